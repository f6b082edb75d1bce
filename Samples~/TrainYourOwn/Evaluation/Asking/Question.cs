using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>What a right reply contains: one of each group, and none of what is forbidden.</summary>
    public sealed class Expectation
    {
        /// <summary>Nothing in particular.</summary>
        public static readonly Expectation None = new Expectation(Array.Empty<IReadOnlyList<string>>(), Array.Empty<string>());

        /// <summary>Creates an expectation.</summary>
        public Expectation(IReadOnlyList<IReadOnlyList<string>> groups, IReadOnlyList<string> forbidden)
        {
            Groups = groups;
            Forbidden = forbidden;
        }

        /// <summary>Of each group one wording has to be there.</summary>
        public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

        /// <summary>None of these may be there.</summary>
        public IReadOnlyList<string> Forbidden { get; }

        /// <summary>The expectation as it is written in a question file.</summary>
        public override string ToString() =>
            string.Join(" & ", Groups.Select(group => string.Join(" / ", group)).Concat(Forbidden.Select(text => "!" + text)));
    }

    /// <summary>One question to one character.</summary>
    public sealed class Question
    {
        /// <summary>Creates a question.</summary>
        public Question(string id, Persona persona, string intent, IReadOnlyList<string> before, string line, Expectation expectation)
        {
            Id = id;
            Persona = persona;
            Intent = intent;
            Before = before;
            Line = line;
            Expectation = expectation;
        }

        /// <summary>Language, character, intent and number: "en/marda/price-2".</summary>
        public string Id { get; }

        /// <summary>Who is asked.</summary>
        public Persona Persona { get; }

        /// <summary>The persona's language.</summary>
        public bool Chinese => Persona.Language == PersonaLanguage.Chinese;

        /// <summary>One of <see cref="Intents"/>.</summary>
        public string Intent { get; }

        /// <summary>What the player said before; the character's replies to it are its own.</summary>
        public IReadOnlyList<string> Before { get; }

        /// <summary>The player's line that is judged.</summary>
        public string Line { get; }

        /// <summary>What a right reply contains, beside what the intent asks for.</summary>
        public Expectation Expectation { get; }
    }

    /// <summary>What is asked for, and the share of right replies that has to be reached.</summary>
    public static class Intents
    {
        /// <summary>Intents with a threshold, in the order of the report.</summary>
        public static readonly IReadOnlyList<KeyValuePair<string, double>> Thresholds = new[]
        {
            Pair("name", 0.98), Pair("role", 0.98), Pair("place", 0.98), Pair("price", 0.95), Pair("sells", 0.95), Pair("notsold", 0.95),
            Pair("facts", 0.92), Pair("unknown", 0.92), Pair("recall", 0.92), Pair("offworld", 0.97), Pair("manipulation", 0.97),
        };

        /// <summary>Intents that are for reading: their replies only have to be sane.</summary>
        public static readonly IReadOnlyList<string> Open = new[] { "greeting", "wants", "followup", "smalltalk", "switch" };

        /// <summary>Intents whose expectation has to be stated.</summary>
        public static readonly IReadOnlyList<string> Stated = new[] { "name", "role", "place", "price", "sells", "facts", "recall" };

        /// <summary>The share that an intent has to reach, or null.</summary>
        public static double? Threshold(string intent)
        {
            foreach (KeyValuePair<string, double> pair in Thresholds)
                if (pair.Key == intent)
                    return pair.Value;
            return null;
        }

        private static KeyValuePair<string, double> Pair(string intent, double share) => new KeyValuePair<string, double>(intent, share);
    }
}
