#if NET8_0_OR_GREATER
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Repartee.Tests
{
    /// <summary>
    /// Writes <c>Runtime/Core/Tokens/UnicodeTables.cs</c>. General categories and cluster classes are what this .NET runtime
    /// itself uses; combining classes and canonical decompositions come from the Unicode Character Database, which Debian's
    /// package unicode-data puts into /usr/share/unicode. Run the tests with REPARTEE_WRITE_UNICODE_TABLES=1 to write anew.
    /// </summary>
    internal static class UnicodeTableWriter
    {
        private const string Database = "/usr/share/unicode/";

        public static bool HasDatabase => File.Exists(Database + "UnicodeData.txt") && File.Exists(Database + "DerivedNormalizationProps.txt");

        /// <summary>General category of every code point; control characters that are white space get a value of their own.</summary>
        public static string Categories() => Runs(codePoint =>
            codePoint >= 0x09 && codePoint <= 0x0D || codePoint == 0x85 ? 30 : (int)CharUnicodeInfo.GetUnicodeCategory(codePoint));

        /// <summary>Class of every code point in the rules for extended grapheme clusters (UAX #29).</summary>
        public static string ClusterClasses()
        {
            MethodInfo method = typeof(CharUnicodeInfo).GetMethod("GetGraphemeClusterBreakType", BindingFlags.NonPublic | BindingFlags.Static)!;
            var classes = new Dictionary<string, int>
            {
                ["Other"] = 0,
                ["CR"] = 1,
                ["LF"] = 2,
                ["Control"] = 3,
                ["Extend"] = 4,
                ["ZWJ"] = 5,
                ["Regional_Indicator"] = 6,
                ["Prepend"] = 7,
                ["SpacingMark"] = 8,
                ["L"] = 9,
                ["V"] = 10,
                ["T"] = 11,
                ["LV"] = 12,
                ["LVT"] = 13,
                ["Extended_Pictograph"] = 14,
            };
            return Runs(codePoint =>
            {
                if (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                    return 3;
                int value = classes[method.Invoke(null, new object[] { new Rune(codePoint) })!.ToString()!];
                // The 11172 Hangul syllables alternate; the reader tells them apart by arithmetic.
                return value == 13 ? 12 : value;
            });
        }

        /// <summary>Canonical combining class of every code point.</summary>
        public static string CombiningClasses()
        {
            var classes = new Dictionary<int, int>();
            foreach (string[] field in Fields("UnicodeData.txt"))
                classes[Hex(field[0])] = int.Parse(field[3], CultureInfo.InvariantCulture);
            return Runs(codePoint => classes.TryGetValue(codePoint, out int value) ? value : 0);
        }

        /// <summary>
        /// Canonical decompositions in the order of their code points: distance to the previous one, first half, and second half
        /// times two plus one where the pair never composes again; second half 0 where there is none. All as variable-length integers.
        /// </summary>
        public static string Decompositions()
        {
            var excluded = new HashSet<int>();
            foreach (string[] field in Fields("DerivedNormalizationProps.txt").Where(field => field.Length > 1 && field[1] == "Full_Composition_Exclusion"))
            {
                string[] range = field[0].Split("..");
                for (int codePoint = Hex(range[0]); codePoint <= Hex(range[range.Length - 1]); codePoint++)
                    excluded.Add(codePoint);
            }
            var bytes = new List<byte>();
            int previous = 0;
            foreach (string[] field in Fields("UnicodeData.txt").Where(field => field[5].Length > 0 && field[5][0] != '<').OrderBy(field => Hex(field[0])))
            {
                int codePoint = Hex(field[0]);
                int[] halves = field[5].Split(' ').Select(Hex).ToArray();
                Varint(bytes, codePoint - previous);
                Varint(bytes, halves[0]);
                Varint(bytes, (halves.Length > 1 ? halves[1] * 2 : 0) + (excluded.Contains(codePoint) ? 1 : 0));
                previous = codePoint;
            }
            return Convert.ToBase64String(bytes.ToArray());
        }

        public static string SourceFile()
        {
            var text = new StringBuilder();
            text.Append("namespace Repartee\n{\n")
                .Append("    /// <summary>\n")
                .Append("    /// What the tokenizer needs to know of the Unicode Character Database, the same on every platform: the runtimes of\n")
                .Append("    /// games carry tables of very different age. Written by Tests/Core/Tokens/UnicodeTableWriter.cs.\n")
                .Append("    /// </summary>\n    internal static class UnicodeTables\n    {\n");
            Append(text, "General category, in runs.", "Categories", Categories());
            Append(text, "Class in the rules for grapheme clusters, in runs.", "ClusterClasses", ClusterClasses());
            Append(text, "Canonical combining class, in runs.", "CombiningClasses", CombiningClasses());
            Append(text, "Canonical decompositions.", "Decompositions", Decompositions());
            text.Length--;
            return text.Append("    }\n}\n").ToString();
        }

        private static void Append(StringBuilder text, string summary, string name, string value)
        {
            text.Append("        /// <summary>").Append(summary).Append("</summary>\n        public const string ").Append(name).Append(" =");
            for (int start = 0; start < value.Length; start += 120)
            {
                text.Append(start == 0 ? "\n            \"" : " +\n            \"")
                    .Append(value, start, Math.Min(120, value.Length - start)).Append('"');
            }
            text.Append(";\n\n");
        }

        /// <summary>Pairs of value and run length, both as variable-length integers.</summary>
        private static string Runs(Func<int, int> valueOf)
        {
            var bytes = new List<byte>();
            int start = 0;
            int value = valueOf(0);
            for (int codePoint = 1; codePoint <= 0x110000; codePoint++)
            {
                int next = codePoint < 0x110000 ? valueOf(codePoint) : -1;
                if (next == value)
                    continue;
                Varint(bytes, value);
                Varint(bytes, codePoint - start);
                start = codePoint;
                value = next;
            }
            return Convert.ToBase64String(bytes.ToArray());
        }

        private static void Varint(List<byte> bytes, int value)
        {
            while (value >= 0x80)
            {
                bytes.Add((byte)(value | 0x80));
                value >>= 7;
            }
            bytes.Add((byte)value);
        }

        private static IEnumerable<string[]> Fields(string file)
        {
            foreach (string line in File.ReadLines(Database + file))
            {
                string content = line.Split('#')[0];
                if (content.Trim().Length > 0)
                    yield return content.Split(';').Select(field => field.Trim()).ToArray();
            }
        }

        private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
#endif
