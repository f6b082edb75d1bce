using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Canonical decomposition and composition (UAX #15). Lone surrogates pass through.
    /// </summary>
    internal static class CanonicalForms
    {
        private const int SyllableBase = 0xAC00;
        private const int LeadBase = 0x1100;
        private const int VowelBase = 0x1161;
        private const int TrailBase = 0x11A7;
        private const int LeadCount = 19;
        private const int VowelCount = 21;
        private const int TrailCount = 28;
        private const int SyllableCount = LeadCount * VowelCount * TrailCount;

        private static readonly CodePointMap CombiningClasses = CodePointMap.FromRuns(UnicodeTables.CombiningClasses);
        private static readonly Dictionary<int, (int First, int Second)> Decompositions = new Dictionary<int, (int, int)>();
        private static readonly Dictionary<long, int> Compositions = new Dictionary<long, int>();

        // 1 where a character's presence means that a text may not be in composed form.
        private static readonly CodePointMap Suspects = Load();

        [ThreadStatic]
        private static List<Symbol>? t_symbols;

        /// <summary>Whether a look at each character alone proves the text to be in form C. Texts mostly are.</summary>
        public static bool IsComposedAlready(ReadOnlySpan<char> text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                // The first combining mark of Unicode is U+0300, and nothing before it decomposes in form C.
                if (text[i] < 0x300)
                    continue;
                int codePoint = Utf8Text.CodePointAt(text, i);
                if (Suspects[codePoint] != 0)
                    return false;
                if (codePoint > 0xFFFF)
                    i++;
            }
            return true;
        }

        /// <summary>Appends the text in form C or form D.</summary>
        public static void Normalize(ReadOnlySpan<char> text, bool compose, CharBuffer output)
        {
            List<Symbol> symbols = t_symbols ??= new List<Symbol>();
            symbols.Clear();
            for (int i = 0; i < text.Length; i++)
            {
                int codePoint = Utf8Text.CodePointAt(text, i);
                if (codePoint > 0xFFFF)
                    i++;
                // Everything before a starter that composes with nothing on its left is finished.
                if (symbols.Count > 0 && Suspects[codePoint] == 0)
                    Flush(symbols, compose, output);
                Decompose(codePoint, symbols);
            }
            Flush(symbols, compose, output);
        }

        private static void Flush(List<Symbol> symbols, bool compose, CharBuffer output)
        {
            Order(symbols);
            if (compose)
                Compose(symbols);
            foreach (Symbol symbol in symbols)
                output.AppendCodePoint(symbol.CodePoint);
            symbols.Clear();
        }

        private static void Decompose(int codePoint, List<Symbol> symbols)
        {
            int syllable = codePoint - SyllableBase;
            if (syllable >= 0 && syllable < SyllableCount)
            {
                symbols.Add(new Symbol(LeadBase + syllable / (VowelCount * TrailCount), 0));
                symbols.Add(new Symbol(VowelBase + syllable % (VowelCount * TrailCount) / TrailCount, 0));
                if (syllable % TrailCount > 0)
                    symbols.Add(new Symbol(TrailBase + syllable % TrailCount, 0));
            }
            else if (Decompositions.TryGetValue(codePoint, out (int First, int Second) halves))
            {
                Decompose(halves.First, symbols);
                if (halves.Second != 0)
                    Decompose(halves.Second, symbols);
            }
            else
            {
                symbols.Add(new Symbol(codePoint, CombiningClasses[codePoint]));
            }
        }

        /// <summary>Sorts each run of marks by combining class; marks of one class keep their order.</summary>
        private static void Order(List<Symbol> symbols)
        {
            int start = 0;
            while (start < symbols.Count)
            {
                int end = start;
                bool sorted = true;
                for (; end < symbols.Count && symbols[end].Class != 0; end++)
                    sorted &= end == start || symbols[end - 1].Class <= symbols[end].Class;
                if (!sorted)
                {
                    for (int i = start; i < end; i++)
                        symbols[i] = new Symbol(symbols[i].CodePoint, symbols[i].Class, i);
                    symbols.Sort(start, end - start, SymbolOrder.Instance);
                }
                start = end + 1;
            }
        }

        private static void Compose(List<Symbol> symbols)
        {
            int starter = -1;
            int written = 0;
            int lastClass = -1;
            for (int i = 0; i < symbols.Count; i++)
            {
                Symbol symbol = symbols[i];
                bool blocked = lastClass != -1 && lastClass >= symbol.Class;
                if (starter >= 0 && !blocked && TryCompose(symbols[starter].CodePoint, symbol.CodePoint, out int composed))
                {
                    symbols[starter] = new Symbol(composed, 0);
                    continue;
                }
                if (symbol.Class == 0)
                {
                    starter = written;
                    lastClass = -1;
                }
                else
                {
                    lastClass = symbol.Class;
                }
                symbols[written++] = symbol;
            }
            symbols.RemoveRange(written, symbols.Count - written);
        }

        private static bool TryCompose(int first, int second, out int composed)
        {
            int lead = first - LeadBase;
            int vowel = second - VowelBase;
            if (lead >= 0 && lead < LeadCount && vowel >= 0 && vowel < VowelCount)
            {
                composed = SyllableBase + (lead * VowelCount + vowel) * TrailCount;
                return true;
            }
            int syllable = first - SyllableBase;
            int trail = second - TrailBase;
            if (syllable >= 0 && syllable < SyllableCount && syllable % TrailCount == 0 && trail > 0 && trail < TrailCount)
            {
                composed = first + trail;
                return true;
            }
            return Compositions.TryGetValue((long)first << 32 | (uint)second, out composed);
        }

        private static CodePointMap Load()
        {
            var suspects = new List<int>();
            var reader = new VarintReader(UnicodeTables.Decompositions);
            int codePoint = 0;
            while (!reader.AtEnd)
            {
                codePoint += reader.Next();
                int first = reader.Next();
                int rest = reader.Next();
                Decompositions.Add(codePoint, (first, rest >> 1));
                if ((rest & 1) != 0)
                {
                    suspects.Add(codePoint);
                    continue;
                }
                Compositions.Add((long)first << 32 | (uint)(rest >> 1), codePoint);
                suspects.Add(rest >> 1);
            }
            reader = new VarintReader(UnicodeTables.CombiningClasses);
            for (codePoint = 0; !reader.AtEnd;)
            {
                bool starter = reader.Next() == 0;
                int end = codePoint + reader.Next();
                for (int i = codePoint; i < end && !starter; i++)
                    suspects.Add(i);
                codePoint = end;
            }
            for (int i = 0; i < VowelCount; i++)
                suspects.Add(VowelBase + i);
            for (int i = 1; i < TrailCount; i++)
                suspects.Add(TrailBase + i);
            suspects.Sort();
            var map = new CodePointMap.Builder();
            int written = 0;
            foreach (int suspect in suspects)
            {
                if (suspect < written)
                    continue;
                map.Append(0, suspect - written);
                map.Append(1, 1);
                written = suspect + 1;
            }
            map.Append(0, 0x110000 - written);
            return map.Build();
        }

        private readonly struct Symbol
        {
            public Symbol(int codePoint, int combiningClass, int place = 0)
            {
                CodePoint = codePoint;
                Class = combiningClass;
                Place = place;
            }

            public int CodePoint { get; }

            public int Class { get; }

            public int Place { get; }
        }

        private sealed class SymbolOrder : IComparer<Symbol>
        {
            public static SymbolOrder Instance { get; } = new SymbolOrder();

            public int Compare(Symbol x, Symbol y) =>
                x.Class != y.Class ? x.Class.CompareTo(y.Class) : x.Place.CompareTo(y.Place);
        }
    }
}
