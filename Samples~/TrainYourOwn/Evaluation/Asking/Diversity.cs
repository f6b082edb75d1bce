using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// What only shows with sampling on: whether one character greets in many ways, and whether characters that differ in
    /// nothing but their temper can be told apart by what they say.
    /// </summary>
    public sealed class Diversity
    {
        /// <summary>How often the same character is greeted.</summary>
        public const int Greetings = 100;

        /// <summary>How many different greetings are asked for.</summary>
        public const int DistinctWanted = 50;

        /// <summary>The share of exchanges that has to be given to the right voice.</summary>
        public const double ToldApartWanted = 0.85;

        private Diversity(bool chinese, IReadOnlyList<string> greeted, VoiceTest voices, VoiceTest? control)
        {
            Chinese = chinese;
            Greeted = greeted;
            Voices = voices;
            Control = control;
        }

        /// <summary>The language.</summary>
        public bool Chinese { get; }

        /// <summary>The greetings, as they came.</summary>
        public IReadOnlyList<string> Greeted { get; }

        /// <summary>How many of them differ.</summary>
        public int Distinct => Greeted.Distinct().Count();

        /// <summary>The voices.</summary>
        public VoiceTest Voices { get; }

        /// <summary>
        /// The same test with traits that nobody can hear ("left-handed"): what it recognizes of those is not voice but the
        /// model's habit of answering another card with other words. Null unless asked for.
        /// </summary>
        public VoiceTest? Control { get; }

        /// <summary>Every reply that was collected for the voices.</summary>
        public IEnumerable<Reply> Replies => Voices.Replies.SelectMany(replies => replies);

        /// <summary>Measures a language with the model's own settings; <paramref name="limit"/> lowers the number of greetings, voices and lines.</summary>
        public static Diversity Measure(DialogueEngine engine, string folder, bool chinese, int limit, bool withControl)
        {
            string source = Path.Combine(folder, chinese ? "voices.zh.json" : "voices.en.json");
            JObject file = JObject.Parse(File.ReadAllText(source));
            Persona persona = Persona.FromJson(file["persona"]!.ToString(), source);
            string[] lines = file["lines"]!.Select(line => (string)line!).Take(Math.Max(4, limit)).ToArray();
            Talk[] greetings = Enumerable.Range(1, Math.Min(Greetings, limit))
                .Select(seed => new Talk(persona, (ulong)seed, new[] { (string)file["greeting"]! })).ToArray();
            string[] greeted = Interview.Hold(engine, greetings, GenerationSettings.Default).Select(replies => replies[0].Text).ToArray();
            return new Diversity(chinese, greeted, Test("voices"), withControl ? Test("control") : null);

            VoiceTest Test(string which) =>
                VoiceTest.Measure(engine, file[which]!.Take(limit).Select(voice => Dressed(persona, (JObject)voice, source)).ToArray(), lines);
        }

        private static Persona Dressed(Persona persona, JObject voice, string source)
        {
            var json = JObject.Parse(persona.ToJson());
            json["traits"] = voice["traits"];
            json["voice"] = voice["voice"];
            return Persona.FromJson(json.ToString(), source);
        }
    }
}
