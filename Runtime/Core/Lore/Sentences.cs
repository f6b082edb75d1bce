using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Splits prose into sentences.</summary>
    internal static class Sentences
    {
        /// <summary>The sentences of a text, in English and Chinese, closing quotes kept with them.</summary>
        public static IEnumerable<string> Split(string? text)
        {
            if (string.IsNullOrEmpty(text))
                yield break;
            int start = 0;
            for (int i = 0; i < text!.Length; i++)
            {
                if (!Ends(text, i))
                    continue;
                while (i + 1 < text.Length && ".!?。！？…\"”』」)）".IndexOf(text[i + 1]) >= 0)
                    i++;
                string sentence = text.Substring(start, i + 1 - start).Trim();
                if (sentence.Length > 0)
                    yield return sentence;
                start = i + 1;
            }

            string rest = text.Substring(start).Trim();
            if (rest.Length > 0)
                yield return rest;
        }

        private static bool Ends(string text, int i)
        {
            char c = text[i];
            if (c == '\n' || c == '。' || c == '！' || c == '？')
                return true;
            if (c != '.' && c != '!' && c != '?')
                return false;
            // "3.5", "www.": no space follows. "Mr. Hill", "J. Hill": a short capitalised word before the stop.
            if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && "\"”)".IndexOf(text[i + 1]) < 0)
                return false;
            if (c != '.')
                return true;
            int word = i;
            while (word > 0 && char.IsLetter(text[word - 1]))
                word--;
            string before = text.Substring(word, i - word);
            return !(before == "Mr" || before == "Mrs" || before == "Ms" || before == "Dr" || before == "St" ||
                (before.Length == 1 && char.IsUpper(before[0]) && before != "I"));
        }
    }
}
