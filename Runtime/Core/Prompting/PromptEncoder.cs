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
            int markerCount = 0;
            for (int i = 0; i < pieces.Count; i++)
            {
                PromptPiece piece = pieces[i];
                int? marker = piece.IsControl ? tokenizer.IdOf(piece.Text) : null;
                if (piece.Tokens != null && AreText(piece.Tokens, tokenizer))
                {
                    Flush(tokenizer, markers, markerCount, text, null, ids, output);
                    markerCount = 0;
                    foreach (int id in piece.Tokens)
                        output.Add(id);
                }
                else if (marker == null)
                {
                    // A marker that the vocabulary does not have as a token is spelt out, joined with its neighbours.
                    text.Append(piece.Text);
                }
                else
                {
                    if (text.Length > 0)
                    {
                        Flush(tokenizer, markers, markerCount, text, piece.Text, ids, output);
                        markerCount = 0;
                    }

                    markers.Append(piece.Text);
                    markerCount += tokenizer.IsSpecial(marker.Value) ? 1 : 0;
                }
            }

            Flush(tokenizer, markers, markerCount, text, null, ids, output);
        }

        /// <summary>Whether ids may stand for a text: a save that was edited, or a model gone astray, must not make a marker of them.</summary>
        private static bool AreText(IReadOnlyList<int> ids, Tokenizer tokenizer)
        {
            for (int i = 0; i < ids.Count; i++)
            {
                if ((uint)ids[i] >= (uint)tokenizer.VocabularySize || tokenizer.Steers(ids[i]))
                    return false;
            }
            return true;
        }

        private static void Flush(Tokenizer tokenizer, StringBuilder markers, int markerCount, StringBuilder text, string? next, List<int> ids, List<int> output)
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
            ids.Clear();
            tokenizer.Encode(markers + content, TokenizerMode.ParseSpecial, ids);
            if (CountSpecial(tokenizer, ids) == markerCount)
            {
                output.AddRange(ids);
            }
            else
            {
                // The text holds a special token's name: it must stay text.
                if (markers.Length > 0)
                    tokenizer.Encode(markers.ToString(), TokenizerMode.ParseSpecial, output);
                tokenizer.Encode(content, TokenizerMode.PlainText, output);
            }

            markers.Clear();
            text.Clear();
        }

        private static int CountSpecial(Tokenizer tokenizer, List<int> ids)
        {
            int count = 0;
            foreach (int id in ids)
                count += tokenizer.IsSpecial(id) ? 1 : 0;
            return count;
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
