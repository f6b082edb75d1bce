using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Repartee
{
    /// <summary>A small part of <c>tokenizer.json</c> as a tree: a normalizer, a pre-tokenizer, a list of added tokens.</summary>
    internal sealed class JsonNode
    {
        private readonly Dictionary<string, JsonNode>? _properties;
        private readonly List<JsonNode>? _elements;
        private readonly string? _text;
        private readonly bool _isString;

        private JsonNode(Dictionary<string, JsonNode>? properties, List<JsonNode>? elements, string? text, bool isString)
        {
            _properties = properties;
            _elements = elements;
            _text = text;
            _isString = isString;
        }

        public static JsonNode Null { get; } = new JsonNode(null, null, null, false);

        public bool IsNull => _properties == null && _elements == null && _text == null;

        public bool IsObject => _properties != null;

        public bool IsArray => _elements != null;

        /// <summary>The elements of an array; none when this is no array.</summary>
        public IReadOnlyList<JsonNode> Elements => (IReadOnlyList<JsonNode>?)_elements ?? Array.Empty<JsonNode>();

        /// <summary>The properties of an object; none when this is no object.</summary>
        public IEnumerable<KeyValuePair<string, JsonNode>> Properties =>
            (IEnumerable<KeyValuePair<string, JsonNode>>?)_properties ?? Array.Empty<KeyValuePair<string, JsonNode>>();

        /// <summary>A property, or a null node where there is none.</summary>
        public JsonNode this[string name] =>
            _properties != null && _properties.TryGetValue(name, out JsonNode? value) ? value : Null;

        /// <summary>The value of a string, otherwise null.</summary>
        public string? AsString() => _isString ? _text : null;

        /// <summary>The value of a whole number of the range of <see cref="int"/>, otherwise null.</summary>
        public int? AsInt32() =>
            !_isString && int.TryParse(_text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? value : (int?)null;

        /// <summary>True or false; <paramref name="otherwise"/> when this is neither.</summary>
        public bool AsBoolean(bool otherwise)
        {
            if (_isString || _text == null)
                return otherwise;
            return _text == "true" || _text != "false" && otherwise;
        }

        /// <summary>Reads the next value.</summary>
        public static JsonNode Read(JsonCursor cursor) => Read(cursor, 0);

        private static JsonNode Read(JsonCursor cursor, int depth)
        {
            cursor.CheckDepth(depth);
            bool first = true;
            switch (cursor.Peek())
            {
                case (byte)'{':
                    var properties = new Dictionary<string, JsonNode>();
                    cursor.BeginObject();
                    while (cursor.NextProperty(ref first, out ReadOnlySpan<byte> name))
                        properties[TextOf(name)] = Read(cursor, depth + 1);
                    return new JsonNode(properties, null, null, false);
                case (byte)'[':
                    var elements = new List<JsonNode>();
                    cursor.BeginArray();
                    while (cursor.NextElement(ref first))
                        elements.Add(Read(cursor, depth + 1));
                    return new JsonNode(null, elements, null, false);
                case (byte)'"':
                    return new JsonNode(null, null, TextOf(cursor.ReadString()), true);
                default:
                    string literal = TextOf(cursor.ReadLiteral());
                    return literal == "null" ? Null : new JsonNode(null, null, literal, false);
            }
        }

        private static string TextOf(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
    }
}
