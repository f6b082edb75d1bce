using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>When a typewriter shows what.</summary>
    public sealed class PacingTests
    {
        [TestCase("The quick brown fox jumps over the lazy dog again and again and again", 100)]
        [TestCase("敏捷的棕色狐狸一次又一次地跳过了那只懒惰的狗敏捷的棕色狐狸又跳", 20)]
        public void Each_script_has_its_speed(string text, int perSecond)
        {
            var typing = new Typing();
            typing.Typewriter.Begin(text);
            Assert.That(typing.Finish(), Is.True);
            double seconds = typing.Characters.Last().Time - typing.Characters.First().Time;
            Assert.That(seconds, Is.EqualTo((text.Length - 1.0) / perSecond).Within(2 * Typing.Frame));
        }

        [TestCase(1 / 300.0)]
        [TestCase(1 / 30.0)]
        [TestCase(0.1)]
        public void Speed_does_not_depend_on_the_frame_rate(double frame)
        {
            var typing = new Typing();
            typing.Typewriter.Begin(new string('a', 31) + " " + new string('b', 31) + " " + new string('c', 200));
            typing.Steps(1.5, frame);
            Assert.That(typing.Text.Length, Is.EqualTo(150).Within(100 * frame + 2));
        }

        [TestCase("Well, friend", ',', 0.1)]
        [TestCase("Well; friend", ';', 0.2)]
        [TestCase("Look: friend", ':', 0.2)]
        [TestCase("Hello. Friend", '.', 0.4)]
        [TestCase("Hello! Friend", '!', 0.4)]
        [TestCase("Hello? Friend", '?', 0.4)]
        [TestCase("Hello… friend", '…', 0.8)]
        [TestCase("Hello — friend", '—', 0.8)]
        [TestCase("好，朋友", '，', 0.1)]
        [TestCase("好、朋友", '、', 0.1)]
        [TestCase("好；朋友", '；', 0.2)]
        [TestCase("好：朋友", '：', 0.2)]
        [TestCase("好。朋友", '。', 0.4)]
        [TestCase("好！朋友", '！', 0.4)]
        [TestCase("好？朋友", '？', 0.4)]
        public void Reading_rests_behind_a_mark(string text, char mark, double rest) =>
            Assert.That(Rests(text), Is.EqualTo(new[] { (text.IndexOf(mark), rest) }));

        [TestCase("Well... friend", 6, 0.8)]
        [TestCase("What?! Friend", 5, 0.4)]
        [TestCase("好……朋友", 2, 0.8)]
        [TestCase("好——朋友", 2, 0.8)]
        [TestCase("好。。。朋友", 3, 0.8)]
        [TestCase("好！？朋友", 2, 0.4)]
        [TestCase("Wait -- no", 6, 0.8)]
        public void A_run_of_marks_rests_once_at_its_end(string text, int place, double rest) =>
            Assert.That(Rests(text), Is.EqualTo(new[] { (place, rest) }));

        [TestCase("“Go.” She left", 4)]
        [TestCase("\"Go.\" She left", 4)]
        [TestCase("(Go.) She left", 4)]
        [TestCase("“走吧。”她说", 4)]
        [TestCase("「走吧。」她说", 4)]
        public void A_closing_quote_comes_before_the_rest(string text, int place) =>
            Assert.That(Rests(text), Is.EqualTo(new[] { (place, 0.4) }));

        [TestCase("It costs 3.5 silver")]
        [TestCase("It costs 1,000 silver")]
        [TestCase("At 12:30 sharp")]
        [TestCase("Pages 3–5 only")]
        [TestCase("Ask Mr. Smith")]
        [TestCase("Read notes.txt now")]
        [TestCase("The end.")]
        [TestCase("走吧。")]
        [TestCase("The miller's wife")]
        public void Inside_of_numbers_and_words_and_at_the_end_nothing_rests(string text) =>
            Assert.That(Rests(text), Is.Empty);

        [Test]
        public void A_colon_before_a_straight_quote_rests_before_it() =>
            Assert.That(Rests("他说:\"走吧\""), Is.EqualTo(new[] { (2, 0.2) }));

        [Test]
        public void A_new_line_rests_unless_a_mark_did()
        {
            Assert.That(Rests("Soup\nBread"), Is.EqualTo(new[] { (4, 0.4) }));
            Assert.That(Rests("Soup.\nBread"), Is.EqualTo(new[] { (4, 0.4) }));
        }

        [Test]
        public void Far_behind_the_model_typing_speeds_up_smoothly_and_within_bounds()
        {
            var settings = Typing.Plain();
            settings.CatchUpAfter = 1;
            settings.MaxSpeedUp = 3;
            var typing = new Typing(settings);
            typing.Typewriter.Begin(string.Join(" ", Enumerable.Repeat("word", 200)));
            var speeds = new List<double>();
            int before = 0;
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 60)
            {
                typing.Steps(0.1, 0.01);
                speeds.Add((typing.Characters.Count - before) / 0.1);
                before = typing.Characters.Count;
            }
            Assert.That(speeds.Max(), Is.InRange(280, 320));
            Assert.That(speeds.Zip(speeds.Skip(1), (a, b) => Math.Abs(b - a)).Take(speeds.Count - 2).Max(), Is.LessThan(100));
            Assert.That(speeds[speeds.Count - 3], Is.LessThan(150), "caught up");
        }

        [TestCase("Have you seen the miller today he was looking for you and for your good old brother", 5, 0.21)]
        [TestCase("你今天见过磨坊主吗他正在到处找你呢快去看看他吧朋友", 2, 0.3)]
        public void Behind_a_slow_model_text_comes_in_phrases_and_never_by_the_letter(string text, int piece, double every)
        {
            var settings = Typing.Plain();
            settings.Reserve = 0.2f;
            var typing = new Typing(settings);
            typing.Typewriter.BeginText();
            double next = 0;
            int sent = 0;
            var waits = new List<string>();
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 60)
            {
                if (typing.Clock >= next && sent < text.Length)
                {
                    int length = Math.Min(piece, text.Length - sent);
                    typing.Typewriter.Append(text.AsSpan(sent, length));
                    sent += length;
                    next += every;
                    if (sent == text.Length)
                        typing.Typewriter.EndText();
                }
                typing.Step();
                if (typing.Typewriter.State == TypewriterState.Waiting && (waits.Count == 0 || waits[^1] != typing.Text))
                    waits.Add(typing.Text);
            }
            Assert.That(typing.Text, Is.EqualTo(text));
            Assert.That(waits.Count, Is.GreaterThan(2), "the model is slower");
            for (int i = 1; i < waits.Count; i++)
            {
                int at = waits[i].Length;
                bool isWide = text[0] > 0x2E80;
                Assert.That(isWide || at == text.Length || text[at] == ' ' || text[at - 1] == ' ', Is.True, "waits inside a word: " + waits[i]);
                Assert.That(at - waits[i - 1].Length, Is.GreaterThanOrEqualTo(isWide ? 3 : 4), "a trickle: " + waits[i]);
            }
        }

        [Test]
        public void A_reserve_that_never_fills_does_not_hold_text_back_for_ever()
        {
            var settings = Typing.Plain();
            settings.Reserve = 100;
            var typing = new Typing(settings);
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("Hello there ".AsSpan());
            typing.Steps(1);
            Assert.That(typing.Text, Is.Empty);
            typing.Steps(2);
            Assert.That(typing.Text, Is.EqualTo("Hello there"));
        }

        [Test]
        public void A_word_is_typed_only_when_all_of_it_is_there()
        {
            var typing = new Typing();
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("The innk".AsSpan());
            typing.Steps(2);
            Assert.That(typing.Text, Is.EqualTo("The "));
            typing.Typewriter.Append("eeper ".AsSpan());
            typing.Steps(2);
            Assert.That(typing.Text, Is.EqualTo("The innkeeper"));
        }

        [Test]
        public void What_is_no_word_is_typed_though_no_blank_comes()
        {
            var typing = new Typing();
            typing.Typewriter.BeginText();
            typing.Typewriter.Append(new string('A', 1000).AsSpan());
            typing.Steps(20);
            Assert.That(typing.Text.Length, Is.GreaterThan(900));
        }

        [Test]
        public void A_frame_that_hung_does_not_dump_the_line()
        {
            var typing = new Typing();
            typing.Typewriter.Begin(string.Join(" ", Enumerable.Repeat("word", 100)));
            typing.Step(30);
            Assert.That(typing.Text.Length, Is.LessThan(30));
        }

        [Test]
        public void Settings_may_change_in_the_middle_of_a_line()
        {
            var typing = new Typing();
            typing.Typewriter.Begin(string.Join(" ", Enumerable.Repeat("word", 100)));
            typing.Steps(1);
            Assert.That(typing.Text.Length, Is.EqualTo(100).Within(3));
            typing.Settings.CharactersPerSecond = 10;
            typing.Steps(1);
            Assert.That(typing.Text.Length, Is.EqualTo(110).Within(4));
            typing.Settings.CharactersPerSecond = 0;
            Assert.That(typing.Settings.CharactersPerSecond, Is.EqualTo(1));
        }

        /// <summary>Where typing rested, and how long: the time to the next character less the usual one.</summary>
        private static (int Place, double Seconds)[] Rests(string text)
        {
            var settings = Typing.Plain();
            settings.CharactersPerSecond = 1000;
            settings.WideCharactersPerSecond = 1000;
            settings.CommaPause = 0.1f;
            settings.ColonPause = 0.2f;
            settings.SentencePause = 0.4f;
            settings.EllipsisPause = 0.8f;
            var typing = new Typing(settings);
            typing.Typewriter.Begin(text);
            while (typing.Typewriter.State != TypewriterState.Finished)
                typing.Step(0.001);
            var rests = new List<(int, double)>();
            for (int i = 1; i < typing.Characters.Count; i++)
            {
                double rest = typing.Characters[i].Time - typing.Characters[i - 1].Time;
                if (rest > 0.05)
                    rests.Add((typing.Characters[i - 1].Position, Math.Round(rest, 1)));
            }
            return rests.ToArray();
        }

        [TestCase(float.NaN)]
        [TestCase(-1)]
        [TestCase(0)]
        [TestCase(float.NegativeInfinity)]
        public void Settings_that_are_no_numbers_or_too_small_hang_no_line(float value)
        {
            foreach (bool serialized in new[] { false, true })
            {
                foreach (var property in typeof(TypewriterSettings).GetProperties().Where(property => property.PropertyType == typeof(float) && property.CanWrite))
                {
                    var typing = new Typing();
                    typing.Settings.CatchUpAfter = 0;
                    if (serialized)
                        Field(property.Name).SetValue(typing.Settings, value);
                    else
                        property.SetValue(typing.Settings, value);
                    typing.Typewriter.Begin("Good evening, friend: 你好。 Well... and so on.");
                    Assert.That(typing.Finish(120), Is.True, property.Name);
                }
            }
        }

        [TestCase("CharactersPerSecond")]
        [TestCase("WideCharactersPerSecond")]
        [TestCase("MaxSpeedUp")]
        [TestCase("CatchUpAfter")]
        [TestCase("Reserve")]
        public void Infinite_speeds_hang_no_line(string name)
        {
            var typing = new Typing();
            typing.Settings.CatchUpAfter = 0;
            typeof(TypewriterSettings).GetProperty(name)!.SetValue(typing.Settings, float.PositiveInfinity);
            typing.Typewriter.Begin("Good evening, friend: 你好。 Well... and so on.");
            typing.Step(0);
            Assert.That(typing.Finish(), Is.True);
        }

        [Test]
        public void Time_that_is_no_number_is_no_time()
        {
            var typing = new Typing();
            typing.Typewriter.Begin("Good evening, friend.");
            typing.Typewriter.Advance(double.NaN);
            Assert.That(typing.Text.Length, Is.LessThan(3));
            Assert.That(typing.Finish(), Is.True);
        }

        private static FieldInfo Field(string property) => typeof(TypewriterSettings).GetField(
            "_" + char.ToLowerInvariant(property[0]) + property.Substring(1), BindingFlags.Instance | BindingFlags.NonPublic)!;
    }
}
