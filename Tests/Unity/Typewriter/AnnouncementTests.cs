using System;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>What a typewriter tells its listeners: characters, sentences, actions, each at its place.</summary>
    public sealed class AnnouncementTests
    {
        [Test]
        public void Mouths_move_for_letters_only()
        {
            var typing = new Typing();
            typing.Typewriter.Begin("Ah, 你好。 👋");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(string.Concat(typing.Characters.Where(c => c.IsSpoken).Select(c => c.Text)), Is.EqualTo("Ah你好👋"));
        }

        [TestCase("A family: 👨‍👩‍👧‍👦 and flags 🇨🇳🇬🇧 and e\u0301 and 👍🏽 and 한국 and नमस्ते")]
        [TestCase("鳥\uFE00が鳴く、👩🏽‍🚀です。")]
        public void Characters_are_what_people_take_for_one(string text)
        {
            var typing = new Typing();
            typing.Typewriter.Begin(text);
            Assert.That(typing.Finish(), Is.True);
            var elements = System.Globalization.StringInfo.ParseCombiningCharacters(text);
            Assert.That(typing.Characters.Select(character => character.Position), Is.EqualTo(elements));
            Assert.That(string.Concat(typing.Characters.Select(character => character.Text)), Is.EqualTo(text));
        }

        [Test]
        public void Actions_happen_when_their_place_is_shown()
        {
            var typing = new Typing();
            typing.Typewriter.Begin(Filtered("[emote:smile]Here, take this[give:key] and go. [wave]", int.MaxValue));
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Story, Is.EqualTo(new[]
            {
                "action:emote=smile", "text:Here, take this", "action:give=key", "text: and go.",
                "sentence:Here, take this and go.", "action:wave=", "end",
            }));
        }

        [Test]
        public void Actions_happen_at_their_place_however_their_tags_were_split([Range(1, 12)] int piece)
        {
            var typing = new Typing();
            typing.Typewriter.Begin(Filtered("好，[emote:smile]给你[give:钥匙]。再见[wave]！", piece));
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Story, Is.EqualTo(new[]
            {
                "text:好，", "action:emote=smile", "text:给你", "action:give=钥匙", "text:。", "sentence:好，给你。",
                "text:再见", "action:wave=", "text:！", "sentence:再见！", "end",
            }));
        }

        [Test]
        public void An_action_is_not_done_before_its_place_is_shown()
        {
            var typing = new Typing();
            typing.Typewriter.Begin(Filtered("Take this key, my friend[give:key] and go", int.MaxValue));
            typing.Steps(0.15);
            Assert.That(typing.Log.Any(entry => entry.StartsWith("action", StringComparison.Ordinal)), Is.False);
            typing.Typewriter.HurryUp();
            Assert.That(typing.Story[1], Is.EqualTo("action:give=key"));
        }

        [Test]
        public void Sentences_of_both_scripts_are_told_when_they_were_shown()
        {
            var typing = new Typing();
            typing.Typewriter.Begin("Mr. Smith left. Did he? “Yes.” 他走了。真的吗？真的");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Story, Is.EqualTo(new[]
            {
                "text:Mr. Smith left.", "sentence:Mr. Smith left.", "text: Did he?", "sentence:Did he?",
                "text: “Yes.”", "sentence:“Yes.”", "text: 他走了。", "sentence:他走了。", "text:真的吗？", "sentence:真的吗？",
                "text:真的", "sentence:真的", "end",
            }));
        }

        [Test]
        public void A_voice_gets_each_sentence_as_it_begins_to_be_typed()
        {
            var settings = Typing.Plain();
            settings.SentenceCue = SentenceCue.AtStart;
            var typing = new Typing(settings);
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("Welcome in. What can ".AsSpan());
            typing.Steps(2);
            Assert.That(typing.Story, Is.EqualTo(new[] { "sentence:Welcome in.", "text:Welcome in." }));
            typing.Typewriter.Append("I do for you?".AsSpan());
            typing.Typewriter.EndText();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Story, Is.EqualTo(new[]
            {
                "sentence:Welcome in.", "text:Welcome in. ", "sentence:What can I do for you?", "text:What can I do for you?", "end",
            }));
        }

        [Test]
        public void A_listener_may_begin_another_line()
        {
            var typing = new Typing();
            bool again = true;
            typing.Typewriter.SentenceRevealed += _ =>
            {
                if (again)
                {
                    again = false;
                    typing.Typewriter.Begin("Second.");
                }
            };
            typing.Typewriter.Begin("First. Never shown.");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Text, Is.EqualTo("First.Second."));
            Assert.That(typing.Ends, Is.EqualTo(1));
        }

        [Test]
        public void A_listener_may_begin_another_line_at_the_end()
        {
            var typing = new Typing();
            typing.Typewriter.Finished += () =>
            {
                if (typing.Ends == 1)
                    typing.Typewriter.Begin("Second.");
            };
            typing.Typewriter.Begin("First.");
            typing.Steps(3);
            Assert.That(typing.Text, Is.EqualTo("First.Second."));
            Assert.That(typing.Ends, Is.EqualTo(2));
        }

        [Test]
        public void A_listener_may_hurry_and_the_order_stays()
        {
            var typing = new Typing();
            typing.Typewriter.CharacterRevealed += character =>
            {
                if (character.Position == 3)
                    typing.Typewriter.HurryUp();
            };
            typing.Typewriter.Begin("Good evening to you, dear friend");
            typing.Steps(0.08);
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Characters.Select(character => character.Position), Is.EqualTo(Enumerable.Range(0, 32)));
        }

        [Test]
        public void A_listener_that_throws_does_not_stop_the_line()
        {
            var typing = new Typing();
            int thrown = 0;
            typing.Typewriter.ActionReached += _ =>
            {
                if (thrown++ == 0)
                    throw new InvalidTimeZoneException();
            };
            typing.Typewriter.Begin(Filtered("Take this[give:key] and go[wave].", int.MaxValue));
            int errors = 0;
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 10)
            {
                try
                {
                    typing.Step();
                }
                catch (InvalidTimeZoneException)
                {
                    errors++;
                }
            }
            Assert.That(errors, Is.EqualTo(1));
            Assert.That(typing.Text, Is.EqualTo("Take this and go."));
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(thrown, Is.EqualTo(2));
        }

        [Test]
        public void Showing_a_line_allocates_nothing()
        {
            var settings = new TypewriterSettings { AllowRichText = true };
            var typewriter = new StreamingTypewriter(settings, new SilentText());
            int events = 0;
            typewriter.TextRevealed += _ => events++;
            typewriter.CharacterRevealed += _ => events++;
            typewriter.SentenceRevealed += _ => events++;
            typewriter.ActionReached += _ => events++;
            string text = string.Concat(Enumerable.Repeat("Well, take <b>this</b> key. 你好，朋友。 ", 40));
            foreach (int round in new[] { 0, 1 })
            {
                var line = new LineStream();
                line.Append(text.AsSpan());
                typewriter.Begin(line);
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int frame = 0; frame < 2000; frame++)
                    typewriter.Advance(1 / 60.0);
                long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                if (round == 1)
                    Assert.That(bytes, Is.EqualTo(0));
            }
            Assert.That(events, Is.GreaterThan(1000));
        }

        /// <summary>A finished line that came through the filter in pieces.</summary>
        private static LineStream Filtered(string text, int piece)
        {
            var line = new LineStream();
            var filter = new LineFilter(new LineFilterOptions { ActionNames = new[] { "emote", "give", "wave" } }, line);
            for (int i = 0; i < text.Length; i += Math.Min(piece, text.Length - i))
                filter.Add(text.AsSpan(i, Math.Min(piece, text.Length - i)));
            filter.Finish();
            line.End();
            return line;
        }

        private sealed class SilentText : IDialogueText
        {
            public void Clear(bool richText)
            {
            }

            public int Layout(ReadOnlySpan<char> page) => page.Length;

            public void Reveal(int length)
            {
            }
        }
    }
}
