using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace Repartee
{
    /// <summary>Makes the parts of a tokenizer from a tokenizer.json. Says what is wrong by <see cref="FormatException"/>.</summary>
    internal sealed class TokenizerLoader
    {
        private readonly TokenizerFile _file;
        private readonly Dictionary<string, int> _literals = new Dictionary<string, int>();
        private readonly ByteStringMap _tokens;
        private readonly DecoderRules _rules;
        private readonly ByteStringMap? _decoded;
        private readonly bool _byteLevel;
        private readonly List<PreTokenizer> _preTokenizers = new List<PreTokenizer>();
        private byte[] _left = new byte[256];
        private byte[] _right = new byte[256];

        private TokenizerLoader(TokenizerFile file)
        {
            _file = file;
            _byteLevel = TokenizerSteps.ReadPreTokenizers(file.Section("pre_tokenizer"), _preTokenizers);
            _rules = TokenizerSteps.ReadDecoder(file.Section("decoder"));
            // In the files of all families an entry takes at least twelve bytes on average; the table grows if not.
            _tokens = new ByteStringMap(file.VocabularyBytes / 20, file.VocabularyBytes / 3);
            if (_byteLevel != _rules.ByteLevel || _rules.HasReplacements)
                _decoded = new ByteStringMap(file.VocabularyBytes / 20, file.VocabularyBytes / 3);
        }

        public static TokenizerParts Load(TokenizerFile file) => new TokenizerLoader(file).Load();

        private TokenizerParts Load()
        {
            CheckModel();
            ReadVocabulary();
            List<AddedToken> added = ReadAddedTokens();
            var special = new bool[_tokens.IdCount];
            var steering = new bool[_tokens.IdCount];
            foreach (AddedToken token in added)
            {
                special[token.Id] |= token.Special;
                steering[token.Id] |= token.Steers;
            }
            MergeTable merges = ReadMerges(steering);
            var model = new BytePairModel(_tokens, merges, ReadSymbols(), _file.Model("ignore_merges").AsBoolean(false), steering);
            var before = new List<int>();
            var after = new List<int>();
            TokenizerSteps.ReadPostProcessor(_file.Section("post_processor"), before, after);
            CheckIds(before);
            CheckIds(after);
            return new TokenizerParts(_tokens, model, new TokenPieces(_decoded ?? _tokens, _rules, special))
            {
                ByteLevel = _byteLevel,
                Normalizer = TokenizerSteps.ReadNormalizer(_file.Section("normalizer")),
                PreTokenizers = _preTokenizers,
                AddedTokens = added,
                Literals = _literals,
                Before = before.ToArray(),
                After = after.ToArray(),
            };
        }

        private void CheckModel()
        {
            string? type = _file.Model("type").AsString();
            // Old files do not name the type; only byte pair encoding has merges.
            if (type != "BPE" && (type != null || !_file.SeekMerges()))
                throw new FormatException("holds a model of type \"" + (type ?? "none") + "\", but Repartee reads BPE only");
            foreach (string name in new[] { "continuing_subword_prefix", "end_of_word_suffix" })
                if (!string.IsNullOrEmpty(_file.Model(name).AsString()))
                    throw new FormatException("uses \"" + ModelPaths.Printable(name) + "\", which Repartee does not support");
        }

        [MethodImpl(HotPath.Loop)]
        private void ReadVocabulary()
        {
            if (!_file.SeekVocabulary())
                throw new FormatException("has no vocabulary");
            JsonCursor cursor = _file.Cursor;
            bool first = true;
            cursor.BeginObject();
            while (cursor.NextProperty(ref first, out ReadOnlySpan<byte> name))
            {
                ReadOnlySpan<byte> token = Keep(name);
                Add(token, cursor.ReadInt32(), true);
            }
            if (_tokens.IdCount == 0)
                throw new FormatException("has an empty vocabulary");
        }

        /// <summary>The name must outlive the reading of its value.</summary>
        private ReadOnlySpan<byte> Keep(ReadOnlySpan<byte> name)
        {
            Reserve(ref _right, name.Length);
            name.CopyTo(_right);
            return new ReadOnlySpan<byte>(_right, 0, name.Length);
        }

        [MethodImpl(HotPath.Loop)]
        private void Add(ReadOnlySpan<byte> token, int id, bool findable)
        {
            if (id < 0 || id >= MergeTable.IdLimit)
                throw new FormatException("gives the token \"" + ModelPaths.Printable(TextOf(token)) + "\" the id " + id + "; ids lie between 0 and " + (MergeTable.IdLimit - 1));
            bool written = Translate(token, ref _left, out int length);
            ReadOnlySpan<byte> bytes = written ? new ReadOnlySpan<byte>(_left, 0, length) : token;
            bool added = _tokens.TryAdd(bytes, id, findable && written);
            if (added && findable && !written)
                added = _literals.TryAdd(TextOf(token), id);
            if (!added)
                throw new FormatException("gives one id to two tokens or two ids to one: \"" + ModelPaths.Printable(TextOf(token)) + "\", " + id);
            _decoded?.TryAdd(_rules.BytesOf(token), id, false);
        }

        /// <summary>The bytes that a token of the file stands for; false for one that no text can lead to.</summary>
        [MethodImpl(HotPath.Loop)]
        private bool Translate(ReadOnlySpan<byte> token, ref byte[] buffer, out int length)
        {
            Reserve(ref buffer, token.Length);
            if (_byteLevel)
                return ByteAlphabet.TryTranslate(token, buffer, out length);
            token.CopyTo(buffer);
            length = token.Length;
            return true;
        }

        private List<AddedToken> ReadAddedTokens()
        {
            var tokens = new List<AddedToken>();
            var ids = new Dictionary<string, int>();
            foreach (JsonNode node in _file.Section("added_tokens").Elements)
            {
                string content = node["content"].AsString() ?? throw new FormatException("has an added token without content");
                if (content.Length > 1024)
                    throw new FormatException("has an added token of " + content.Length + " characters");
                byte[] utf8 = Utf8Text.BytesOf(content);
                int id = ids.TryGetValue(content, out int known) ? known : IdOf(utf8);
                if (id < 0)
                {
                    // Not of the vocabulary: no merge may name it and no text may lead to it but its own.
                    id = node["id"].AsInt32() ?? -1;
                    Add(utf8, id, false);
                }
                ids[content] = id;
                bool special = node["special"].AsBoolean(false);
                tokens.Add(new AddedToken(id, content)
                {
                    Special = special,
                    StripsLeft = node["lstrip"].AsBoolean(false),
                    StripsRight = node["rstrip"].AsBoolean(false),
                    Normalized = node["normalized"].AsBoolean(!special),
                    SingleWord = node["single_word"].AsBoolean(false),
                });
            }
            return tokens;
        }

        private int IdOf(ReadOnlySpan<byte> token)
        {
            if (Translate(token, ref _left, out int length))
                return _tokens.IdOf(new ReadOnlySpan<byte>(_left, 0, length));
            return _literals.TryGetValue(TextOf(token), out int id) ? id : -1;
        }

        [MethodImpl(HotPath.Loop)]
        private MergeTable ReadMerges(bool[] steering)
        {
            // A merge takes ten bytes at least; two thirds more on average.
            var merges = new MergeTable(_file.MergesBytes / 16);
            if (!_file.SeekMerges())
                return merges;
            JsonCursor cursor = _file.Cursor;
            bool first = true;
            int rank = 0;
            cursor.BeginArray();
            while (cursor.NextElement(ref first))
            {
                bool reachable = cursor.Peek() == '[' ? ReadPair(cursor, out int left, out int right) : ReadLine(cursor, out left, out right);
                if (reachable)
                    AddMerge(merges, left, right, rank, steering);
                rank++;
            }
            return merges;
        }

        [MethodImpl(HotPath.Loop)]
        private void AddMerge(MergeTable merges, int leftLength, int rightLength, int rank, bool[] steering)
        {
            Reserve(ref _left, leftLength + rightLength, leftLength);
            Buffer.BlockCopy(_right, 0, _left, leftLength, rightLength);
            int left = _tokens.IdOf(new ReadOnlySpan<byte>(_left, 0, leftLength));
            int right = _tokens.IdOf(new ReadOnlySpan<byte>(_right, 0, rightLength));
            int merged = _tokens.IdOf(new ReadOnlySpan<byte>(_left, 0, leftLength + rightLength));
            if (left < 0 || right < 0 || merged < 0 || leftLength == 0 || rightLength == 0)
                throw new FormatException("has a merge (number " + rank + ") of tokens that its vocabulary does not have");
            // Text must not grow together to a token that steers the model.
            if (!steering[merged])
                merges.Set(left, right, rank, merged);
        }

        /// <summary>A merge as ["a", "b"]: leaves the bytes in the two buffers; false when no text can lead to it.</summary>
        [MethodImpl(HotPath.Loop)]
        private bool ReadPair(JsonCursor cursor, out int left, out int right)
        {
            bool first = true;
            cursor.BeginArray();
            bool any = cursor.NextElement(ref first);
            bool good = any & Translate(any ? cursor.ReadString() : default, ref _left, out left);
            any = any && cursor.NextElement(ref first);
            good &= any & Translate(any ? cursor.ReadString() : default, ref _right, out right);
            if (!any || cursor.NextElement(ref first))
                throw cursor.Error("a merge must have two tokens");
            return good;
        }

        /// <summary>A merge as "a b".</summary>
        [MethodImpl(HotPath.Loop)]
        private bool ReadLine(JsonCursor cursor, out int left, out int right)
        {
            ReadOnlySpan<byte> line = cursor.ReadString();
            int space = line.IndexOf((byte)' ');
            if (space < 0 || line.Slice(space + 1).IndexOf((byte)' ') >= 0)
                throw cursor.Error("a merge must have two tokens with one space between them");
            bool good = Translate(line.Slice(0, space), ref _left, out left);
            return Translate(line.Slice(space + 1), ref _right, out right) & good;
        }

        private InitialSymbols ReadSymbols()
        {
            var ofByte = new int[256];
            var one = new byte[1];
            for (int value = 0; value < 256; value++)
            {
                one[0] = (byte)value;
                ofByte[value] = _tokens.IdOf(_byteLevel ? one : Encoding.ASCII.GetBytes("<0x" + value.ToString("X2") + ">"));
            }
            bool byteFallback = !_byteLevel && _file.Model("byte_fallback").AsBoolean(false);
            int unknown = -1;
            string? name = _file.Model("unk_token").AsString();
            if (name != null)
            {
                unknown = IdOf(Utf8Text.BytesOf(name));
                if (unknown < 0)
                    throw new FormatException("names the unknown token \"" + ModelPaths.Printable(name) + "\", which its vocabulary does not have");
            }
            return new InitialSymbols(_tokens, _byteLevel, ofByte, byteFallback, unknown, _file.Model("fuse_unk").AsBoolean(false));
        }

        private void CheckIds(List<int> ids)
        {
            foreach (int id in ids)
                if (!_tokens.Has(id))
                    throw new FormatException("has a post-processor with the token id " + id + ", which its vocabulary does not have");
        }

        private static void Reserve(ref byte[] buffer, int length, int kept = 0)
        {
            if (length <= buffer.Length)
                return;
            var larger = new byte[Math.Max(length, buffer.Length * 2)];
            Buffer.BlockCopy(buffer, 0, larger, 0, kept);
            buffer = larger;
        }

        private static string TextOf(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
    }
}
