using System.Collections.Generic;
using System.Text;

namespace Repartee
{
    /// <summary>A piece of a rendered prompt: a control marker, text, or ids as they were generated.</summary>
    public readonly struct PromptPiece
    {
        internal PromptPiece(string text, bool control, IReadOnlyList<int>? tokens)
        {
            Text = text;
            IsControl = control;
            Tokens = tokens;
        }

        /// <summary>The text; of ids, the text that they stand for.</summary>
        public string Text { get; }

        /// <summary>Whether this is a marker of the template ("&lt;|im_start|&gt;"): the only pieces in which special tokens are read.</summary>
        public bool IsControl { get; }

        /// <summary>
        /// Ids to use instead of encoding <see cref="Text"/>, or null. Where one of them is no token of the vocabulary or steers
        /// the model, the text is encoded after all.
        /// </summary>
        public IReadOnlyList<int>? Tokens { get; }
    }

    /// <summary>
    /// A rendered conversation in which the template's markers and everything else are kept apart, so that text can be
    /// encoded without its ever becoming a marker.
    /// </summary>
    public sealed class PromptText
    {
        private readonly List<PromptPiece> _pieces = new List<PromptPiece>();

        /// <summary>The pieces in order; neighbouring text is one piece.</summary>
        public IReadOnlyList<PromptPiece> Pieces => _pieces;

        /// <summary>Empties it.</summary>
        public void Clear() => _pieces.Clear();

        /// <summary>The whole prompt as text.</summary>
        public override string ToString()
        {
            var text = new StringBuilder();
            foreach (PromptPiece piece in _pieces)
                text.Append(piece.Text);
            return text.ToString();
        }

        /// <summary>
        /// Appends the prompt's ids. Where no text holds a special token's name the ids are those of the whole prompt
        /// encoded at once; where it does, that text is encoded as plain text.
        /// </summary>
        public void Encode(Tokenizer tokenizer, List<int> output) => PromptEncoder.Encode(_pieces, tokenizer, output);

        internal void Control(string? marker)
        {
            if (!string.IsNullOrEmpty(marker))
                _pieces.Add(new PromptPiece(marker!, true, null));
        }

        internal void Text(string text)
        {
            if (text.Length == 0)
                return;
            int last = _pieces.Count - 1;
            if (last >= 0 && !_pieces[last].IsControl && _pieces[last].Tokens == null)
                _pieces[last] = new PromptPiece(_pieces[last].Text + text, false, null);
            else
                _pieces.Add(new PromptPiece(text, false, null));
        }

        internal void Ids(string text, IReadOnlyList<int> tokens) => _pieces.Add(new PromptPiece(text, false, tokens));
    }
}
