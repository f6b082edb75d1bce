using System;

namespace Repartee
{
    /// <summary>How surely a line asks for what the player said before.</summary>
    internal enum RecallCertainty : byte
    {
        /// <summary>It does not.</summary>
        None,

        /// <summary>It asks something and speaks of the player: "can I leave my cat here?"</summary>
        Perhaps,

        /// <summary>It asks for what the player is, has or does: "what does my cat eat?", 我要去哪儿？</summary>
        Likely,

        /// <summary>It says so: "what did I say?", "what's my name?", 还记得我吗？</summary>
        Surely,
    }

    /// <summary>What of itself the player asks for, or tells.</summary>
    [Flags]
    internal enum RecallAspects : byte
    {
        None = 0,
        Name = 1,
        Origin = 2,
        Aim = 4,
        Work = 8,
    }

    /// <summary>Tells by phrases whether a line asks for what the player said before, and for what of it.</summary>
    internal static class RecallQuestion
    {
        /// <summary>Reads a player's line.</summary>
        /// <param name="line">The line, as shown to the model.</param>
        /// <param name="aspects">What of itself the player asks for; none where that is left open.</param>
        public static RecallCertainty Read(string line, out RecallAspects aspects)
        {
            IRecallPhrases phrases = PhrasesOf(line);
            string text = phrases.Normal(line);
            aspects = RecallAspects.None;
            if (!phrases.Asks(text, line))
                return RecallCertainty.None;
            RecallCertainty certainty = phrases.AsksForOwnWords(text) ? RecallCertainty.Surely : !phrases.SpeaksOfSelf(text) ? RecallCertainty.None
                : phrases.AsksOfSelf(text) ? RecallCertainty.Likely : RecallCertainty.Perhaps;
            if (certainty != RecallCertainty.None)
                aspects = phrases.Asked(text);
            return certainty;
        }

        /// <summary>Whether a sentence of the player tells something, of itself or of anything else, rather than asks.</summary>
        /// <param name="sentence">One sentence of a line.</param>
        /// <param name="ofSelf">Whether it speaks of the player.</param>
        /// <param name="aspects">What of itself the player tells.</param>
        public static bool Tells(string sentence, out bool ofSelf, out RecallAspects aspects)
        {
            IRecallPhrases phrases = PhrasesOf(sentence);
            string text = phrases.Normal(sentence);
            aspects = phrases.Told(text);
            ofSelf = phrases.SpeaksOfSelf(text);
            return !phrases.Asks(text, sentence);
        }

        /// <summary>The aspects of which a phrase stands in the text.</summary>
        internal static RecallAspects Aspects(string normal, string[] name, string[] origin, string[] aim, string[] work) =>
            (HasAny(normal, name) ? RecallAspects.Name : RecallAspects.None) |
            (HasAny(normal, origin) ? RecallAspects.Origin : RecallAspects.None) |
            (HasAny(normal, aim) ? RecallAspects.Aim : RecallAspects.None) |
            (HasAny(normal, work) ? RecallAspects.Work : RecallAspects.None);

        /// <summary>Whether one of the phrases stands in the text.</summary>
        internal static bool HasAny(string text, string[] phrases)
        {
            foreach (string phrase in phrases)
                if (text.IndexOf(phrase, StringComparison.Ordinal) >= 0)
                    return true;
            return false;
        }

        private static IRecallPhrases PhrasesOf(string text)
        {
            foreach (char c in text)
                if (TextShape.IsHan(c))
                    return ChineseRecall.Instance;
            return EnglishRecall.Instance;
        }
    }
}
