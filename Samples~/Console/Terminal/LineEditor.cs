using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;

namespace Repartee.Terminal
{
    /// <summary>
    /// Edits one line at a terminal: cursor, history, and columns counted as the terminal does, so that Chinese text
    /// can be corrected. A line that is wider than the terminal scrolls.
    /// </summary>
    internal sealed class LineEditor
    {
        private const int MaxHistory = 200;
        private const int MaxLength = 8_000;

        private readonly TextWriter _out;
        private readonly Func<ConsoleKeyInfo> _readKey;
        private readonly Func<bool> _keyWaits;
        private readonly Func<int> _width;
        private readonly List<string> _history = new();
        private readonly StringBuilder _text = new();
        private int _cursor;
        private int _historyAt;

        public LineEditor(TextWriter output, Func<ConsoleKeyInfo> readKey, Func<bool> keyWaits, Func<int> width)
        {
            _out = output;
            _readKey = readKey;
            _keyWaits = keyWaits;
            _width = width;
        }

        /// <summary>How reading a line ended.</summary>
        public enum Outcome
        {
            Line,
            Interrupted,
            EndOfInput,
        }

        /// <summary>Reads a line. Ctrl+C gives <see cref="Outcome.Interrupted"/>, Ctrl+D on an empty line the end.</summary>
        /// <param name="prompt">Text before the line, without colour codes.</param>
        /// <param name="line">The line, or what stood there when Ctrl+C was pressed.</param>
        public Outcome Read(string prompt, out string line)
        {
            _text.Clear();
            _cursor = 0;
            _historyAt = _history.Count;
            Draw(prompt);
            while (true)
            {
                ConsoleKeyInfo key = _readKey();
                bool control = (key.Modifiers & ConsoleModifiers.Control) != 0;
                Outcome? outcome = null;
                if (control && key.Key == ConsoleKey.C)
                    outcome = Outcome.Interrupted;
                else if (control && key.Key == ConsoleKey.D && _text.Length == 0)
                    outcome = Outcome.EndOfInput;
                else if (key.Key == ConsoleKey.Enter || key.KeyChar is '\r' or '\n')
                    outcome = Outcome.Line;
                else
                    Edit(key, control);
                if (outcome is { } done)
                {
                    line = _text.ToString();
                    // Done editing: all of the line, wrapped by the terminal.
                    _out.Write("\r\u001b[K" + prompt + line + "\n");
                    _out.Flush();
                    if (done == Outcome.Line)
                        Remember(line);
                    return done;
                }
                if (!_keyWaits())
                    Draw(prompt);
            }
        }

        private void Edit(ConsoleKeyInfo key, bool control)
        {
            switch (key.Key)
            {
                case ConsoleKey.Backspace:
                    RemoveBefore(control ? WordBefore() : Before(_cursor));
                    return;
                case ConsoleKey.Delete:
                    _text.Remove(_cursor, After(_cursor) - _cursor);
                    return;
                case ConsoleKey.LeftArrow:
                    _cursor = Before(_cursor);
                    return;
                case ConsoleKey.RightArrow:
                    _cursor = After(_cursor);
                    return;
                case ConsoleKey.Home:
                    _cursor = 0;
                    return;
                case ConsoleKey.End:
                    _cursor = _text.Length;
                    return;
                case ConsoleKey.UpArrow:
                    Recall(_historyAt - 1);
                    return;
                case ConsoleKey.DownArrow:
                    Recall(_historyAt + 1);
                    return;
            }
            if (control)
            {
                Control(key.Key);
                return;
            }
            if (key.KeyChar != 0 && !char.IsControl(key.KeyChar) && _text.Length < MaxLength)
                _text.Insert(_cursor++, key.KeyChar);
        }

        private void Control(ConsoleKey key)
        {
            switch (key)
            {
                case ConsoleKey.A:
                    _cursor = 0;
                    break;
                case ConsoleKey.E:
                    _cursor = _text.Length;
                    break;
                case ConsoleKey.U:
                    RemoveBefore(0);
                    break;
                case ConsoleKey.K:
                    _text.Length = _cursor;
                    break;
                case ConsoleKey.W:
                    RemoveBefore(WordBefore());
                    break;
            }
        }

        private void RemoveBefore(int start)
        {
            _text.Remove(start, _cursor - start);
            _cursor = start;
        }

        private void Recall(int index)
        {
            if (index < 0 || index > _history.Count)
                return;
            _historyAt = index;
            _text.Clear();
            if (index < _history.Count)
                _text.Append(_history[index]);
            _cursor = _text.Length;
        }

        private void Remember(string line)
        {
            if (line.Trim().Length == 0 || (_history.Count > 0 && _history[^1] == line))
                return;
            if (_history.Count == MaxHistory)
                _history.RemoveAt(0);
            _history.Add(line);
        }

        private int After(int index)
            => index >= _text.Length ? index : index + StringInfo.GetNextTextElementLength(_text.ToString(), index);

        private int Before(int index)
        {
            string text = _text.ToString();
            int at = 0;
            int previous = 0;
            while (at < index)
            {
                previous = at;
                at += StringInfo.GetNextTextElementLength(text, at);
            }
            return previous;
        }

        private int WordBefore()
        {
            int at = _cursor;
            while (at > 0 && _text[at - 1] == ' ')
                at--;
            while (at > 0 && _text[at - 1] != ' ')
                at--;
            return at;
        }

        /// <summary>Shows the part of the line around the cursor that fits into the terminal.</summary>
        private void Draw(string prompt)
        {
            string text = _text.ToString();
            int room = Math.Max(4, _width() - CellWidth.Of(prompt) - 1);
            int start = 0;
            while (CellWidth.Of(text[start.._cursor]) > room)
                start += StringInfo.GetNextTextElementLength(text, start);
            int end = _cursor;
            int used = CellWidth.Of(text[start.._cursor]);
            while (end < text.Length)
            {
                int next = end + StringInfo.GetNextTextElementLength(text, end);
                used += CellWidth.Of(text[end..next]);
                if (used > room)
                    break;
                end = next;
            }
            int column = CellWidth.Of(prompt) + CellWidth.Of(text[start.._cursor]);
            _out.Write("\r" + prompt + text[start..end] + "\u001b[K\r");
            if (column > 0)
                _out.Write("\u001b[" + column.ToString(CultureInfo.InvariantCulture) + "C");
            _out.Flush();
        }
    }
}
