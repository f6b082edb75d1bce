using System;
using System.IO;
using System.Text;

namespace Repartee.Terminal
{
    /// <summary>
    /// Writes streamed text to a terminal with line breaks between words, by columns and not by characters. Text is on
    /// the screen as soon as it comes: a word that turns out too long for its line is taken back and set on the next.
    /// </summary>
    internal sealed class WrappingWriter
    {
        private readonly TextWriter _out;
        private readonly int _width;
        private readonly int _indent;
        private readonly StringBuilder _word = new();
        private int _column;
        private int _wordWidth;

        /// <param name="output">The terminal.</param>
        /// <param name="width">Columns of the terminal.</param>
        /// <param name="column">Column where the text begins.</param>
        /// <param name="indent">Column where its further lines begin.</param>
        public WrappingWriter(TextWriter output, int width, int column, int indent)
        {
            _out = output;
            _width = Math.Max(width, 8);
            _indent = Math.Min(indent, _width / 2);
            _column = column;
        }

        /// <summary>Writes a piece of the text. Control characters other than line breaks are left out.</summary>
        public void Write(string text)
        {
            foreach (Rune rune in text.EnumerateRunes())
                Write(rune);
            _out.Flush();
        }

        private void Write(Rune rune)
        {
            if (rune.Value == '\n')
            {
                NewLine();
                EndWord();
                return;
            }
            if (Rune.IsControl(rune))
                return;
            int width = CellWidth.Of(rune);
            bool isSpace = Rune.IsWhiteSpace(rune);
            // The last column stays free: terminals differ in what they do with a full line.
            if (_column + width > _width - 1)
            {
                if (isSpace)
                {
                    NewLine();
                    EndWord();
                    return;
                }
                if (width < 2 && _wordWidth > 0 && _wordWidth < _column - _indent)
                    MoveWord();
                else
                {
                    NewLine();
                    EndWord();
                }
            }
            _out.Write(rune.ToString());
            _column += width;
            if (isSpace || width == 2)
            {
                EndWord();
            }
            else
            {
                _word.Append(rune.ToString());
                _wordWidth += width;
            }
        }

        private void MoveWord()
        {
            string word = _word.ToString();
            _out.Write(new string('\b', _wordWidth) + new string(' ', _wordWidth));
            NewLine();
            _out.Write(word);
            _column += _wordWidth;
        }

        private void NewLine()
        {
            _out.Write('\n');
            _out.Write(new string(' ', _indent));
            _column = _indent;
        }

        private void EndWord()
        {
            _word.Clear();
            _wordWidth = 0;
        }
    }
}
