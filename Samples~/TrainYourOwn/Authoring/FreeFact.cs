using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>A fact written freely, with the questions that it answers; the facts of facts.txt are composed instead.</summary>
    public sealed class FreeFact
    {
        /// <summary>The kind under which turns about such facts are counted.</summary>
        public const string Kind = "free";

        /// <summary>Creates a fact that has no questions yet.</summary>
        public FreeFact(Pattern text)
        {
            Text = text;
        }

        /// <summary>The sentence, as a persona's author would write it.</summary>
        public Pattern Text { get; }

        /// <summary>What somebody who does not know it would say he knows nothing about; null for facts about the character itself.</summary>
        public Pattern? Subject { get; set; }

        /// <summary>Questions for training.</summary>
        public List<Pattern> Lines { get; } = new List<Pattern>();

        /// <summary>Questions that training never sees.</summary>
        public List<Pattern> HeldOutLines { get; } = new List<Pattern>();

        /// <summary>What is asked on after the fact was told and the fact still answers: "Why there?".</summary>
        public List<Pattern> FollowUps { get; } = new List<Pattern>();

        /// <summary>Follow-ups that training never sees.</summary>
        public List<Pattern> HeldOutFollowUps { get; } = new List<Pattern>();

        /// <summary>Questions about the same subject that the fact leaves open.</summary>
        public List<Pattern> NearMisses { get; } = new List<Pattern>();

        /// <summary>What is asked on and the fact leaves open.</summary>
        public List<Pattern> LeftOpen { get; } = new List<Pattern>();

        /// <summary>
        /// Whether the sentence begins with a word that is no name: it stands in lower case in one of the questions or the
        /// subject. English only; after "they say" it goes on in lower case.
        /// </summary>
        public bool BeginsWithCommonWord()
        {
            string word = new string(Text.Source.TakeWhile(char.IsLetter).ToArray());
            if (word.Length < 2)
                return false;
            string small = char.ToLowerInvariant(word[0]) + word.Substring(1);
            return Lines.Concat(HeldOutLines).Append(Subject).Any(pattern => pattern != null && Words(pattern.Source).Contains(small));
        }

        // "goats" vouches for "Goat" as well, and "map" for "Maps".
        private static IEnumerable<string> Words(string source) => source.Split(_betweenWords, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => new[] { word, word + "s", word.EndsWith('s') ? word.Substring(0, word.Length - 1) : word });

        private static readonly char[] _betweenWords = " ,.?!'[]|{}-;:".ToCharArray();
    }
}
