using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>What holds for any text, cut anywhere, at any frame rate, whatever the player presses.</summary>
    public sealed class AnyTextTests
    {
        private static readonly string[] Pieces =
        {
            "word", "Hello", " ", " ", "  ", "\n", "\r\n", ", ", ". ", "...", "……", "——", "！", "。", "，", "你好", "朋友", "吗？", "“", "”",
            "\"", "'", "(", ")", "3.5", "12:30", "Mr. ", "👨‍👩‍👧‍👦", "🇨🇳", "🇬🇧", "👍🏽", "e\u0301", "a\u0308\u0323", "नमस्ते", "한국어", "ไทย",
            "𠀀", "𝒳", "\uD83D", "\uDE00", "\u200D", "\uFE0F", "<b>", "</b>", "<", ">", "<color=#ff0000>", "</color>", "\\n", "[", "]",
            "supercalifragilisticexpialidocious",
        };

        [Test]
        public void What_was_revealed_is_the_line([Range(1, 120)] int seed)
        {
            var random = new Random(seed);
            string text = RandomLine(random);
            var box = random.Next(2) == 0 ? new TextBox() : new TextBox(random.Next(1, 40));
            var typing = new Typing(RandomSettings(random), box);
            typing.Typewriter.PageFull += () =>
            {
                if (random.Next(2) == 0)
                    typing.Typewriter.Continue();
            };
            typing.Typewriter.BeginText();
            int sent = 0;
            bool ended = false;
            for (int frame = 0; frame < 200_000 && typing.Typewriter.State != TypewriterState.Finished; frame++)
            {
                if (sent < text.Length && random.Next(4) == 0)
                {
                    int length = Math.Min(random.Next(1, 9), text.Length - sent);
                    typing.Typewriter.Append(text.AsSpan(sent, length));
                    sent += length;
                }
                else if (sent == text.Length && !ended && random.Next(4) == 0)
                {
                    typing.Typewriter.EndText();
                    ended = true;
                }
                Disturb(typing, random);
                typing.Step(random.Next(3) == 0 ? random.NextDouble() : random.NextDouble() * 0.03);
                Assert.That(text.AsSpan(0, typing.Text.Length).SequenceEqual(typing.Text), Is.True, "the order is exact");
            }

            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.Finished));
            Assert.That(typing.Text, Is.EqualTo(text));
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Log.Last(), Is.EqualTo("end"));
            Assert.That(string.Concat(box.Pages).Length, Is.LessThanOrEqualTo(text.Length));
            Assert.That(Blackened(string.Concat(box.Pages)), Is.EqualTo(Blackened(text)));
            int position = 0;
            foreach (var character in typing.Characters)
            {
                if (!typing.Settings.AllowRichText)
                    Assert.That(character.Position, Is.EqualTo(position));
                Assert.That(character.Position, Is.GreaterThanOrEqualTo(position));
                position = character.Position + character.Text.Length;
            }
            // Half a surrogate pair is nobody's character: libraries differ on what combines with it.
            if (!typing.Settings.AllowRichText && IsWellFormed(text))
            {
                Assert.That(typing.Characters.Select(character => character.Position),
                    Is.EqualTo(System.Globalization.StringInfo.ParseCombiningCharacters(text)), "clusters stay whole");
            }
        }

        [Test]
        public void Actions_and_sentences_keep_their_places([Range(1, 60)] int seed)
        {
            var random = new Random(seed);
            var line = new LineStream();
            var typing = new Typing(RandomSettings(random), new TextBox(random.Next(5, 60)));
            typing.Typewriter.PageFull += typing.Typewriter.Continue;
            var expected = new List<(int, string)>();
            typing.Typewriter.ActionReached += tag =>
            {
                Assert.That(tag.Position, Is.EqualTo(typing.Typewriter.RevealedLength), "exactly there");
                Assert.That(tag.Position, Is.EqualTo(typing.Text.Length), "after its text");
            };
            var sentences = new StringBuilder();
            typing.Typewriter.SentenceRevealed += sentence => sentences.Append(sentence.Span);
            typing.Typewriter.Begin(line);
            var whole = new StringBuilder();
            int words = random.Next(1, 60);
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 1000)
            {
                if (words > 0 && random.Next(3) == 0)
                {
                    string word = random.Next(2) == 0 ? "word" + (random.Next(4) == 0 ? ". Next " : " ") : random.Next(4) == 0 ? "你好。" : "你好";
                    line.Append(word.AsSpan());
                    whole.Append(word);
                    if (random.Next(3) == 0)
                    {
                        line.Append(new ActionTag("do", expected.Count.ToString(), whole.Length));
                        expected.Add((whole.Length, expected.Count.ToString()));
                    }
                    if (--words == 0)
                        line.End();
                }
                if (random.Next(50) == 0)
                    typing.Typewriter.HurryUp();
                typing.Step(random.NextDouble() * 0.05);
            }
            Assert.That(typing.Text, Is.EqualTo(whole.ToString()));
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Log.Where(entry => entry.StartsWith("action:", StringComparison.Ordinal)),
                Is.EqualTo(expected.Select(action => "action:do=" + action.Item2)));
            Assert.That(Blackened(sentences.ToString()), Is.EqualTo(Blackened(whole.ToString())));
        }

        [Test]
        public void A_line_may_be_written_by_another_thread_while_it_is_shown()
        {
            var line = new LineStream();
            var typing = new Typing(null, new TextBox());
            typing.Settings.Instant = true;
            var expected = new StringBuilder();
            for (int i = 0; i < 3000; i++)
                expected.Append(i % 3 == 0 ? "你好，" : "word" + i + " ");
            string whole = expected.ToString();
            typing.Typewriter.ActionReached += tag => Assert.That(tag.Position, Is.LessThanOrEqualTo(typing.Text.Length));
            typing.Typewriter.Begin(line);
            var writer = Task.Run(() =>
            {
                for (int at = 0; at < whole.Length; at++)
                {
                    line.Append(whole.AsSpan(at, 1));
                    if (at % 100 == 0)
                        line.Append(new ActionTag("do", "", at + 1));
                }
                line.End();
            });
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 100_000)
            {
                typing.Step();
                // On one core the writer gets its turn, too.
                if (!writer.IsCompleted)
                    Thread.Yield();
            }
            writer.Wait();
            Assert.That(typing.Text, Is.EqualTo(whole));
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Log.Count(entry => entry.StartsWith("action:", StringComparison.Ordinal)), Is.EqualTo((whole.Length + 99) / 100));
        }

        [Test]
        public void Allowed_tags_are_never_typed_however_they_are_cut([Range(1, 20)] int piece)
        {
            const string Line = "Take <b>this</b> <color=#ff8800>golden key</color>, and 1 < 2, <unknown>. 给你<size=120%>钥匙</size>！";
            var settings = Typing.Plain();
            settings.AllowRichText = true;
            var box = new TextBox();
            var typing = new Typing(settings, box);
            typing.Typewriter.BeginText();
            for (int sent = 0; sent < Line.Length; sent += piece)
            {
                typing.Typewriter.Append(Line.AsSpan(sent, Math.Min(piece, Line.Length - sent)));
                typing.Steps(0.1);
                foreach (string tag in new[] { "<b>", "</b>", "<color=#ff8800>", "</color>", "<size=120%>", "</size>" })
                {
                    for (int cut = 1; cut < tag.Length; cut++)
                    {
                        bool isCut = cut > 1 && box.LaidOut.EndsWith(tag.Substring(0, cut), StringComparison.Ordinal);
                        Assert.That(isCut, Is.False, box.LaidOut);
                    }
                }
            }
            typing.Typewriter.EndText();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Text, Is.EqualTo(Line));
            Assert.That(string.Concat(typing.Characters.Select(character => character.Text)),
                Is.EqualTo("Take this golden key, and 1 < 2, <unknown>. 给你钥匙！"));
            Assert.That(box.RichText, Is.True);
        }

        [Test]
        public void Tags_that_are_not_allowed_are_text()
        {
            var box = new TextBox();
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("<b>Bold</b>");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Characters.Count, Is.EqualTo(11));
            Assert.That(box.RichText, Is.False);
        }

        private static void Disturb(Typing typing, Random random)
        {
            switch (random.Next(60))
            {
                case 0:
                    typing.Typewriter.HurryUp();
                    break;
                case 1:
                    typing.Typewriter.Pause();
                    break;
                case 2:
                    typing.Settings.Instant = !typing.Settings.Instant;
                    break;
            }
            if (random.Next(5) == 0)
                typing.Typewriter.Resume();
            if (random.Next(10) == 0)
                typing.Typewriter.Continue();
        }

        private static TypewriterSettings RandomSettings(Random random) => new TypewriterSettings
        {
            CharactersPerSecond = random.Next(1, 200),
            WideCharactersPerSecond = random.Next(1, 100),
            CommaPause = (float)random.NextDouble() * 0.2f,
            SentencePause = (float)random.NextDouble() * 0.2f,
            EllipsisPause = (float)random.NextDouble() * 0.2f,
            Reserve = (float)random.NextDouble(),
            CatchUpAfter = random.Next(3),
            MaxSpeedUp = 1 + (float)random.NextDouble() * 5,
            AllowRichText = random.Next(3) == 0,
            SentenceCue = random.Next(3) == 0 ? SentenceCue.AtStart : SentenceCue.AtEnd,
            Paging = random.Next(4) != 0,
            AutoContinueAfter = random.Next(3),
        };

        private static string RandomLine(Random random)
        {
            var text = new StringBuilder();
            for (int i = random.Next(60); i > 0; i--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            return text.ToString();
        }

        private static bool IsWellFormed(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    i++;
                else if (char.IsSurrogate(text[i]))
                    return false;
            }
            return true;
        }

        private static string Blackened(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }
}
