using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Whether characters can be told apart by what they say. Each answers the same lines several times, with different
    /// seeds; a naive Bayes classifier learns from one half of the answers and names the speakers of the other half, then
    /// the other way round. The halves hold answers to the same lines: answers to unlike lines differ more by what they are
    /// about than by who speaks, and would measure the classifier instead.
    /// </summary>
    public sealed class VoiceTest
    {
        // A player tells voices apart over an exchange, not by one line: that many replies are classified together.
        private const int Exchange = 5;
        private const int Samples = 4;

        private VoiceTest(IReadOnlyList<Persona> personas, IReadOnlyList<IReadOnlyList<Reply>> replies)
        {
            Personas = personas;
            Replies = replies;
        }

        /// <summary>Who spoke.</summary>
        public IReadOnlyList<Persona> Personas { get; }

        /// <summary>What each of them said, line by line and then again with other seeds.</summary>
        public IReadOnlyList<IReadOnlyList<Reply>> Replies { get; }

        /// <summary>How many exchanges of five replies the classifier was shown, over all voices.</summary>
        public int Exchanges => PerVoice.Sum(voice => voice.Asked);

        /// <summary>How many of them it gave to the right voice.</summary>
        public int RightExchanges => PerVoice.Sum(voice => voice.Right);

        /// <summary>How many single replies it gave to the right voice.</summary>
        public int RightReplies { get; private set; }

        /// <summary>Exchanges of each voice.</summary>
        public IReadOnlyList<(int Right, int Asked)> PerVoice { get; private set; } = Array.Empty<(int, int)>();

        /// <summary>Asks every character every line, each in a conversation of its own, with the model's settings.</summary>
        public static VoiceTest Measure(DialogueEngine engine, IReadOnlyList<Persona> personas, IReadOnlyList<string> lines)
        {
            var talks = new List<Talk>();
            foreach (Persona persona in personas)
                for (int sample = 0; sample < Samples; sample++)
                    foreach (string line in lines)
                        talks.Add(new Talk(persona, (ulong)(1000 + sample), new[] { line }));
            Reply[][] replies = Interview.Hold(engine, talks, GenerationSettings.Default);
            int each = Samples * lines.Count;
            return Classify(personas, personas.Select((_, voice) => (IReadOnlyList<Reply>)replies.Skip(voice * each).Take(each).Select(all => all[0]).ToArray()).ToArray(), lines.Count);
        }

        /// <summary>Classifies what was said: for each character the answers to all lines, sample after sample.</summary>
        public static VoiceTest Classify(IReadOnlyList<Persona> personas, IReadOnlyList<IReadOnlyList<Reply>> replies, int lines)
        {
            var test = new VoiceTest(personas, replies);
            var exchanges = new (int Right, int Asked)[replies.Count];
            for (int half = 0; half < 2; half++)
            {
                var bayes = new NaiveBayes(replies.Count);
                for (int voice = 0; voice < replies.Count; voice++)
                    foreach (string text in Half(replies[voice], lines, half))
                        bayes.Learn(voice, text);
                for (int voice = 0; voice < replies.Count; voice++)
                {
                    string[] held = Half(replies[voice], lines, 1 - half).ToArray();
                    test.RightReplies += held.Count(text => bayes.Classify(text) == voice);
                    for (int first = 0; first < held.Length; first += Exchange)
                    {
                        exchanges[voice].Asked++;
                        if (bayes.Classify(string.Join("\n", held.Skip(first).Take(Exchange))) == voice)
                            exchanges[voice].Right++;
                    }
                }
            }

            test.PerVoice = exchanges;
            return test;
        }

        private static IEnumerable<string> Half(IReadOnlyList<Reply> replies, int lines, int half) =>
            replies.Where((_, i) => (i / lines) % 2 == half).Select(reply => reply.Text);
    }
}
