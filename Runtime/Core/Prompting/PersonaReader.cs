using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>Reads and checks persona JSON.</summary>
    internal static class PersonaReader
    {
        public const int MaxCharacters = 16 * 1024 * 1024;
        public const int MaxText = 20_000;
        public const int MaxEntries = 10_000;
        private const int MaxDepth = 32;

        /// <param name="json">The text.</param>
        /// <param name="sourceName">Named in errors.</param>
        /// <param name="nameless">Whether the name may be missing: while somebody is still writing it.</param>
        public static Persona Read(string json, string sourceName, bool nameless = false)
        {
            if (json == null)
                throw new ArgumentNullException(nameof(json));
            if (json.Length > MaxCharacters)
                throw new BadFileException(sourceName, "the persona is longer than 16 million characters.");
            JObject root = Parse(json, sourceName);
            string? name = Text(root, "name", sourceName);
            if (name == null)
                name = nameless ? "" : throw new BadFileException(sourceName, "\"name\" is missing: every persona needs one.");
            if (!nameless && TextShape.OneLine(name).Length == 0)
                throw new BadFileException(sourceName, "\"name\" is empty: every persona needs one.");
            return new Persona(name)
            {
                Role = Text(root, "role", sourceName),
                Place = Text(root, "place", sourceName),
                Traits = Texts(root, "traits", sourceName),
                Voice = Text(root, "voice", sourceName),
                Backstory = Text(root, "backstory", sourceName),
                Knows = Texts(root, "knows", sourceName),
                Sells = Goods(root, sourceName),
                Wants = Text(root, "wants", sourceName),
                Language = Language(root, sourceName),
                FallbackLines = Texts(root, "fallbackLines", sourceName),
                Sampling = SamplingJson.Read(root, "sampling", sourceName),
                Source = root,
            };
        }

        private static JObject Parse(string json, string sourceName)
        {
            try
            {
                using var reader = new JsonTextReader(new StringReader(json))
                {
                    MaxDepth = MaxDepth,
                    DateParseHandling = DateParseHandling.None,
                };
                JToken token = JToken.ReadFrom(reader, new JsonLoadSettings
                {
                    CommentHandling = CommentHandling.Ignore,
                    DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
                });
                // Reading on refuses whatever follows the object.
                while (reader.Read())
                {
                }

                return token as JObject ?? throw new BadFileException(sourceName, "a persona is a JSON object { ... }, and this is not one.");
            }
            catch (Exception e) when (e is JsonException || e is FormatException || e is OverflowException || e is ArgumentException)
            {
                throw new BadFileException(sourceName, "this is not valid JSON (" + e.Message.TrimEnd('.') + ").", e);
            }
        }

        private static string? Text(JObject owner, string name, string sourceName)
        {
            JToken? token = owner[name];
            return token == null || token.Type == JTokenType.Null ? null : Text(token, sourceName);
        }

        private static string Text(JToken token, string sourceName)
        {
            if (token.Type != JTokenType.String)
                throw new BadFileException(sourceName, "\"" + token.Path + "\" must be text, and it is " + Describe(token) + ".");
            var text = (string)token!;
            if (text.Length > MaxText)
                throw new BadFileException(sourceName, "\"" + token.Path + "\" is longer than 20,000 characters.");
            return text;
        }

        private static IReadOnlyList<string> Texts(JObject owner, string name, string sourceName)
        {
            JArray? array = Array(owner, name, sourceName);
            if (array == null)
                return System.Array.Empty<string>();
            var texts = new string[array.Count];
            for (int i = 0; i < texts.Length; i++)
                texts[i] = Text(array[i], sourceName);
            return texts;
        }

        private static IReadOnlyList<PersonaGoods> Goods(JObject root, string sourceName)
        {
            JArray? array = Array(root, "sells", sourceName);
            if (array == null)
                return System.Array.Empty<PersonaGoods>();
            var goods = new PersonaGoods[array.Count];
            for (int i = 0; i < goods.Length; i++)
            {
                if (!(array[i] is JObject entry))
                    throw new BadFileException(sourceName, "\"" + array[i].Path + "\" must be an object with item and price, and it is " + Describe(array[i]) + ".");
                string? item = Text(entry, "item", sourceName);
                if (TextShape.OneLine(item).Length == 0)
                    throw new BadFileException(sourceName, "\"" + entry.Path + ".item\" is " + (item == null ? "missing." : "empty."));
                JToken? price = entry["price"];
                goods[i] = new PersonaGoods(item!, price != null && IsNumber(price) ? PriceText(price) : Text(entry, "price", sourceName)) { Source = entry };
            }

            return goods;
        }

        /// <summary>A bare number is taken as its text, because people write prices so.</summary>
        internal static string PriceText(JToken price) => Convert.ToString(((JValue)price).Value, CultureInfo.InvariantCulture) ?? "";

        internal static bool IsNumber(JToken token) => token.Type == JTokenType.Integer || token.Type == JTokenType.Float;

        private static PersonaLanguage Language(JObject root, string sourceName)
        {
            switch (Text(root, "language", sourceName))
            {
                case null:
                case "auto":
                    return PersonaLanguage.Auto;
                case "en":
                    return PersonaLanguage.English;
                case "zh":
                    return PersonaLanguage.Chinese;
                default:
                    throw new BadFileException(sourceName, "\"language\" must be \"en\", \"zh\" or \"auto\".");
            }
        }

        internal static JArray? Array(JObject owner, string name, string sourceName)
        {
            JToken? token = owner[name];
            if (token == null || token.Type == JTokenType.Null)
                return null;
            if (!(token is JArray array))
                throw new BadFileException(sourceName, "\"" + token.Path + "\" must be a list [ ... ], and it is " + Describe(token) + ".");
            if (array.Count > MaxEntries)
                throw new BadFileException(sourceName, "\"" + token.Path + "\" has more than 10,000 entries.");
            return array;
        }

        internal static string Describe(JToken token)
        {
            switch (token.Type)
            {
                case JTokenType.Object:
                    return "an object";
                case JTokenType.Array:
                    return "a list";
                case JTokenType.String:
                    return "text";
                case JTokenType.Integer:
                case JTokenType.Float:
                    return "a number";
                case JTokenType.Boolean:
                    return "true or false";
                default:
                    return "null";
            }
        }
    }
}
