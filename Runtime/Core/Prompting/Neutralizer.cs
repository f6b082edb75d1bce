using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Makes player text harmless where it could pass for markup that is plain text to the tokenizer.</summary>
    internal static class Neutralizer
    {
        private static readonly string[] _notes = { "you know", "你知道", "此事你" };

        /// <summary>Square brackets (also full-width ones) that open one of our notes become round ones.</summary>
        public static string Notes(string text)
        {
            char[]? output = null;
            for (int i = 0; i < text.Length; i++)
            {
                if (!IsOpen(text[i]) || !OpensNote(text, i + 1))
                    continue;
                output ??= text.ToCharArray();
                output[i] = '(';
                int close = text.IndexOfAny(new[] { ']', '］', '】' }, i + 1);
                if (close >= 0)
                    output[close] = ')';
            }

            return output == null ? text : new string(output);
        }

        /// <summary>The brackets of the given template markers ("[/INST]", "&lt;|user|&gt;") become round ones.</summary>
        public static string Markers(string text, IReadOnlyList<string> markers)
        {
            char[]? output = null;
            foreach (string marker in markers)
                for (int at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.OrdinalIgnoreCase))
                {
                    output ??= text.ToCharArray();
                    for (int i = at; i < at + marker.Length; i++)
                        output[i] = output[i] == '[' || output[i] == '<' ? '(' : output[i] == ']' || output[i] == '>' ? ')' : output[i];
                }

            return output == null ? text : new string(output);
        }

        private static bool IsOpen(char c) => c == '[' || c == '［' || c == '【';

        private static bool OpensNote(string text, int at)
        {
            while (at < text.Length && (text[at] == ' ' || IsOpen(text[at])))
                at++;
            foreach (string note in _notes)
                if (string.Compare(text, at, note, 0, note.Length, StringComparison.OrdinalIgnoreCase) == 0)
                    return true;
            return false;
        }
    }
}
