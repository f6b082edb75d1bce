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

        // A player tells voices apart over an exchange, not by one line: that many replies are classified together.
        private const int Exchange = 5;
        private const int Samples = 2;

        private Diversity(bool chinese)
        {
            Chinese = chinese;
        }

        /// <summary>The language.</summary>
        public bool Chinese { get; }

        /// <summary>The greetings, as they came.</summary>
        public IReadOnlyList<string> Greeted { get; private set; } = Array.Empty<string>();

        /// <summary>How many of them differ.</summary>
        public int Distinct => Greeted.Distinct().Count();

        /// <summary>How many exchanges of five replies the classifier was shown.</summary>
        public int Exchanges { get; private set; }

        /// <summary>How many of them it gave to the right voice.</summary>
        public int RightExchanges { get; private set; }

        /// <summary>How many single replies it gave to the right voice.</summary>
        public int RightReplies { get; private set; }

        /// <summary>Per voice (its traits): some of its lines and the share of its exchanges that were recognized.</summary>
        public IReadOnlyList<(string Voice, double Recognized, IReadOnlyList<Reply> Replies)> Voices { get; private set; } =
            Array.Empty<(string, double, IReadOnlyList<Reply>)>();

        /// <summary>Every reply that was collected.</summary>
        public IEnumerable<Reply> Replies => Voices.SelectMany(voice => voice.Replies);

        /// <summary>Measures a language with the model's own settings; <paramref name="limit"/> lowers the number of greetings, voices and lines.</summary>
        public static Diversity Measure(DialogueEngine engine, string folder, bool chinese, int limit)
        {
            JObject file = JObject.Parse(File.ReadAllText(Path.Combine(folder, chinese ? "voices.zh.json" : "voices.en.json")));
            string source = chinese ? "voices.zh.json" : "voices.en.json";
            string[] lines = file["lines"]!.Select(line => (string)line!).ToArray();
            Persona persona = Persona.FromJson(file["persona"]!.ToString(), source);
            var measured = new Diversity(chinese);
            Talk[] greetings = Enumerable.Range(1, Math.Min(Greetings, limit))
                .Select(seed => new Talk(persona, (ulong)seed, new[] { (string)file["greeting"]! })).ToArray();
            measured.Greeted = Interview.Hold(engine, greetings, GenerationSettings.Default).Select(replies => replies[0].Text).ToArray();
            measured.Tell(engine, file["voices"]!.Take(limit).Select(voice => Dressed(persona, (JObject)voice, source)).ToArray(), lines.Take(Math.Max(4, limit)).ToArray());
            return measured;
        }

        private static Persona Dressed(Persona persona, JObject voice, string source)
        {
            var json = JObject.Parse(persona.ToJson());
            json["traits"] = voice["traits"];
            json["voice"] = voice["voice"];
            return Persona.FromJson(json.ToString(), source);
        }

        private void Tell(DialogueEngine engine, Persona[] personas, string[] lines)
        {
            // Every line opens a conversation of its own: what is classified is the answer to it and to nothing before.
            var talks = new List<Talk>();
            foreach (Persona persona in personas)
                for (int sample = 0; sample < Samples; sample++)
                    foreach (string line in lines)
                        talks.Add(new Talk(persona, (ulong)(1000 + sample), new[] { line }));
            Reply[] replies = Interview.Hold(engine, talks, GenerationSettings.Default).Select(all => all[0]).ToArray();
            int each = Samples * lines.Length;
            var recognized = new (int Right, int Asked)[personas.Length];
            int singleRight = 0;
            // Learn from the replies to one half of the lines, recognize those to the other half; then the other way round.
            for (int half = 0; half < 2; half++)
            {
                var bayes = new NaiveBayes(personas.Length);
                for (int i = 0; i < replies.Length; i++)
                    if (HalfOf(i) == half)
                        bayes.Learn(i / each, replies[i].Text);
                for (int voice = 0; voice < personas.Length; voice++)
                {
                    string[] held = Enumerable.Range(voice * each, each).Where(i => HalfOf(i) != half).Select(i => replies[i].Text).ToArray();
                    singleRight += held.Count(text => bayes.Classify(text) == voice);
                    for (int first = 0; first < held.Length; first += Exchange)
                    {
                        recognized[voice].Asked++;
                        if (bayes.Classify(string.Join("\n", held.Skip(first).Take(Exchange))) == voice)
                            recognized[voice].Right++;
                    }
                }
            }

            Exchanges = recognized.Sum(voice => voice.Asked);
            RightExchanges = recognized.Sum(voice => voice.Right);
            RightReplies = singleRight;
            Voices = personas.Select((persona, voice) => (string.Join(Chinese ? "、" : ", ", persona.Traits), recognized[voice].Right / (double)recognized[voice].Asked,
                (IReadOnlyList<Reply>)replies.Skip(voice * each).Take(each).ToArray())).ToArray();

            int HalfOf(int index) => index % lines.Length % 2;
        }
    }
}
