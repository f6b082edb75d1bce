using System.Collections.Generic;
using System.Text;

namespace Repartee
{
    /// <summary>Pieces of a prompt to token ids.</summary>
    internal static class PromptEncoder
    {
        public static void Encode(IReadOnlyList<PromptPiece> pieces, Tokenizer tokenizer, List<int> output)
        {
            // A run is the markers and the text that follows them. Run by run, because the ids of a run must not depend on
            // what comes later: the KV cache holds the earlier ones. Within a run markers and text go together, because a
            // marker may swallow the white space after it and a tokenizer may treat a text's first word differently.
            var markers = new StringBuilder();
            var text = new StringBuilder();
            var ids = new List<int>();
            for (int i = 0; i < pieces.Count; i++)
            {
                PromptPiece piece = pieces[i];
                if (piece.Tokens != null)
                {
                    Flush(tokenizer, markers, text, null, ids, output);
                    foreach (int id in piece.Tokens)
                        output.Add(id);
                }
                else if (!piece.IsControl || tokenizer.IdOf(piece.Text) == null)
                {
                    // A marker that the vocabulary does not have as a token is spelt out, joined with its neighbours.
                    text.Append(piece.Text);
                }
                else
                {
                    if (text.Length > 0)
                        Flush(tokenizer, markers, text, piece.Text, ids, output);
                    markers.Append(piece.Text);
                }
            }

            Flush(tokenizer, markers, text, null, ids, output);
        }

        private static void Flush(Tokenizer tokenizer, StringBuilder markers, StringBuilder text, string? next, List<int> ids, List<int> output)
        {
            if (text.Length == 0)
            {
                if (markers.Length > 0)
                    tokenizer.Encode(markers.ToString(), TokenizerMode.ParseSpecial, output);
                markers.Clear();
                return;
            }

            string content = text.ToString();
            if (next != null)
                content = WithoutSwallowed(tokenizer, content, next, ids);
            if (content.Length > 0 && HoldsSpecial(tokenizer, content, ids))
            {
                if (markers.Length > 0)
                    tokenizer.Encode(markers.ToString(), TokenizerMode.ParseSpecial, output);
                tokenizer.Encode(content, TokenizerMode.PlainText, output);
            }
            else
            {
                tokenizer.Encode(markers.Append(content).ToString(), TokenizerMode.ParseSpecial, output);
            }

            markers.Clear();
            text.Clear();
        }

        private static bool HoldsSpecial(Tokenizer tokenizer, string text, List<int> ids)
        {
            ids.Clear();
            tokenizer.Encode(text, TokenizerMode.ParseSpecial, ids);
            foreach (int id in ids)
                if (tokenizer.IsSpecial(id))
                    return true;
            return false;
        }

        // A marker declared with lstrip takes the white space before it away.
        private static string WithoutSwallowed(Tokenizer tokenizer, string text, string next, List<int> ids)
        {
            if (!char.IsWhiteSpace(text[text.Length - 1]))
                return text;
            ids.Clear();
            tokenizer.Encode(" " + next, TokenizerMode.ParseSpecial, ids);
            return ids.Count == 1 ? text.TrimEnd() : text;
        }
    }
}
