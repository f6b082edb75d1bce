using System;
using System.Collections.Generic;
using System.Globalization;

namespace Repartee
{
    /// <summary>A set of characters in a split pattern: <c>\s</c>, <c>\p{Lu}</c>, <c>[^\r\n\p{L}]</c>, a letter.</summary>
    internal sealed class PatternSet
    {
        private readonly List<(int First, int Last)> _ranges = new List<(int, int)>();
        private readonly List<PatternSet> _parts = new List<PatternSet>();
        private uint _categories;
        private CharacterClass _classes;
        private bool[]? _ascii;

        /// <summary>Whether the set holds what is not listed.</summary>
        public bool Negated { get; set; }

        public static PatternSet Of(CharacterClass classes, bool negated = false) =>
            new PatternSet { _classes = classes, Negated = negated };

        /// <summary>The set of one character, with its other case where case does not count.</summary>
        public static PatternSet Of(int codePoint, bool ignoreCase)
        {
            var set = new PatternSet();
            set.Add(codePoint, codePoint, ignoreCase);
            return set;
        }

        /// <summary>The set of a Unicode property ("L", "Lu", "Number"), or null for one that is not known.</summary>
        public static PatternSet? OfProperty(string name, bool negated)
        {
            if (!Properties.TryGetValue(name, out uint categories))
                return null;
            return new PatternSet { _categories = categories, Negated = negated };
        }

        public void Add(PatternSet part) => _parts.Add(part);

        /// <summary>Adds a range of characters, with their other case where case does not count.</summary>
        public void Add(int first, int last, bool ignoreCase)
        {
            _ranges.Add((first, last));
            if (!ignoreCase)
                return;
            for (int codePoint = first; codePoint <= last && codePoint < 0x10000; codePoint++)
            {
                AddOne(char.ToLowerInvariant((char)codePoint));
                AddOne(char.ToUpperInvariant((char)codePoint));
                // The two letters outside ASCII that are the same as one in it when case does not count.
                if (codePoint == 's' || codePoint == 'S')
                    AddOne('\u017F');
                if (codePoint == 'k' || codePoint == 'K')
                    AddOne('\u212A');
            }
        }

        /// <summary>Makes the set ready for use.</summary>
        public PatternSet Seal()
        {
            var ascii = new bool[128];
            for (int i = 0; i < ascii.Length; i++)
                ascii[i] = Compute(i);
            _ascii = ascii;
            return this;
        }

        public bool Contains(int codePoint) => codePoint < 128 && _ascii != null ? _ascii[codePoint] : Compute(codePoint);

        private bool Compute(int codePoint)
        {
            bool found = (CharacterClasses.Of(codePoint) & _classes) != 0
                || _categories != 0 && (_categories >> (int)CharacterClasses.CategoryOf(codePoint) & 1) != 0;
            for (int i = 0; i < _ranges.Count && !found; i++)
                found = codePoint >= _ranges[i].First && codePoint <= _ranges[i].Last;
            for (int i = 0; i < _parts.Count && !found; i++)
                found = _parts[i].Contains(codePoint);
            return found != Negated;
        }

        private void AddOne(char character)
        {
            if (!_ranges.Contains((character, character)))
                _ranges.Add((character, character));
        }

        private static readonly Dictionary<string, uint> Properties = CreateProperties();

        private static Dictionary<string, uint> CreateProperties()
        {
            var properties = new Dictionary<string, uint>();
            void Group(string name, string longName, params (string Short, UnicodeCategory Category)[] members)
            {
                uint all = 0;
                foreach ((string Short, UnicodeCategory Category) member in members)
                {
                    properties[member.Short] = 1u << (int)member.Category;
                    all |= 1u << (int)member.Category;
                }
                properties[name] = all;
                properties[longName] = all;
            }
            Group("L", "Letter", ("Lu", UnicodeCategory.UppercaseLetter), ("Ll", UnicodeCategory.LowercaseLetter),
                ("Lt", UnicodeCategory.TitlecaseLetter), ("Lm", UnicodeCategory.ModifierLetter), ("Lo", UnicodeCategory.OtherLetter));
            Group("M", "Mark", ("Mn", UnicodeCategory.NonSpacingMark), ("Mc", UnicodeCategory.SpacingCombiningMark), ("Me", UnicodeCategory.EnclosingMark));
            Group("N", "Number", ("Nd", UnicodeCategory.DecimalDigitNumber), ("Nl", UnicodeCategory.LetterNumber), ("No", UnicodeCategory.OtherNumber));
            Group("P", "Punctuation", ("Pc", UnicodeCategory.ConnectorPunctuation), ("Pd", UnicodeCategory.DashPunctuation),
                ("Ps", UnicodeCategory.OpenPunctuation), ("Pe", UnicodeCategory.ClosePunctuation), ("Pi", UnicodeCategory.InitialQuotePunctuation),
                ("Pf", UnicodeCategory.FinalQuotePunctuation), ("Po", UnicodeCategory.OtherPunctuation));
            Group("S", "Symbol", ("Sm", UnicodeCategory.MathSymbol), ("Sc", UnicodeCategory.CurrencySymbol),
                ("Sk", UnicodeCategory.ModifierSymbol), ("So", UnicodeCategory.OtherSymbol));
            Group("Z", "Separator", ("Zs", UnicodeCategory.SpaceSeparator), ("Zl", UnicodeCategory.LineSeparator), ("Zp", UnicodeCategory.ParagraphSeparator));
            Group("C", "Other", ("Cc", UnicodeCategory.Control), ("Cf", UnicodeCategory.Format), ("Cs", UnicodeCategory.Surrogate),
                ("Co", UnicodeCategory.PrivateUse), ("Cn", UnicodeCategory.OtherNotAssigned));
            return properties;
        }
    }
}
