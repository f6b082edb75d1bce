using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee
{
    /// <summary>
    /// A <c>tokenizer.json</c> taken apart: its small sections as trees, and where its vocabulary and its merges begin.
    /// </summary>
    internal sealed class TokenizerFile
    {
        // The largest vocabularies published (256 thousand tokens) take 35 MB.
        private const int MaxBytes = 256 * 1024 * 1024;

        private readonly Dictionary<string, JsonNode> _sections = new Dictionary<string, JsonNode>();
        private readonly Dictionary<string, JsonNode> _model = new Dictionary<string, JsonNode>();
        private int _vocabularyAt = -1;
        private int _mergesAt = -1;

        private TokenizerFile(byte[] json)
        {
            Cursor = new JsonCursor(json);
        }

        /// <summary>The cursor over the file; see <see cref="SeekVocabulary"/> and <see cref="SeekMerges"/>.</summary>
        public JsonCursor Cursor { get; }

        /// <summary>Bytes of the value of "vocab".</summary>
        public int VocabularyBytes { get; private set; }

        /// <summary>Bytes of the value of "merges".</summary>
        public int MergesBytes { get; private set; }

        /// <summary>Reads and checks the form of the whole file.</summary>
        /// <exception cref="BadFileException">The file is missing, unreadable or no JSON.</exception>
        public static TokenizerFile Read(string path)
        {
            byte[] json;
            try
            {
                json = RegularFile.Read(path, MaxBytes) ?? throw new BadFileException(path, "is larger than " + MaxBytes / (1024 * 1024) + " MB, which no tokenizer is.");
                if (json.Length == 0)
                    throw new BadFileException(path, RegularFile.Nothing + ".");
            }
            catch (Exception exception) when (exception is IOException || exception is UnauthorizedAccessException
                || exception is ArgumentException || exception is NotSupportedException)
            {
                throw new BadFileException(path, "cannot be read: " + exception.Message, exception);
            }
            return Parse(json);
        }

        /// <summary>Reads and checks the form of a file that is in memory.</summary>
        public static TokenizerFile Parse(byte[] json)
        {
            var file = new TokenizerFile(json);
            file.ReadSections();
            return file;
        }

        /// <summary>A section of the file ("normalizer", "decoder"), a null node where there is none.</summary>
        public JsonNode Section(string name) => _sections.TryGetValue(name, out JsonNode? node) ? node : JsonNode.Null;

        /// <summary>A property of the model other than its vocabulary and merges.</summary>
        public JsonNode Model(string name) => _model.TryGetValue(name, out JsonNode? node) ? node : JsonNode.Null;

        /// <summary>Moves the cursor to the vocabulary; false when there is none.</summary>
        public bool SeekVocabulary() => Seek(_vocabularyAt);

        /// <summary>Moves the cursor to the merges; false when there are none.</summary>
        public bool SeekMerges() => Seek(_mergesAt);

        private bool Seek(int position)
        {
            if (position >= 0)
                Cursor.Position = position;
            return position >= 0;
        }

        private void ReadSections()
        {
            bool first = true;
            Cursor.BeginObject();
            while (Cursor.NextProperty(ref first, out ReadOnlySpan<byte> name))
            {
                if (JsonCursor.Equal(name, "model"))
                    ReadModel();
                else
                    _sections[System.Text.Encoding.UTF8.GetString(name)] = JsonNode.Read(Cursor);
            }
            Cursor.ExpectEnd();
        }

        private void ReadModel()
        {
            if (Cursor.Peek() != '{')
                throw new JsonFormatException("has no object as its \"model\"");
            bool first = true;
            Cursor.BeginObject();
            while (Cursor.NextProperty(ref first, out ReadOnlySpan<byte> name))
            {
                if (JsonCursor.Equal(name, "vocab") && Cursor.Peek() == '{')
                {
                    _vocabularyAt = Cursor.Position;
                    Cursor.Skip();
                    VocabularyBytes = Cursor.Position - _vocabularyAt;
                }
                else if (JsonCursor.Equal(name, "merges") && Cursor.Peek() == '[')
                {
                    _mergesAt = Cursor.Position;
                    Cursor.Skip();
                    MergesBytes = Cursor.Position - _mergesAt;
                }
                else if (JsonCursor.Equal(name, "vocab"))
                {
                    // Of another kind of model, which its type will say.
                    Cursor.Skip();
                }
                else
                {
                    _model[System.Text.Encoding.UTF8.GetString(name)] = JsonNode.Read(Cursor);
                }
            }
        }
    }
}
