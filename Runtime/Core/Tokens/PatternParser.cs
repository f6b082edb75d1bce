using System;
using System.Collections.Generic;
using System.Globalization;

namespace Repartee
{
    /// <summary>
    /// Reads the regular expressions of split pre-tokenizers, in the Ruby syntax of Oniguruma as far as tokenizers use it:
    /// choices, groups, classes, Unicode categories, all quantifiers, look-ahead, atomic groups, case folding of letters.
    /// What it does not know is an error that says so, never a guess.
    /// </summary>
    internal sealed class PatternParser
    {
        private const int MaxDepth = 32;
        private const int MaxCount = 1000;

        private readonly string _pattern;
        private int _position;
        private int _depth;
        private bool _ignoreCase;

        private PatternParser(string pattern)
        {
            _pattern = pattern;
        }

        /// <summary>Compiles a pattern.</summary>
        /// <exception cref="FormatException">It is no pattern, or has something that is not supported.</exception>
        public static PatternInstruction[] Compile(string pattern)
        {
            var parser = new PatternParser(pattern);
            PatternNode node = parser.ReadChoice();
            if (parser._position < pattern.Length)
                throw parser.Error("a \")\" too much");
            var program = new List<PatternInstruction>();
            node.Emit(program);
            program.Add(new PatternInstruction { Operation = PatternOperation.Match });
            return program.ToArray();
        }

        private bool AtEnd => _position >= _pattern.Length;

        private PatternNode ReadChoice()
        {
            if (++_depth > MaxDepth)
                throw Error("groups nested too deeply");
            bool ignoreCase = _ignoreCase;
            var choices = new List<PatternNode> { ReadSequence() };
            while (Take("|"))
                choices.Add(ReadSequence());
            _ignoreCase = ignoreCase;
            _depth--;
            return choices.Count == 1 ? choices[0] : new PatternChoice(choices);
        }

        private PatternNode ReadSequence()
        {
            var parts = new List<PatternNode>();
            while (!AtEnd && _pattern[_position] != '|' && _pattern[_position] != ')')
            {
                // A switch such as "(?i)" holds to the end of its group.
                if (Take("(?i)"))
                    _ignoreCase = true;
                else
                    parts.Add(ReadQuantified());
            }
            return parts.Count == 1 ? parts[0] : new PatternSequence(parts);
        }

        private PatternNode ReadQuantified()
        {
            PatternNode node = ReadAtom();
            while (!AtEnd)
            {
                int least;
                int most;
                bool counted = false;
                if (Take("*"))
                    (least, most) = (0, int.MaxValue);
                else if (Take("+"))
                    (least, most) = (1, int.MaxValue);
                else if (Take("?"))
                    (least, most) = (0, 1);
                else if (TryReadCount(out least, out most))
                    counted = true;
                else
                    break;
                bool lazy = Take("?");
                node = new PatternRepeat(node, least, most, lazy);
                if (!lazy && !AtEnd && _pattern[_position] == '+')
                {
                    // Oniguruma reads the sign after a count as one more repetition, other engines as "give nothing back".
                    if (counted)
                        throw Error("\"+\" after a count");
                    _position++;
                    node = new PatternGroup(node, PatternOperation.Atomic, false);
                }
            }
            return node;
        }

        private bool TryReadCount(out int least, out int most)
        {
            least = most = 0;
            if (_pattern[_position] != '{')
                return false;
            int end = _pattern.IndexOf('}', _position);
            string[] numbers = end < 0 ? Array.Empty<string>() : _pattern.Substring(_position + 1, end - _position - 1).Split(',');
            bool good = numbers.Length == 1 && TryReadNumber(numbers[0], out least)
                || numbers.Length == 2 && (numbers[0].Length == 0 || TryReadNumber(numbers[0], out least));
            most = least;
            if (good && numbers.Length == 2)
            {
                if (numbers[1].Length == 0)
                    most = int.MaxValue;
                else
                    good = TryReadNumber(numbers[1], out most);
            }
            if (!good || most < least)
                throw Error("a count that is none");
            _position = end + 1;
            return true;
        }

        private static bool TryReadNumber(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= MaxCount;

        private PatternNode ReadAtom()
        {
            char first = _pattern[_position];
            switch (first)
            {
                case '(':
                    return ReadGroup();
                case '[':
                    _position++;
                    return new PatternCharacter(ReadClass());
                case '.':
                    _position++;
                    PatternSet dot = PatternSet.Of('\n', false);
                    dot.Negated = true;
                    return new PatternCharacter(dot);
                case '^':
                    _position++;
                    return new PatternPlace(PatternOperation.LineStart);
                case '$':
                    _position++;
                    return new PatternPlace(PatternOperation.LineEnd);
                case '\\':
                    if (Take("\\A"))
                        return new PatternPlace(PatternOperation.TextStart);
                    if (Take("\\z"))
                        return new PatternPlace(PatternOperation.TextEnd);
                    return new PatternCharacter(ReadEscape(out _));
                case '*':
                case '+':
                case '?':
                case '{':
                    throw Error("a quantifier without anything before it");
                default:
                    return new PatternCharacter(PatternSet.Of(ReadCodePoint(), _ignoreCase));
            }
        }

        private PatternNode ReadGroup()
        {
            bool outer = _ignoreCase;
            PatternOperation? operation = null;
            bool negated = false;
            if (Take("(?:"))
            {
            }
            else if (Take("(?i:"))
            {
                _ignoreCase = true;
            }
            else if (Take("(?="))
            {
                operation = PatternOperation.Look;
            }
            else if (Take("(?!"))
            {
                operation = PatternOperation.Look;
                negated = true;
            }
            else if (Take("(?>"))
            {
                operation = PatternOperation.Atomic;
            }
            else if (_position + 1 < _pattern.Length && _pattern[_position + 1] == '?')
            {
                throw Error("a group of a kind that is not supported");
            }
            else
            {
                _position++;
            }
            PatternNode node = ReadChoice();
            if (!Take(")"))
                throw Error("a group without end");
            _ignoreCase = outer;
            return operation == null ? node : new PatternGroup(node, operation.Value, negated);
        }

        private PatternSet ReadClass()
        {
            if (++_depth > MaxDepth)
                throw Error("classes nested too deeply");
            var set = new PatternSet { Negated = Take("^") };
            bool first = true;
            while (first || AtEnd || _pattern[_position] != ']')
            {
                if (AtEnd)
                    throw Error("a class without end");
                if (_pattern[_position] == '[')
                {
                    if (_position + 1 < _pattern.Length && _pattern[_position + 1] == ':')
                        throw Error("a POSIX class");
                    _position++;
                    set.Add(ReadClass());
                }
                else if (_pattern[_position] == '&' && _position + 1 < _pattern.Length && _pattern[_position + 1] == '&')
                {
                    throw Error("an intersection of classes");
                }
                else
                {
                    ReadRange(set);
                }
                first = false;
            }
            _position++;
            _depth--;
            return set.Seal();
        }

        private void ReadRange(PatternSet set)
        {
            int codePoint = ReadClassCharacter(set);
            if (codePoint < 0)
                return;
            bool range = _position + 1 < _pattern.Length && _pattern[_position] == '-' && _pattern[_position + 1] != ']';
            int last = codePoint;
            if (range)
            {
                _position++;
                last = ReadClassCharacter(null);
                if (last < codePoint)
                    throw Error("a range that runs backwards");
            }
            set.Add(codePoint, last, _ignoreCase);
        }

        /// <summary>A character, or -1 after adding an escape that stands for several to the set.</summary>
        private int ReadClassCharacter(PatternSet? set)
        {
            if (_pattern[_position] != '\\')
                return ReadCodePoint();
            PatternSet escape = ReadEscape(out int codePoint);
            if (codePoint < 0)
                (set ?? throw Error("a range to something that is no character")).Add(escape);
            return codePoint;
        }

        /// <summary>Reads an escape; <paramref name="codePoint"/> is the one character that it stands for, or -1.</summary>
        private PatternSet ReadEscape(out int codePoint)
        {
            codePoint = -1;
            if (_position + 1 >= _pattern.Length)
                throw Error("a \"\\\" at the end");
            char kind = _pattern[_position + 1];
            _position += 2;
            switch (kind)
            {
                case 's': return PatternSet.Of(CharacterClass.Space).Seal();
                case 'S': return PatternSet.Of(CharacterClass.Space, true).Seal();
                case 'd': return PatternSet.Of(CharacterClass.Digit).Seal();
                case 'D': return PatternSet.Of(CharacterClass.Digit, true).Seal();
                case 'p':
                case 'P':
                    return ReadProperty(kind == 'P').Seal();
                case 'r': codePoint = '\r'; break;
                case 'n': codePoint = '\n'; break;
                case 't': codePoint = '\t'; break;
                case 'f': codePoint = '\f'; break;
                case 'v': codePoint = '\v'; break;
                case 'x': codePoint = ReadHex(2); break;
                case 'u': codePoint = ReadHex(4); break;
                default:
                    if (kind >= 0x80 || char.IsLetterOrDigit(kind))
                        throw Error("the escape \"\\" + kind + "\"");
                    codePoint = kind;
                    break;
            }
            return PatternSet.Of(codePoint, _ignoreCase);
        }

        private PatternSet ReadProperty(bool negated)
        {
            int end = _position < _pattern.Length && _pattern[_position] == '{' ? _pattern.IndexOf('}', _position) : -1;
            if (end < 0)
                throw Error("a property without braces");
            string name = _pattern.Substring(_position + 1, end - _position - 1);
            if (name.StartsWith("^", StringComparison.Ordinal))
            {
                name = name.Substring(1);
                negated = !negated;
            }
            PatternSet? set = PatternSet.OfProperty(name, negated);
            if (set == null)
                throw Error("the property \"" + name + "\"");
            _position = end + 1;
            return set;
        }

        private int ReadHex(int digits)
        {
            int end = _position + digits;
            string text;
            if (!AtEnd && _pattern[_position] == '{')
            {
                int close = _pattern.IndexOf('}', _position);
                text = close < 0 ? "" : _pattern.Substring(_position + 1, close - _position - 1);
                end = close + 1;
            }
            else
            {
                text = end <= _pattern.Length ? _pattern.Substring(_position, digits) : "";
            }
            if (!int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int codePoint) || codePoint < 0 || codePoint > 0x10FFFF)
                throw Error("a hexadecimal number that is none");
            _position = end;
            return codePoint;
        }

        private int ReadCodePoint()
        {
            int codePoint = Utf8Text.CodePointAt(_pattern.AsSpan(), _position);
            _position += codePoint > 0xFFFF ? 2 : 1;
            return codePoint;
        }

        private bool Take(string sign)
        {
            if (string.CompareOrdinal(_pattern, _position, sign, 0, sign.Length) != 0)
                return false;
            _position += sign.Length;
            return true;
        }

        private FormatException Error(string what) =>
            new FormatException("splits text by a pattern with " + what + " at character " + _position + ", which Repartee does not support: " + ModelPaths.Printable(_pattern));
    }
}
