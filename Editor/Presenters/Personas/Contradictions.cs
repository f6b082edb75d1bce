using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Repartee.Presenters
{
    /// <summary>
    /// Entries that cannot both be true, as far as their words show it: the same thing at two prices, the same sentence
    /// with another number, the same sentence once with and once without a "not". Entries that say the same twice are
    /// found on the way. Meaning is beyond it: "is open" against "is closed" is not found.
    /// </summary>
    internal static class Contradictions
    {
        private static readonly Regex _number = new Regex(
            @"\d+|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand)\b|[零一二两三四五六七八九十百千万半几]+(?=[^\p{P}\s])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        private static readonly Regex _negation = new Regex(
            @"\b(not|never|no longer|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|can't|cannot|won't)\b|不|没有|没|未|从未|并非",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        // What a contracted negation leaves behind: "does not open" is "opens", "没有" is "有".
        private static readonly Regex _auxiliary = new Regex(
            @"\b(is|are|was|were|do|does|did|can|will)\b|有", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        private static readonly string[] _words = { "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve" };

        private static readonly Regex _lastS = new Regex(@"s\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        /// <summary>The findings, each at the later of two entries.</summary>
        public static IEnumerable<PersonaFinding> In(Persona persona) => Prices(persona).Concat(Facts(persona)).Concat(PricesInFacts(persona));

        private static IEnumerable<PersonaFinding> Prices(Persona persona)
        {
            for (int i = 1; i < persona.Sells.Count; i++)
            {
                string item = Bare(persona.Sells[i].Item);
                PersonaGoods? other = persona.Sells.Take(i).FirstOrDefault(goods => item.Length > 0 && Bare(goods.Item) == item);
                if (other == null)
                    continue;
                bool same = Bare(other.Price) == Bare(persona.Sells[i].Price);
                yield return new PersonaFinding(same ? FindingSeverity.Hint : FindingSeverity.Warning, "sells[" + i + "]",
                    same ? "\"" + other.Item + "\" is listed twice." : "\"" + other.Item + "\" costs " + other.Price + " above and " + persona.Sells[i].Price + " here.",
                    same ? PersonaFix.Remove("sells", i) : null);
            }
        }

        private static IEnumerable<PersonaFinding> Facts(Persona persona)
        {
            string[] bare = persona.Knows.Select(Bare).ToArray();
            string[] withoutNumbers = bare.Select(text => Singular(_number.Replace(text, "#"))).ToArray();
            string[] positive = bare.Select(Positive).ToArray();
            var first = new Dictionary<string, int>();
            for (int i = 0; i < bare.Length; i++)
            {
                if (bare[i].Length == 0)
                    continue;
                int same = Earlier(first, "=" + bare[i], i);
                int numbered = Earlier(first, "#" + withoutNumbers[i], i);
                int negated = Earlier(first, "!" + positive[i], i);
                if (same >= 0)
                    yield return new PersonaFinding(FindingSeverity.Hint, "knows[" + i + "]", "This says the same as entry " + same + ".", PersonaFix.Remove("knows", i));
                else if (numbered >= 0)
                    yield return Against(persona, i, numbered);
                else if (negated >= 0 && Negations(bare[i]) % 2 != Negations(bare[negated]) % 2)
                    yield return Against(persona, i, negated);
            }
        }

        // "Ale costs two pence." beside ale at 3 pence: a fact that names the thing and the coin with another number only.
        private static IEnumerable<PersonaFinding> PricesInFacts(Persona persona)
        {
            foreach (PersonaGoods goods in persona.Sells)
            {
                string item = Singular(Bare(goods.Item));
                string price = Bare(goods.Price);
                string[] numbers = Numbers(price).ToArray();
                string coin = Singular(Bare(_number.Replace(price, " ")));
                if (item.Length == 0 || numbers.Length != 1 || coin.Length == 0)
                    continue;
                for (int i = 0; i < persona.Knows.Count; i++)
                {
                    string fact = Bare(persona.Knows[i]);
                    string[] told = Prices(fact, coin).ToArray();
                    if (told.Length > 0 && Has(Singular(fact), item) && !told.Contains(numbers[0]))
                        yield return new PersonaFinding(FindingSeverity.Warning, "knows[" + i + "]", "\"" + goods.Item + "\" is sold for " + goods.Price + ", and this names another price.");
                }
            }
        }

        // The numbers that stand right before the coin.
        private static IEnumerable<string> Prices(string fact, string coin)
        {
            foreach (Match match in _number.Matches(fact))
            {
                string after = Singular(fact.Substring(match.Index + match.Length).TrimStart());
                if (after.StartsWith(coin, StringComparison.Ordinal) && (after.Length == coin.Length || !IsLatin(after[coin.Length])))
                    yield return Number(match.Value);
            }
        }

        private static IEnumerable<string> Numbers(string text) => _number.Matches(text).Cast<Match>().Select(match => Number(match.Value));

        private static bool Has(string text, string part)
        {
            int at = text.IndexOf(part, StringComparison.Ordinal);
            return at >= 0 && (at == 0 || !IsLatin(text[at - 1])) && (at + part.Length == text.Length || !IsLatin(text[at + part.Length]));
        }

        private static bool IsLatin(char c) => c < 128 && char.IsLetterOrDigit(c);

        // One way to write a small number, so that "two" is 2.
        private static string Number(string text)
        {
            int word = Array.IndexOf(_words, text);
            int sign = text == "两" ? 2 : text.Length == 1 ? "零一二三四五六七八九十".IndexOf(text[0]) : -1;
            return word >= 0 ? word.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : sign >= 0 ? sign.ToString(System.Globalization.CultureInfo.InvariantCulture) : text;
        }

        private static int Earlier(Dictionary<string, int> first, string key, int index)
        {
            if (first.TryGetValue(key, out int earlier))
                return earlier;
            first.Add(key, index);
            return -1;
        }

        private static PersonaFinding Against(Persona persona, int index, int other) => new PersonaFinding(
            FindingSeverity.Warning, "knows[" + index + "]", "This contradicts entry " + other + ": \"" + persona.Knows[other] + "\"");

        private static int Negations(string text) => _negation.Matches(text).Count;

        private static string Positive(string text) => Singular(Bare(_auxiliary.Replace(_negation.Replace(text, " "), " ")));

        // Plurals and third persons lose their s: "one copper" and "two coppers", "opens" and "does not open".
        private static string Singular(string text) => _lastS.Replace(text, "");

        // Lower case, letters and digits only, single spaces: how a sentence is punctuated says nothing about what it says.
        private static string Bare(string? text)
        {
            var bare = new StringBuilder();
            foreach (char c in (text ?? "").ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(c) || c == '\'')
                    bare.Append(c);
                else if (bare.Length > 0 && bare[bare.Length - 1] != ' ')
                    bare.Append(' ');
            }

            string result = bare.ToString().TrimEnd();
            return result.StartsWith("a ", StringComparison.Ordinal) ? result.Substring(2)
                : result.StartsWith("an ", StringComparison.Ordinal) ? result.Substring(3)
                : result.StartsWith("the ", StringComparison.Ordinal) ? result.Substring(4) : result;
        }
    }
}
