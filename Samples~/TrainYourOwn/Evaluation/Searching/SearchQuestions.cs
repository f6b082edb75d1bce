using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>A freely worded line and what it asks for.</summary>
    public sealed class SearchQuestion
    {
        /// <summary>Creates a question.</summary>
        public SearchQuestion(Persona persona, string line, string? fact, bool goods)
        {
            Persona = persona;
            Line = line;
            Fact = fact;
            Goods = goods;
        }

        /// <summary>Who is asked.</summary>
        public Persona Persona { get; }

        /// <summary>What the player says.</summary>
        public string Line { get; }

        /// <summary>The fact that answers it; null when none does, or when goods are asked for.</summary>
        public string? Fact { get; }

        /// <summary>Whether it asks for goods.</summary>
        public bool Goods { get; }

        /// <summary>
        /// Reads a file: an array of characters with "name", "role", "knows", "sells" (pairs of thing and price) and "asks":
        /// pairs of a line and the number of the fact that answers it, -1 where none does, or "goods".
        /// </summary>
        /// <exception cref="FormatException">The file is not as expected; names it.</exception>
        public static List<SearchQuestion> Read(string path)
        {
            try
            {
                PersonaLanguage language = Path.GetFileNameWithoutExtension(path) == "zh" ? PersonaLanguage.Chinese : PersonaLanguage.English;
                return JArray.Parse(File.ReadAllText(path)).SelectMany(character => Of(character, language)).ToList();
            }
            catch (Exception e) when (e is Newtonsoft.Json.JsonException || e is InvalidCastException || e is ArgumentException || e is NullReferenceException || e is IndexOutOfRangeException)
            {
                throw new FormatException(path + ": " + e.Message, e);
            }
        }

        private static List<SearchQuestion> Of(JToken character, PersonaLanguage language)
        {
            string[] facts = character["knows"]!.Select(fact => (string)fact!).ToArray();
            var persona = new Persona((string)character["name"]!)
            {
                Role = (string?)character["role"],
                Language = language,
                Knows = facts,
                Sells = character["sells"]!.Select(good => new PersonaGoods((string)good[0]!, (string)good[1]!)).ToArray(),
            };
            var questions = new List<SearchQuestion>();
            foreach (JToken asked in character["asks"]!)
            {
                bool goods = asked[1]!.Type == JTokenType.String;
                int answer = goods ? -1 : (int)asked[1]!;
                questions.Add(new SearchQuestion(persona, (string)asked[0]!, answer < 0 ? null : facts[answer], goods));
            }

            return questions;
        }
    }
}
