using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Reads questions: for each character NAME.json, the persona as a game has it, and NAME.txt beside it.
    /// <code>
    /// # a comment
    /// == price                                        what the next questions are about
    /// how much for the rope? => nine pence / 9 pence  one of these wordings
    /// and the lamp => two shillings &amp; !nine pence     and; not
    /// == recall
    /// > Hello, I am Tobin.                            said before; the next question comes after it
    /// What was my name? => Tobin
    /// </code>
    /// </summary>
    public static class QuestionFile
    {
        /// <summary>All questions of a language ("en", "zh") under <paramref name="folder"/>, character by character.</summary>
        /// <exception cref="FormatException">A line that is no question; names file and line.</exception>
        public static List<Question> Load(string folder, string language)
        {
            var questions = new List<Question>();
            string place = Path.Combine(folder, language);
            foreach (string path in Directory.GetFiles(place, "*.json").OrderBy(path => path, StringComparer.Ordinal))
            {
                Persona persona = Persona.Load(path);
                string text = Path.ChangeExtension(path, ".txt");
                questions.AddRange(Read(File.ReadAllLines(text), persona, language + "/" + Path.GetFileNameWithoutExtension(path), text));
            }

            return questions;
        }

        /// <summary>Reads one character's questions.</summary>
        /// <param name="lines">The file's lines.</param>
        /// <param name="persona">Who is asked.</param>
        /// <param name="id">What the questions' ids begin with.</param>
        /// <param name="source">Named in errors.</param>
        public static List<Question> Read(IEnumerable<string> lines, Persona persona, string id, string source)
        {
            var questions = new List<Question>();
            var counts = new Dictionary<string, int>();
            var before = new List<string>();
            string? intent = null;
            int number = 0;
            foreach (string raw in lines)
            {
                number++;
                string line = raw.Trim();
                if (line.Length == 0 || line[0] == '#')
                    continue;
                if (line.StartsWith("== ", StringComparison.Ordinal))
                {
                    intent = line.Substring(3).Trim();
                    if (Intents.Threshold(intent) == null && !Intents.Open.Contains(intent))
                        throw Wrong(source, number, "there is no intent \"" + intent + "\"");
                    continue;
                }

                if (line.StartsWith("> ", StringComparison.Ordinal))
                {
                    before.Add(line.Substring(2).Trim());
                    continue;
                }

                if (intent == null)
                    throw Wrong(source, number, "a question before the first \"== intent\"");
                counts[intent] = counts.GetValueOrDefault(intent) + 1;
                int arrow = line.IndexOf(" => ", StringComparison.Ordinal);
                Expectation expectation = arrow < 0 ? Expectation.None : ReadExpectation(line.Substring(arrow + 4), source, number);
                if (Intents.Stated.Contains(intent) && expectation.Groups.Count == 0)
                    throw Wrong(source, number, "a question of this intent needs \"=> what is right\"");
                questions.Add(new Question(id + "/" + intent + "-" + counts[intent], persona, intent, before.ToArray(), arrow < 0 ? line : line.Substring(0, arrow).Trim(), expectation));
                before.Clear();
            }

            if (before.Count > 0)
                throw Wrong(source, number, "the file ends with what was said before a question");
            return questions;
        }

        private static Expectation ReadExpectation(string text, string source, int number)
        {
            var groups = new List<IReadOnlyList<string>>();
            var forbidden = new List<string>();
            foreach (string part in text.Split(" & "))
            {
                string[] words = part.Split(" / ").Select(word => word.Trim()).ToArray();
                if (words.Any(word => word.TrimStart('!').Length == 0))
                    throw Wrong(source, number, "an empty wording");
                if (words[0][0] == '!')
                    forbidden.AddRange(words.Select(word => word.TrimStart('!')));
                else
                    groups.Add(words);
            }

            return new Expectation(groups, forbidden);
        }

        private static FormatException Wrong(string source, int number, string what) => new FormatException(source + ", line " + number + ": " + what + ".");
    }
}
