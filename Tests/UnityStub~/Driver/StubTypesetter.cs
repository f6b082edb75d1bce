using System;
using System.Collections.Generic;
using UnityEngine;

namespace Repartee.UnityStub
{
    /// <summary>
    /// Sets text in the simplest way: a letter is half as wide as the font is high, a Chinese character as wide, lines
    /// break between words and around Chinese characters.
    /// </summary>
    internal static class StubTypesetter
    {
        /// <summary>How high a line is, in heights of the font.</summary>
        public const float LineHeight = 1.25f;

        private const string Closing = "，。！？；：、）》」』”’…—";

        /// <summary>The width of one character.</summary>
        public static float Advance(int codePoint, float fontSize) =>
            codePoint == '\n' || codePoint == 0x200B || codePoint == 0xFE0F ? 0 : IsWide(codePoint) ? fontSize : fontSize / 2;

        /// <summary>The line of each character.</summary>
        /// <param name="codePoints">The characters that are shown.</param>
        /// <param name="width">Of the box.</param>
        /// <param name="fontSize">The height of the font.</param>
        public static int[] Lines(IReadOnlyList<int> codePoints, float width, float fontSize)
        {
            var lines = new int[codePoints.Count];
            int line = 0;
            float x = 0;
            int word = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                int c = codePoints[i];
                lines[i] = line;
                if (c == '\n')
                {
                    line++;
                    x = 0;
                    word = i + 1;
                    continue;
                }

                x += Advance(c, fontSize);
                bool isBreak = c == ' ' || IsWide(c);
                if (x > width && c != ' ')
                {
                    line++;
                    // A closing mark does not begin a line; it takes the character before it along.
                    if (Closing.IndexOf((char)c) >= 0 && i > 1 && lines[i - 2] == line - 1)
                    {
                        word = i - 1;
                    }
                    else if (IsWide(c) || word == i || lines[word] < line - 1 || IsFirst(lines, word, line - 1))
                    {
                        word = i;
                    }

                    x = 0;
                    for (int j = word; j <= i; j++)
                    {
                        lines[j] = line;
                        x += Advance(codePoints[j], fontSize);
                    }
                }

                if (isBreak)
                {
                    word = i + 1;
                }
            }

            return lines;
        }

        /// <summary>How high and wide the text is.</summary>
        public static Vector2 Size(IReadOnlyList<int> codePoints, float width, float fontSize)
        {
            int[] lines = Lines(codePoints, width, fontSize);
            float widest = 0;
            float x = 0;
            for (int i = 0; i < lines.Length; i++)
            {
                x = i > 0 && lines[i] == lines[i - 1] ? x : 0;
                x += Advance(codePoints[i], fontSize);
                widest = Math.Max(widest, codePoints[i] == ' ' ? widest : x);
            }

            return new Vector2(widest, lines.Length == 0 ? 0 : (lines[lines.Length - 1] + 1) * fontSize * LineHeight);
        }

        private static bool IsFirst(int[] lines, int word, int line) => lines[word] == line && (word == 0 || lines[word - 1] < line);

        private static bool IsWide(int c) => (c >= 0x2E80 && c <= 0xFFE6 && (c < 0xD800 || c >= 0xF900)) || c == '…' || c == '—' || c >= 0x1F000;
    }
}
