using System;
using System.Collections.Generic;
using System.Text;

namespace Repartee.Presenters
{
    /// <summary>Where a piece of a <see cref="TextDifference"/> stands.</summary>
    public enum DifferenceKind
    {
        /// <summary>In both texts.</summary>
        Same,

        /// <summary>In the old text only.</summary>
        Removed,

        /// <summary>In the new text only.</summary>
        Added,
    }

    /// <summary>A run of text that two versions share, or that only one of them has.</summary>
    public readonly struct DifferencePiece
    {
        /// <summary>Creates a piece.</summary>
        public DifferencePiece(DifferenceKind kind, string text)
        {
            Kind = kind;
            Text = text;
        }

        /// <summary>Which text has it.</summary>
        public DifferenceKind Kind { get; }

        /// <summary>The text.</summary>
        public string Text { get; }
    }

    /// <summary>
    /// What changed from one line to another: by words, by single characters where the script is Chinese. The longest
    /// common subsequence of the two (Wagner and Fischer, 1974), which is exact for lines of a few hundred words.
    /// </summary>
    public static class TextDifference
    {
        // The table has a cell for each pair of units.
        private const int MostUnits = 600;

        /// <summary>The pieces, in order: the removed ones of a place before the added ones.</summary>
        public static IReadOnlyList<DifferencePiece> Between(string before, string after)
        {
            List<string> a = Units(before);
            List<string> b = Units(after);
            var pieces = new List<DifferencePiece>();
            if (a.Count > MostUnits || b.Count > MostUnits)
            {
                Add(pieces, before == after ? DifferenceKind.Same : DifferenceKind.Removed, before);
                if (before != after)
                    Add(pieces, DifferenceKind.Added, after);
                return pieces;
            }

            var common = new int[a.Count + 1, b.Count + 1];
            for (int i = a.Count - 1; i >= 0; i--)
                for (int j = b.Count - 1; j >= 0; j--)
                    common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            for (int i = 0, j = 0; i < a.Count || j < b.Count;)
            {
                if (i < a.Count && j < b.Count && a[i] == b[j])
                {
                    Add(pieces, DifferenceKind.Same, a[i++]);
                    j++;
                }
                else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1]))
                    Add(pieces, DifferenceKind.Removed, a[i++]);
                else
                    Add(pieces, DifferenceKind.Added, b[j++]);
            }

            return pieces;
        }

        /// <summary>The pieces as text: "I'm [-Greta-]{+Mira+}."</summary>
        public static string Show(IReadOnlyList<DifferencePiece> pieces)
        {
            var text = new StringBuilder();
            foreach (DifferencePiece piece in pieces)
            {
                string open = piece.Kind == DifferenceKind.Removed ? "[-" : piece.Kind == DifferenceKind.Added ? "{+" : "";
                string close = piece.Kind == DifferenceKind.Removed ? "-]" : piece.Kind == DifferenceKind.Added ? "+}" : "";
                text.Append(open).Append(piece.Text).Append(close);
            }

            return text.ToString();
        }

        private static void Add(List<DifferencePiece> pieces, DifferenceKind kind, string text)
        {
            if (text.Length == 0)
                return;
            if (pieces.Count > 0 && pieces[pieces.Count - 1].Kind == kind)
                pieces[pieces.Count - 1] = new DifferencePiece(kind, pieces[pieces.Count - 1].Text + text);
            else
                pieces.Add(new DifferencePiece(kind, text));
        }

        // Words with the space after them, punctuation and CJK characters one by one.
        private static List<string> Units(string text)
        {
            var units = new List<string>();
            for (int i = 0; i < text.Length;)
            {
                int start = i;
                if (InWord(text[i]))
                    while (i < text.Length && InWord(text[i]))
                        i++;
                else
                    i += char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                units.Add(text.Substring(start, i - start));
            }

            return units;
        }

        private static bool InWord(char c) => (char.IsLetterOrDigit(c) || c == '\'' || c == '’') && !TextShape.IsCjkSet(c);
    }
}
