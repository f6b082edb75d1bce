using System;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>Reads a JSON object from a file or from bytes that nobody vouches for.</summary>
    internal static class JsonFile
    {
        private const int MaxDepth = 64;
        private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

        /// <summary>Reads a file of at most <paramref name="maxBytes"/> bytes.</summary>
        /// <exception cref="BadFileException">It is missing, too large, or not a JSON object.</exception>
        public static JObject Read(string path, int maxBytes)
        {
            byte[] bytes;
            try
            {
                using Stream stream = RegularFile.OpenRead(path);
                if (stream.Length == 0)
                    throw new BadFileException(path, RegularFile.Nothing + ".");
                if (stream.Length > maxBytes)
                    throw new BadFileException(path, "is " + stream.Length + " bytes long, more than the " + maxBytes + " that such a file can need.");
                bytes = new byte[(int)stream.Length];
                int read = 0;
                while (read < bytes.Length)
                {
                    int count = stream.Read(bytes, read, bytes.Length - read);
                    if (count == 0)
                        throw new BadFileException(path, "became shorter while it was read.");
                    read += count;
                }
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw new BadFileException(path, "cannot be read: " + e.Message, e);
            }

            return Parse(path, bytes, 0, bytes.Length);
        }

        /// <summary>Parses one JSON object; <paramref name="path"/> is for the error message.</summary>
        /// <exception cref="BadFileException">The bytes are not a JSON object.</exception>
        public static JObject Parse(string path, byte[] bytes, int offset, int count)
        {
            try
            {
                if (count >= 3 && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF)
                {
                    offset += 3;
                    count -= 3;
                }

                string text = Utf8.GetString(bytes, offset, count);
                using var reader = new JsonTextReader(new StringReader(text))
                {
                    MaxDepth = MaxDepth,
                    DateParseHandling = DateParseHandling.None,
                };
                var settings = new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };
                JObject result = JObject.Load(reader, settings);
                while (reader.Read())
                {
                    if (reader.TokenType != JsonToken.Comment)
                        throw new BadFileException(path, "has something after the end of its JSON object.");
                }

                return result;
            }
            catch (Exception e) when (e is JsonException || e is DecoderFallbackException || e is OverflowException
                || e is FormatException || e is ArgumentException)
            {
                throw new BadFileException(path, "is not a valid JSON object: " + e.Message, e);
            }
        }
    }
}
