using System;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>The rules of written Chinese that composed lines must keep.</summary>
    public static class Chinese
    {
        /// <summary>Splits "绳子/根" into the thing and its measure word.</summary>
        public static (string Thing, string Measure) Split(string entry)
        {
            int slash = entry.IndexOf('/');
            return slash < 0 ? (entry, "个") : (entry.Substring(0, slash), entry.Substring(slash + 1));
        }

        /// <summary>Whether a fact is told in the first person, so that nothing like "听说" can go before it.</summary>
        public static bool FirstPerson(string sentence) => sentence.IndexOf('我') >= 0;

        /// <summary>The reply with a mark at its end.</summary>
        public static string Ended(string text) => text.Length > 0 && "。！？…）”".IndexOf(text[text.Length - 1]) < 0 ? text + "。" : text;

        /// <summary>One mark at the end of each sentence, no spaces.</summary>
        public static string Tidy(string text)
        {
            var output = new StringBuilder(text.Length);
            foreach (char c in text)
            {
                char before = output.Length > 0 ? output[output.Length - 1] : '\0';
                if ((c == '。' || c == '，') && (before == '？' || before == '！' || before == '。' || before == '…' || before == '，'))
                {
                    if (before == '，' && c == '。')
                        output[output.Length - 1] = c;
                    else if (before == '…' && c == '，')
                        output.Append(c);
                    continue;
                }

                // A mark of the voice's own word stays: "你是谁？" before "！".
                if (c != ' ' && !(c == '！' && (before == '？' || before == '！')))
                    output.Append(c);
            }

            return output.ToString();
        }
    }
}
