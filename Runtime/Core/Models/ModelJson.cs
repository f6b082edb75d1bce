using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>
    /// One of a model folder's JSON files: read with bounds on size and depth, its values fetched by name with
    /// errors that name the file and the property.
    /// </summary>
    internal sealed class ModelJson
    {
        private const int MaxDepth = 64;

        private readonly JObject _object;

        private ModelJson(string path, JObject value)
        {
            Path = path;
            _object = value;
        }

        /// <summary>Full path of the file.</summary>
        internal string Path { get; }

        /// <summary>Names of the object's properties.</summary>
        internal IEnumerable<string> Names
        {
            get
            {
                foreach (JProperty property in _object.Properties())
                    yield return property.Name;
            }
        }

        /// <summary>Reads a file whose top level is an object.</summary>
        /// <param name="path">An existing file.</param>
        /// <param name="maxBytes">Larger files are refused.</param>
        internal static ModelJson Read(string path, int maxBytes)
        {
            try
            {
                string text = ReadText(path, maxBytes);
                using var reader = new JsonTextReader(new StringReader(text))
                {
                    MaxDepth = MaxDepth,
                    DateParseHandling = DateParseHandling.None,
                };
                var value = JObject.Load(reader);
                while (reader.Read())
                {
                    if (reader.TokenType != JsonToken.Comment)
                        throw new BadFileException(path, "has something after its closing brace; fetch it again.");
                }
                return new ModelJson(path, value);
            }
            catch (JsonException e)
            {
                throw new BadFileException(path, "is not valid JSON (" + ModelPaths.Printable(e.Message) + "); fetch it again.", e);
            }
        }

        /// <summary>Reads a UTF-8 text file.</summary>
        internal static string ReadText(string path, int maxBytes)
        {
            try
            {
                using Stream file = RegularFile.OpenRead(path);
                if (file.Length > maxBytes)
                    throw TooLarge(path, maxBytes);
                using var reader = new StreamReader(file, new UTF8Encoding(false, true));
                return reader.ReadToEnd();
            }
            catch (DecoderFallbackException e)
            {
                throw new BadFileException(path, "is not UTF-8 text; fetch it again.", e);
            }
        }

        /// <summary>Whether the property is there and not null.</summary>
        internal bool Has(string name) => Find(name) != null;

        /// <summary>An object inside this one, or null.</summary>
        internal ModelJson? Object(string name)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            return token is JObject value ? new ModelJson(Path, value) : throw Wrong(name, "an object");
        }

        /// <summary>A text, or null.</summary>
        internal string? Text(string name)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            return token.Type == JTokenType.String ? (string?)token : throw Wrong(name, "a text");
        }

        /// <summary>True or false, or null.</summary>
        internal bool? Flag(string name)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            return token.Type == JTokenType.Boolean ? (bool)token : throw Wrong(name, "true or false");
        }

        /// <summary>A whole number within bounds, or null.</summary>
        internal int? Whole(string name, int min, int max)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            return WholeOf(name, token, min, max);
        }

        /// <summary>A whole number of up to 64 bits within bounds, or null.</summary>
        internal long? Long(string name, long min, long max)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            if (token is JValue { Value: long value } && value >= min && value <= max)
                return value;
            throw Wrong(name, "a whole number from " + min + " to " + max);
        }

        /// <summary>A finite number within bounds, or null.</summary>
        internal float? Number(string name, float min, float max)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            double value = token is JValue { Value: double d } ? d
                : token is JValue { Value: long l } ? l
                : double.NaN;
            if (!(value >= min && value <= max))
                throw Wrong(name, "a number from " + Show(min) + " to " + Show(max));
            return (float)value;
        }

        /// <summary>Whole numbers given singly or as a list; negative ones, which mean "none", are left out.</summary>
        internal void Wholes(string name, List<int> into)
        {
            JToken? token = Find(name);
            if (token == null)
                return;
            if (token is JArray array)
            {
                if (array.Count > 1024)
                    throw Wrong(name, "a list of at most 1024 numbers");
                foreach (JToken item in array)
                    AddId(name, item, into);
            }
            else
            {
                AddId(name, token, into);
            }
        }

        /// <summary>An object from token ids to finite numbers within bounds, or null.</summary>
        internal IReadOnlyDictionary<int, float>? Numbers(string name, float min, float max)
        {
            ModelJson? pairs = Object(name);
            if (pairs == null)
                return null;
            var numbers = new Dictionary<int, float>();
            foreach (string key in pairs.Names)
            {
                if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                    throw Wrong(name, "an object whose names are token ids; \"" + ModelPaths.Printable(key) + "\" is none");
                numbers[id] = pairs.Number(key, min, max) ?? 0f;
            }
            return numbers;
        }

        /// <summary>A list of texts, or null.</summary>
        internal IReadOnlyList<string>? Texts(string name)
        {
            JToken? token = Find(name);
            if (token == null)
                return null;
            if (!(token is JArray array) || array.Count > 1024)
                throw Wrong(name, "a list of texts");
            var texts = new List<string>(array.Count);
            foreach (JToken item in array)
            {
                if (item.Type != JTokenType.String)
                    throw Wrong(name, "a list of texts");
                texts.Add((string)item!);
            }
            return texts;
        }

        /// <summary>The property as it is, or null.</summary>
        internal JToken? Find(string name)
        {
            JToken? token = _object[name];
            return token == null || token.Type == JTokenType.Null ? null : token;
        }

        internal BadFileException Wrong(string name, string expected)
            => new BadFileException(Path, "\"" + name + "\" must be " + expected + ".");

        private static BadFileException TooLarge(string path, int maxBytes)
            => new BadFileException(path, "is larger than " + maxBytes / (1024 * 1024) + " MB, which no such file of a language model is.");

        private void AddId(string name, JToken token, List<int> into)
        {
            int id = WholeOf(name, token, int.MinValue, int.MaxValue);
            if (id >= 0 && !into.Contains(id))
                into.Add(id);
        }

        private int WholeOf(string name, JToken token, int min, int max)
        {
            if (token is JValue { Value: long value } && value >= min && value <= max)
                return (int)value;
            throw Wrong(name, "a whole number from " + min + " to " + max);
        }

        private static string Show(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);
    }
}
