using System;
using System.Collections.Generic;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// An authored line: <c>[a|b]</c> chooses (nesting allowed, an empty choice is silence), <c>{slot}</c> is filled in by
    /// the caller, <c>&lt;word&gt;</c> comes from the voice. A slot with a capital first letter is its value capitalised.
    /// </summary>
    public sealed class Pattern
    {
        private readonly string _source;

        /// <summary>Checks that brackets close, so that a slip in the material is found when it is loaded.</summary>
        public Pattern(string source)
        {
            _source = source;
            var open = new Stack<char>();
            foreach (char c in source)
            {
                if (c == '[' || c == '{' || c == '<')
                    open.Push(c);
                else if ((c == ']' || c == '}' || c == '>') && (open.Count == 0 || open.Pop() != Partner(c)))
                    throw new FormatException("Brackets do not match in: " + source);
            }

            if (open.Count > 0)
                throw new FormatException("A bracket is not closed in: " + source);
            PlainLength = FirstChoices(source);
        }

        /// <summary>The line as it was written.</summary>
        public string Source => _source;

        /// <summary>About how many characters the line has with the first of all choices, slots counted by their names.</summary>
        public int PlainLength { get; }

        /// <summary>Whether the line uses the slot, whatever its capitalisation.</summary>
        public bool Uses(string slot) =>
            _source.Contains("{" + slot, StringComparison.Ordinal) || _source.Contains("{" + Capitalised(slot), StringComparison.Ordinal);

        /// <summary>How many different lines the choices give, slots and voice words left as they are; at most a million.</summary>
        public long Skeletons
        {
            get
            {
                int at = 0;
                return Count(ref at, "");
            }
        }

        // Inside brackets only what stands before the first bar counts.
        private static int FirstChoices(string source)
        {
            var skipping = new Stack<bool>();
            int length = 0;
            foreach (char c in source)
            {
                if (c == '[')
                    skipping.Push(skipping.Count > 0 && skipping.Peek());
                else if (c == ']')
                    skipping.Pop();
                else if (c == '|' && skipping.Count > 0)
                {
                    skipping.Pop();
                    skipping.Push(true);
                }
                else if (skipping.Count == 0 || !skipping.Peek())
                    length++;
            }

            return length;
        }

        /// <summary>Writes one variant of the line.</summary>
        /// <param name="random">Chooses between alternatives.</param>
        /// <param name="slot">Gives the value of a slot, or null when there is none, which is an error.</param>
        /// <param name="word">Gives a word of the voice.</param>
        public string Expand(SeededRandom random, Func<string, string?> slot, Func<string, string> word)
        {
            var output = new StringBuilder();
            int at = 0;
            Write(random, slot, word, output, ref at, "");
            return output.ToString();
        }

        private void Write(SeededRandom random, Func<string, string?> slot, Func<string, string> word, StringBuilder output, ref int at, string until)
        {
            while (at < _source.Length && until.IndexOf(_source[at]) < 0)
            {
                char c = _source[at++];
                if (c == '[')
                    Choose(random, slot, word, output, ref at);
                else if (c == '{')
                    output.Append(Fill(slot, Name(ref at, '}')));
                else if (c == '<')
                    output.Append(word(Name(ref at, '>')));
                else
                    output.Append(c);
            }
        }

        private void Choose(SeededRandom random, Func<string, string?> slot, Func<string, string> word, StringBuilder output, ref int at)
        {
            var starts = new List<int> { at };
            int depth = 0;
            int end = at;
            for (; depth > 0 || _source[end] != ']'; end++)
            {
                if (_source[end] == '[')
                    depth++;
                else if (_source[end] == ']')
                    depth--;
                else if (_source[end] == '|' && depth == 0)
                    starts.Add(end + 1);
            }

            at = random.Pick(starts);
            Write(random, slot, word, output, ref at, "|]");
            at = end + 1;
        }

        private long Count(ref int at, string until)
        {
            long count = 1;
            while (at < _source.Length && until.IndexOf(_source[at]) < 0)
            {
                if (_source[at++] != '[')
                    continue;
                long choices = 0;
                do
                    choices += Count(ref at, "|]");
                while (_source[at++] == '|');
                count = Math.Min(count * choices, 1_000_000);
            }

            return count;
        }

        private string Name(ref int at, char close)
        {
            int end = _source.IndexOf(close, at);
            string name = _source.Substring(at, end - at);
            at = end + 1;
            return name;
        }

        private string Fill(Func<string, string?> slot, string name)
        {
            string? value = slot(name);
            if (value != null)
                return value;
            string plain = char.ToLowerInvariant(name[0]) + name.Substring(1);
            value = plain != name ? slot(plain) : null;
            return value != null ? Capitalised(value) : throw new FormatException("No value for {" + name + "} in: " + _source);
        }

        private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

        private static char Partner(char close) => close == ']' ? '[' : close == '}' ? '{' : '<';
    }
}
