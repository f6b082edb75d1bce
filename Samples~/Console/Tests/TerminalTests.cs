using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Repartee.Terminal;

namespace Repartee.Tests
{
    public sealed class TerminalTests
    {
        [TestCase("abc", 3)]
        [TestCase("客栈", 4)]
        [TestCase("。，！", 6)]
        [TestCase("é", 1)]
        [TestCase("e\u0301", 1)]
        [TestCase("한글", 4)]
        [TestCase("😀", 2)]
        [TestCase("𠮷", 2)]
        [TestCase("……", 2)]
        public void ColumnsAreCountedAsATerminalDoes(string text, int width) => Assert.That(CellWidth.Of(text), Is.EqualTo(width));

        [Test]
        public void AWordThatDoesNotFitMovesToTheNextLine()
        {
            Assert.That(Screen(12, writer =>
            {
                foreach (string piece in new[] { "good ", "eve", "ning,", " trave", "ller" })
                    writer.Write(piece);
            }), Is.EqualTo("good\nevening,\ntraveller"));
        }

        [Test]
        public void ChineseBreaksBetweenAnyTwoCharacters()
        {
            Assert.That(Screen(10, writer => writer.Write("客官里面请坐，喝杯热茶")), Is.EqualTo("客官里面\n请坐，喝\n杯热茶"));
        }

        [Test]
        public void AWordLongerThanTheLineIsCut()
        {
            Assert.That(Screen(8, writer => writer.Write("abcdefghijklmnop")), Is.EqualTo("abcdefg\nhijklmn\nop"));
        }

        [Test]
        public void FurtherLinesAreIndentedAndControlCharactersLeftOut()
        {
            Assert.That(Screen(12, writer => writer.Write("one two\u001b[2J three\nfour"), 2), Does.StartWith("one two[2J\n  three\n  four"));
        }

        [Test]
        public void TheEditorKnowsCursorHistoryAndDeletion()
        {
            var keys = new Keys().Type("helo").Press(ConsoleKey.LeftArrow).Type("l").Press(ConsoleKey.Enter)
                .Press(ConsoleKey.UpArrow).Type(" there").Press(ConsoleKey.Enter)
                .Type("one two").Control(ConsoleKey.W).Type("three").Press(ConsoleKey.Home).Press(ConsoleKey.Delete).Press(ConsoleKey.Enter);
            LineEditor editor = keys.Editor(40);
            Assert.That(Line(editor), Is.EqualTo("hello"));
            Assert.That(Line(editor), Is.EqualTo("hello there"));
            Assert.That(Line(editor), Is.EqualTo("ne three"));
        }

        [Test]
        public void BackspaceTakesAWholeChineseCharacterAndAWholeEmoji()
        {
            var keys = new Keys().Type("掌柜👩‍👧").Press(ConsoleKey.Backspace).Press(ConsoleKey.Backspace).Type("上").Press(ConsoleKey.Enter);
            Assert.That(Line(keys.Editor(40)), Is.EqualTo("掌上"));
        }

        [Test]
        public void TheEditorTellsInterruptsAndTheEndOfInput()
        {
            LineEditor editor = new Keys().Type("half").Control(ConsoleKey.C).Control(ConsoleKey.D).Editor(40);
            Assert.That(editor.Read("> ", out string line), Is.EqualTo(LineEditor.Outcome.Interrupted));
            Assert.That(line, Is.EqualTo("half"));
            Assert.That(editor.Read("> ", out _), Is.EqualTo(LineEditor.Outcome.EndOfInput));
        }

        [Test]
        public void ALineWiderThanTheTerminalScrolls()
        {
            var keys = new Keys().Type("一二三四五六七八九十").Press(ConsoleKey.Enter);
            Assert.That(Line(keys.Editor(12)), Is.EqualTo("一二三四五六七八九十"));
            string[] drawn = keys.Output.ToString().Split('\r');
            foreach (string line in drawn.Take(drawn.Length - 1))
                Assert.That(CellWidth.Of(line.Replace("\u001b[K", "")), Is.LessThan(12));
            Assert.That(drawn[^1], Is.EqualTo("\u001b[K> 一二三四五六七八九十\n"), "the finished line is shown whole");
        }

        private static string Line(LineEditor editor)
        {
            Assert.That(editor.Read("> ", out string line), Is.EqualTo(LineEditor.Outcome.Line));
            return line;
        }

        /// <summary>What a terminal shows of the text: backspaces move, spaces overwrite, ends of lines are trimmed.</summary>
        private static string Screen(int width, Action<WrappingWriter> write, int indent = 0)
        {
            var output = new StringWriter();
            write(new WrappingWriter(output, width, 0, indent));
            var lines = new List<StringBuilder> { new() };
            int column = 0;
            foreach (char c in output.ToString())
            {
                StringBuilder line = lines[^1];
                if (c == '\n')
                {
                    lines.Add(new StringBuilder());
                    column = 0;
                }
                else if (c == '\b')
                {
                    column--;
                }
                else
                {
                    if (column < line.Length)
                        line[column] = c;
                    else
                        line.Append(c);
                    column++;
                }
            }
            return string.Join("\n", lines.Select(line => line.ToString().TrimEnd()));
        }

        private sealed class Keys
        {
            private readonly Queue<ConsoleKeyInfo> _keys = new();

            public StringWriter Output { get; } = new();

            public Keys Type(string text)
            {
                foreach (char c in text)
                    _keys.Enqueue(new ConsoleKeyInfo(c, 0, false, false, false));
                return this;
            }

            public Keys Press(ConsoleKey key)
            {
                _keys.Enqueue(new ConsoleKeyInfo('\0', key, false, false, false));
                return this;
            }

            public Keys Control(ConsoleKey key)
            {
                _keys.Enqueue(new ConsoleKeyInfo((char)(key - ConsoleKey.A + 1), key, false, false, true));
                return this;
            }

            public LineEditor Editor(int width) => new(Output, _keys.Dequeue, () => false, () => width);
        }
    }
}
