using System;
using System.Globalization;

namespace Repartee
{
    /// <summary>Sets of characters that split patterns speak of. A character may be in several.</summary>
    [Flags]
    internal enum CharacterClass : ushort
    {
        None = 0,

        /// <summary>\p{L}</summary>
        Letter = 1,

        /// <summary>\p{N}</summary>
        Number = 2,

        /// <summary>\s: white space</summary>
        Space = 4,

        /// <summary>\p{M}</summary>
        Mark = 8,

        /// <summary>\p{Lu} and \p{Lt}</summary>
        Upper = 16,

        /// <summary>\p{Ll}</summary>
        Lower = 32,

        /// <summary>\r and \n</summary>
        LineEnd = 64,

        /// <summary>\p{P}</summary>
        Punctuation = 128,

        /// <summary>\p{S}</summary>
        Symbol = 256,

        /// <summary>\w: letters, marks, decimal digits, letter numbers, connector punctuation</summary>
        Word = 512,

        /// <summary>\p{Nd}</summary>
        Digit = 1024,
    }

    /// <summary>Classes and general categories of characters, by code point and the same on every platform.</summary>
    internal static class CharacterClasses
    {
        private const int ControlSpace = 30;
        private const int LineEndSpace = 31;

        private static readonly CodePointMap Categories = CodePointMap.FromRuns(UnicodeTables.Categories);
        private static readonly CharacterClass[] OfCategory = CreateClasses();
        private static readonly CharacterClass[] OfAscii = CreateAscii();

        /// <summary>The classes of a code point (0..0x10FFFF).</summary>
        public static CharacterClass Of(int codePoint) =>
            codePoint < 128 ? OfAscii[codePoint] : OfCategory[Categories[codePoint]];

        /// <summary>The general category of a code point (0..0x10FFFF).</summary>
        public static UnicodeCategory CategoryOf(int codePoint)
        {
            int category = Categories[codePoint];
            return category == ControlSpace ? UnicodeCategory.Control : (UnicodeCategory)category;
        }

        private static CharacterClass[] CreateAscii()
        {
            var classes = new CharacterClass[128];
            for (int i = 0; i < classes.Length; i++)
                classes[i] = OfCategory[i == '\r' || i == '\n' ? LineEndSpace : Categories[i]];
            return classes;
        }

        private static CharacterClass[] CreateClasses()
        {
            var classes = new CharacterClass[LineEndSpace + 1];
            for (int i = 0; i < classes.Length; i++)
                classes[i] = ClassesOf((UnicodeCategory)i);
            classes[ControlSpace] = CharacterClass.Space;
            classes[LineEndSpace] = CharacterClass.Space | CharacterClass.LineEnd;
            return classes;
        }

        private static CharacterClass ClassesOf(UnicodeCategory category)
        {
            switch (category)
            {
                case UnicodeCategory.UppercaseLetter:
                case UnicodeCategory.TitlecaseLetter:
                    return CharacterClass.Letter | CharacterClass.Upper | CharacterClass.Word;
                case UnicodeCategory.LowercaseLetter:
                    return CharacterClass.Letter | CharacterClass.Lower | CharacterClass.Word;
                case UnicodeCategory.ModifierLetter:
                case UnicodeCategory.OtherLetter:
                    return CharacterClass.Letter | CharacterClass.Word;
                case UnicodeCategory.NonSpacingMark:
                case UnicodeCategory.SpacingCombiningMark:
                case UnicodeCategory.EnclosingMark:
                    return CharacterClass.Mark | CharacterClass.Word;
                case UnicodeCategory.DecimalDigitNumber:
                    return CharacterClass.Number | CharacterClass.Digit | CharacterClass.Word;
                case UnicodeCategory.LetterNumber:
                    return CharacterClass.Number | CharacterClass.Word;
                case UnicodeCategory.OtherNumber:
                    return CharacterClass.Number;
                case UnicodeCategory.SpaceSeparator:
                case UnicodeCategory.LineSeparator:
                case UnicodeCategory.ParagraphSeparator:
                    return CharacterClass.Space;
                case UnicodeCategory.ConnectorPunctuation:
                    return CharacterClass.Punctuation | CharacterClass.Word;
                case UnicodeCategory.DashPunctuation:
                case UnicodeCategory.OpenPunctuation:
                case UnicodeCategory.ClosePunctuation:
                case UnicodeCategory.InitialQuotePunctuation:
                case UnicodeCategory.FinalQuotePunctuation:
                case UnicodeCategory.OtherPunctuation:
                    return CharacterClass.Punctuation;
                case UnicodeCategory.MathSymbol:
                case UnicodeCategory.CurrencySymbol:
                case UnicodeCategory.ModifierSymbol:
                case UnicodeCategory.OtherSymbol:
                    return CharacterClass.Symbol;
                default:
                    return CharacterClass.None;
            }
        }
    }
}
