using System;
using System.Collections.Generic;
using System.Text;

namespace Repartee
{
    /// <summary>English phrases, between spaces: the text is in lower case, its marks are gone and short forms are written out.</summary>
    internal sealed class EnglishRecall : IRecallPhrases
    {
        public static readonly EnglishRecall Instance = new EnglishRecall();

        private static readonly HashSet<string> _askingWords = new HashSet<string> { "what", "where", "who", "how", "when" };

        private static readonly string[] _self = Phrases("i|me|my|mine|myself|we|us|our|ours");

        // A question without its mark begins with one of these, a request with one of the second line.
        private static readonly string[] _asking = Phrases(
            "what|who|whom|whose|where|whence|when|why|how|which|do|does|did|is|are|was|were|am|can|could|will|would|have|has|had|any|got|wat|wats|d you|so what|so who|so where|but what|but who|and what|and who|and where|to which|to what|to whom|at what|at which|in which|in what|from where|from what|from which|from whom|by what|by which|for what|for whom|for which|of what|of which|on what|under what|with whom|with what|" +
            "remember|recall|guess|remind|tell|say|state|name the|name my|name your|name that|spell|repeat|recite|read|try|let|lemme|admit|quick|test|quiz|cast|you remember|u remember|still know|you know|u know|you do know");

        // What asks wherever it stands: "I bet you forgot my ferret's name", "a coin if you know my trade".
        private static readonly string[] _alsoAsking = Phrases(
            "you remember|you recall|you recollect|you know my|you know who i|you forgot|you have forgotten|you got my|you get my|say my|confirm my|whisper my|call my|guess my|know my|knows my|a test|little test");

        private static readonly string[] _myName = Phrases("my name"), _is = Phrases("is|was");

        private static readonly string[] _ownWords = Phrases(
            "did i say|did i tell|did i mention|did i just|did i ever tell|did i introduce|did i state|did i give you|have i told|have i said|have i mentioned|i said|i told|i mentioned|i have told|i have said|i just said|i just told|i already|" +
            "i say i|i say my|i say that|i was saying|i introduced|i called myself|told you i|told you my|told you about|told u|" +
            "remember me|remember my name|remember who i|remember what i|remember where i|remember why i|remember whom i|recall who i|recall what i|recall where i|recall why i|forgot me|forgotten me|forget me|forgot who i|forgot what i|remind me who|remind me what i|remind me where i|" +
            "my name|who am i|who was i|am i called|was i called|i am called|call me|called me|called by me|do i go by|who i am|who i was|i go by|i go under|know me|knows me");

        private static readonly string[] _ofSelf = Phrases(
            "remember|recall|forget|forgot|forgotten|remind|my|mine|am i|was i|did i|do i|does i|have i|come i|i do|i am|i was|i came|i come|i live|i want|i wanted|i need|i work|i earn|brings me|brought me|sent me|about me|of me|for me|with me|awaits me|waiting for me|me");

        // "Can you mend my sword?" and "how do I get there?" ask for help.
        private static readonly string[] _forHelp = Phrases(
            "can i|could i|may i|should i|shall i|must i|might i|would i|will i|can you|could you|will you|would you|have you seen|did you see|do you sell|do you want|do you like|do you have|have you got|" +
            "tell me where|tell me about|tell me how|tell me more|show me|give me|sell me|help me|bring me|lend me|let me|teach me|take me|get me|" +
            "do i get|do i find|do i reach|do i buy|do i pay|do i owe|do i have to|do i need to|do i go|do i know|do i look|do i smell|do i see|do i ask|do i talk|do i thank|do i open|do i use|am i right|am i late|am i lost|am i safe|am i allowed|did i miss|i buy|i find a|i find the");

        // "Where am I?" asks for the place, "where am I from?" does not.
        private static readonly string[] _where = Phrases("where am i|where did i|where have i");

        private static readonly string[] _askedName = Phrases("name|names|called|call me|who i am|go by|know me|knows me|nickname|surname");
        private static readonly string[] _lookingFor = Phrases("for|after|seeking|hunting|chasing|following|to meet|to see|to find|with|to|meeting|visiting");
        private static readonly string[] _askedOrigin = Phrases("from|hail|home|hometown|live|born|town|village|city|country|homeland|grew up|moved|raised|whence|birth|birthplace");
        private static readonly string[] _askedAim = Phrases(
            "why|looking|look for|after|brings me|brought me|doing here|here for|i here|want|purpose|aim|goal|seek|seeking|searching|search|find|going|headed|heading|bound|plan|planning|errand|mission|quest|came|come here|reason|hunting|sent|lost|need|hope|go|destination|desire|dream|next stop|gone|for whom|behalf");
        private static readonly string[] _askedWork = Phrases("i do|job|work|trade|living|profession|occupation|what am i|earn|business|craft|serve|study");

        private static readonly string[] _toldName = Phrases("my name|name is|call me|i go by|known as|calls me|call myself|called|i am|this is|named|name of|at your service|here|we are");
        private static readonly string[] _toldOrigin = Phrases("from|hail|home|live|born|grew up|moved|raised");
        private static readonly string[] _toldAim = Phrases(
            "here to|here for|off to|way to|looking|seek|seeking|find|search|searching|want|need|after|must|hope|going|headed|heading|bound|because|came|come|hunting|hunt|sent|lost|on my way|so that|dream|wish|travel|travelling|traveling|journey|" +
            "visit|visiting|deliver|delivering|bring|bringing|fetch|meet|chasing|following|tracking|pilgrimage|errand|avenge|revenge|trying|aim|plan|mean to|hoping|running|fleeing|ride|riding|rode|sailing|joining|join|warn|rescue|save|settle");
        private static readonly string[] _toldWork = Phrases("i am a|i am an|i am the|i am just|work|job|trade|living|as a|as an|i serve|i study|i run|i keep|i sell|i haul|i make|i teach|by trade|profession|we are");

        /// <inheritdoc/>
        public string Normal(string text)
        {
            var normal = new StringBuilder(text.Length + 16).Append(' ');
            int i = 0;
            while (i < text.Length)
            {
                int end = i;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || ((text[end] == '\'' || text[end] == '’') && end > i)))
                    end++;
                if (end > i)
                    Append(normal, text.AsSpan(i, end - i));
                i = Math.Max(end, i + 1);
            }

            return normal.ToString();
        }

        /// <inheritdoc/>
        public bool Asks(string normal, string text)
        {
            if (text.IndexOf('?') >= 0 || text.IndexOf('？') >= 0)
                return true;
            foreach (string word in _asking)
                if (normal.StartsWith(word, StringComparison.Ordinal))
                    return true;
            return RecallQuestion.HasAny(normal, _alsoAsking) || (RecallQuestion.HasAny(normal, _myName) && !RecallQuestion.HasAny(normal, _is));
        }

        /// <inheritdoc/>
        public bool SpeaksOfSelf(string normal) => RecallQuestion.HasAny(normal, _self);

        /// <inheritdoc/>
        public bool AsksForOwnWords(string normal) => RecallQuestion.HasAny(normal, _ownWords);

        /// <inheritdoc/>
        public bool AsksOfSelf(string normal) =>
            RecallQuestion.HasAny(normal, _ofSelf) && !RecallQuestion.HasAny(normal, _forHelp) && (Asked(normal) != RecallAspects.None || !RecallQuestion.HasAny(normal, _where));

        /// <inheritdoc/>
        public RecallAspects Asked(string normal) =>
            RecallQuestion.Aspects(normal, _askedName, _askedOrigin, _askedAim, _askedWork) | (AsksWho(normal) ? RecallAspects.Name : RecallAspects.None);

        // "Who am I?" asks for a name, "who am I looking for?" does not.
        private static bool AsksWho(string normal)
        {
            int who = normal.IndexOf(" who am i ", StringComparison.Ordinal);
            return who >= 0 && !RecallQuestion.HasAny(normal.Substring(who), _lookingFor);
        }

        /// <inheritdoc/>
        public RecallAspects Told(string normal) =>
            RecallQuestion.Aspects(normal, _toldName, _toldOrigin, _toldAim, _toldWork) | (TellsWhat(normal) ? RecallAspects.Work : RecallAspects.None);

        // "I'm Tom, a baker": a name stands between.
        private static bool TellsWhat(string normal)
        {
            int am = normal.IndexOf(" i am ", StringComparison.Ordinal);
            return am >= 0 && (normal.IndexOf(" a ", am, StringComparison.Ordinal) >= 0 || normal.IndexOf(" an ", am, StringComparison.Ordinal) >= 0);
        }

        // I'm -> i am, what's -> what is, I've -> i have; what other short forms stand for is asked for by no phrase.
        private static void Append(StringBuilder normal, ReadOnlySpan<char> word)
        {
            int mark = word.IndexOfAny('\'', '’');
            ReadOnlySpan<char> stem = mark < 0 ? word : word.Slice(0, mark);
            // "whats", "wheres".
            bool isWord = mark < 0 && stem.Length > 3 && (stem[stem.Length - 1] | 0x20) == 's' && _askingWords.Contains(stem.Slice(0, stem.Length - 1).ToString().ToLowerInvariant());
            if (isWord)
                stem = stem.Slice(0, stem.Length - 1);
            bool im = mark < 0 && word.Length == 2 && char.ToLowerInvariant(word[0]) == 'i' && word[1] == 'm';
            if (im)
                stem = word.Slice(0, 1);
            foreach (char c in stem)
                normal.Append(char.ToLowerInvariant(c));
            normal.Append(' ');
            string rest = im ? "m" : isWord ? "s" : mark < 0 ? "" : word.Slice(mark + 1).ToString();
            normal.Append(rest == "m" ? "am " : rest == "s" ? "is " : rest == "ve" ? "have " : rest == "re" ? "are " : "");
        }

        private static string[] Phrases(string phrases)
        {
            string[] all = phrases.Split('|');
            for (int i = 0; i < all.Length; i++)
                all[i] = " " + all[i] + " ";
            return all;
        }
    }
}
