using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// Text to token ids and back, from a Hugging Face <c>tokenizer.json</c>: byte-level byte pair encoding (GPT-2, Qwen, Llama 3,
    /// SmolLM, Mistral-Nemo) and the SentencePiece kind with byte fallback (Llama 2, Mistral, Gemma). Immutable and thread-safe.
    /// </summary>
    public sealed class Tokenizer
    {
        private readonly TokenizerParts _parts;
        private readonly Lazy<TokenScripts> _scripts;
        private readonly SplitPreTokenizer? _onlySplit;
        private readonly Dictionary<string, int> _added = new Dictionary<string, int>();
        private readonly HashSet<int> _steering = new HashSet<int>();

        // Tokens searched in the text as given and in the normalized text; all of them, and those that steer nothing.
        private readonly AddedTokenMatcher _rawAll = new AddedTokenMatcher();
        private readonly AddedTokenMatcher _rawPlain = new AddedTokenMatcher();
        private readonly AddedTokenMatcher _normalizedAll = new AddedTokenMatcher();
        private readonly AddedTokenMatcher _normalizedPlain = new AddedTokenMatcher();

        private EncoderScratch? _spare;

        internal Tokenizer(TokenizerParts parts)
        {
            _parts = parts;
            _scripts = new Lazy<TokenScripts>(() => new TokenScripts(parts.Pieces));
            if (parts.PreTokenizers.Count == 1 && parts.PreTokenizers[0] is SplitPreTokenizer split && split.Gapless != null)
                _onlySplit = split;
            foreach (AddedToken token in parts.AddedTokens)
            {
                _added[token.Content] = token.Id;
                bool normalized = token.Normalized;
                string pattern = normalized && parts.Normalizer != null ? parts.Normalizer.Apply(token.Content) : token.Content;
                (normalized ? _normalizedAll : _rawAll).Add(pattern, token);
                if (token.Steers)
                    _steering.Add(token.Id);
                else
                    (normalized ? _normalizedPlain : _rawPlain).Add(pattern, token);
            }
        }

        /// <summary>Reads a <c>tokenizer.json</c>.</summary>
        /// <param name="path">The file.</param>
        /// <exception cref="BadFileException">The file is missing or damaged, or needs a step that Repartee does not have.</exception>
        public static Tokenizer Load(string path)
        {
            if (path == null)
                throw new ArgumentNullException(nameof(path));
            return Create(path, () => TokenizerFile.Read(path));
        }

        /// <summary>Reads a <c>tokenizer.json</c> that is in memory.</summary>
        /// <param name="json">The file's bytes; not kept.</param>
        /// <param name="path">The name to use in errors.</param>
        internal static Tokenizer Parse(byte[] json, string path) => Create(path, () => TokenizerFile.Parse(json));

        private static Tokenizer Create(string path, Func<TokenizerFile> read)
        {
            try
            {
                return new Tokenizer(TokenizerLoader.Load(read()));
            }
            catch (JsonFormatException exception)
            {
                throw new BadFileException(path, exception.Message + ".", exception);
            }
            catch (FormatException exception)
            {
                throw new BadFileException(path, exception.Message + ".", exception);
            }
        }

        /// <summary>A tokenizer of the 256 bytes (ids 0..255) and the given special tokens (ids from 256 on).</summary>
        /// <param name="specialTokens">Contents of the special tokens ("&lt;|im_end|&gt;").</param>
        public static Tokenizer CreateByteLevel(params string[] specialTokens)
        {
            var tokens = new ByteStringMap(256 + specialTokens.Length, 1024);
            var ofByte = new int[256];
            var one = new byte[1];
            for (int value = 0; value < 256; value++)
            {
                one[0] = (byte)value;
                tokens.TryAdd(one, value);
                ofByte[value] = value;
            }
            var added = new List<AddedToken>();
            var special = new bool[256 + specialTokens.Length];
            foreach (string content in specialTokens)
            {
                int id = 256 + added.Count;
                tokens.TryAdd(Utf8Text.BytesOf(content), id, false);
                added.Add(new AddedToken(id, content) { Special = true });
                special[id] = true;
            }
            var symbols = new InitialSymbols(tokens, true, ofByte, false, -1, false);
            var model = new BytePairModel(tokens, new MergeTable(0), symbols, false, Array.Empty<bool>());
            var rules = new DecoderRules { ByteLevel = true };
            return new Tokenizer(new TokenizerParts(tokens, model, new TokenPieces(tokens, rules, special)) { ByteLevel = true, AddedTokens = added });
        }

        /// <summary>Highest token id plus one.</summary>
        public int VocabularySize => _parts.Pieces.IdCount;

        /// <summary>Which tokens hold letters of which script; found when first asked for.</summary>
        internal TokenScripts Scripts => _scripts.Value;

        /// <summary>Appends the ids of <paramref name="text"/> to <paramref name="output"/>.</summary>
        /// <param name="text">Any text; a lone surrogate counts as U+FFFD.</param>
        /// <param name="mode">
        /// What becomes of special tokens. Without <see cref="TokenizerMode.ParseSpecial"/> no token that steers the model is ever
        /// made from text: no special one, and no other added token in angle or square brackets ("&lt;think&gt;").
        /// </param>
        /// <param name="output">The list to append to; nothing else is allocated once the buffers have grown.</param>
        public void Encode(string text, TokenizerMode mode, List<int> output)
        {
            if (text == null)
                throw new ArgumentNullException(nameof(text));
            if (output == null)
                throw new ArgumentNullException(nameof(output));
            EncoderScratch scratch = Interlocked.Exchange(ref _spare, null) ?? new EncoderScratch();
            bool addSpecial = (mode & TokenizerMode.AddSpecial) != 0;
            if (addSpecial)
                output.AddRange(_parts.Before);
            EncodeText(text.AsSpan(), (mode & TokenizerMode.ParseSpecial) != 0, scratch, output);
            if (addSpecial)
                output.AddRange(_parts.After);
            scratch.Trim();
            _spare = scratch;
        }

        /// <summary>The ids of <paramref name="text"/>.</summary>
        /// <param name="text">Any text; a lone surrogate counts as U+FFFD.</param>
        /// <param name="mode">See <see cref="Encode(string, TokenizerMode, List{int})"/>.</param>
        public int[] Encode(string text, TokenizerMode mode = TokenizerMode.PlainText)
        {
            var ids = new List<int>();
            Encode(text, mode, ids);
            return ids.ToArray();
        }

        /// <summary>The text of <paramref name="ids"/>; broken UTF-8 becomes U+FFFD. Ids that do not exist add nothing.</summary>
        /// <param name="ids">Token ids.</param>
        /// <param name="skipSpecial">Whether special tokens are left out.</param>
        public string Decode(ReadOnlySpan<int> ids, bool skipSpecial = true)
        {
            var assembler = new TextAssembler(_parts.Pieces, skipSpecial);
            var text = new CharBuffer();
            foreach (int id in ids)
                assembler.Add(id, text);
            assembler.Finish(text);
            return text.Span.ToString();
        }

        /// <summary>
        /// The id of a token given by its exact content ("&lt;|im_end|&gt;"), or null. A token of a byte-level vocabulary may be
        /// given as the file writes it ("Ġthe") or as text (" the").
        /// </summary>
        public int? IdOf(string token)
        {
            if (token == null)
                throw new ArgumentNullException(nameof(token));
            if (_added.TryGetValue(token, out int id) || _parts.Literals.TryGetValue(token, out id))
                return id;
            byte[] utf8 = Utf8Text.BytesOf(token);
            if (_parts.ByteLevel)
            {
                var bytes = new byte[utf8.Length];
                if (ByteAlphabet.TryTranslate(utf8, bytes, out int length))
                {
                    id = _parts.Tokens.IdOf(new ReadOnlySpan<byte>(bytes, 0, length));
                    if (id >= 0)
                        return id;
                }
            }
            id = _parts.Tokens.IdOf(utf8);
            return id >= 0 ? id : (int?)null;
        }

        /// <summary>Whether the id is a special token, which <see cref="Decode"/> leaves out.</summary>
        public bool IsSpecial(int id) => _parts.Pieces.IsSpecial(id);

        /// <summary>Whether the token steers the model, so that it is never made from text: see <see cref="Encode(string, TokenizerMode, List{int})"/>.</summary>
        internal bool Steers(int id) => IsSpecial(id) || _steering.Contains(id);

        /// <summary>
        /// The token for people to read: its text, or its bytes as "\xE4" where it is no whole character. Empty for an id that
        /// does not exist.
        /// </summary>
        public string PieceOf(int id) => _parts.Pieces.Describe(id);

        /// <summary>A streaming decoder for one line.</summary>
        /// <param name="skipSpecial">Whether special tokens are left out.</param>
        public TokenTextDecoder CreateDecoder(bool skipSpecial = true) => new TokenTextDecoder(_parts.Pieces, skipSpecial);

        private void EncodeText(ReadOnlySpan<char> text, bool parseSpecial, EncoderScratch scratch, List<int> output)
        {
            AddedTokenMatcher tokens = parseSpecial ? _rawAll : _rawPlain;
            AddedTokenMatcher normalizedTokens = parseSpecial ? _normalizedAll : _normalizedPlain;
            int taken = 0;
            int from = 0;
            while (!tokens.IsEmpty && tokens.Next(text, from, taken, out AddedTokenMatch match))
            {
                if (match.Start > taken)
                    EncodeBetween(text.Slice(taken, match.Start - taken), taken == 0, normalizedTokens, scratch, output);
                output.Add(match.Token.Id);
                taken = match.Stop;
                from = match.End;
            }
            if (taken < text.Length)
                EncodeBetween(text.Slice(taken), taken == 0, normalizedTokens, scratch, output);
        }

        /// <summary>Text between tokens that are found before normalization.</summary>
        private void EncodeBetween(ReadOnlySpan<char> text, bool atBeginning, AddedTokenMatcher tokens, EncoderScratch scratch, List<int> output)
        {
            if (_parts.Normalizer != null && !_parts.Normalizer.Leaves(text))
            {
                scratch.Normalized.Clear();
                _parts.Normalizer.Apply(text, scratch.Normalized);
                text = scratch.Normalized.Span;
            }
            int taken = 0;
            int from = 0;
            while (!tokens.IsEmpty && tokens.Next(text, from, taken, out AddedTokenMatch match))
            {
                if (match.Start > taken)
                    EncodePlain(text.Slice(taken, match.Start - taken), atBeginning && taken == 0, scratch, output);
                output.Add(match.Token.Id);
                taken = match.Stop;
                from = match.End;
            }
            if (taken < text.Length)
                EncodePlain(text.Slice(taken), atBeginning && taken == 0, scratch, output);
        }

        private void EncodePlain(ReadOnlySpan<char> text, bool atBeginning, EncoderScratch scratch, List<int> output)
        {
            Segments pieces = scratch.Segments;
            pieces.Load(text, atBeginning);
            if (_onlySplit != null)
            {
                EncodeSplit(pieces.Utf8, pieces.Length, _onlySplit.Gapless!, scratch, output);
                return;
            }
            Segments next = scratch.NextSegments;
            for (int i = 0; i < _parts.PreTokenizers.Count; i++)
            {
                _parts.PreTokenizers[i].Apply(pieces, next);
                Segments swap = pieces;
                pieces = next;
                next = swap;
            }
            for (int i = 0; i < pieces.Count; i++)
                _parts.Model.Encode(pieces.Utf8, pieces.StartOf(i), pieces.EndOf(i) - pieces.StartOf(i), scratch, output);
        }

        /// <summary>The usual case, without a list of pieces.</summary>
        private void EncodeSplit(byte[] utf8, int length, GaplessSplitter splitter, EncoderScratch scratch, List<int> output)
        {
            int position = 0;
            while (position < length)
            {
                int end = splitter.EndOf(utf8, position, length);
                _parts.Model.Encode(utf8, position, end - position, scratch, output);
                position = end;
            }
        }
    }
}
