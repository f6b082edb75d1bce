using System;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>The life of a line in a typewriter, and what its buttons do.</summary>
    public sealed class TypewriterTests
    {
        [Test]
        public void A_line_ends_exactly_once()
        {
            var typing = new Typing();
            typing.Typewriter.Begin("Good evening, friend.");
            Assert.That(typing.Finish(), Is.True);
            typing.Steps(1);
            typing.Typewriter.HurryUp();
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Log.Last(), Is.EqualTo("end"));
            Assert.That(typing.Typewriter.RevealedLength, Is.EqualTo(21));
        }

        [Test]
        public void An_empty_line_ends_too()
        {
            var typing = new Typing();
            typing.Typewriter.BeginText();
            typing.Steps(1);
            Assert.That(typing.Log, Is.Empty);
            typing.Typewriter.EndText();
            typing.Step();
            Assert.That(typing.Log, Is.EqualTo(new[] { "end" }));
        }

        [Test]
        public void The_end_waits_for_the_end_of_the_line()
        {
            var typing = new Typing();
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("Good evening ".AsSpan());
            typing.Typewriter.HurryUp();
            typing.Steps(3);
            Assert.That(typing.Ends, Is.EqualTo(0));
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.Waiting));
            typing.Typewriter.EndText();
            typing.Steps(1);
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Text, Is.EqualTo("Good evening "));
        }

        [Test]
        public void States_follow_the_line()
        {
            var typing = new Typing();
            var typewriter = typing.Typewriter;
            Assert.That(typewriter.State, Is.EqualTo(TypewriterState.Idle));
            typewriter.BeginText();
            Assert.That(typewriter.State, Is.EqualTo(TypewriterState.Waiting));
            typewriter.Append("Good evening to you, dear friend ".AsSpan());
            typing.Step();
            Assert.That(typewriter.State, Is.EqualTo(TypewriterState.Revealing));
            typewriter.Pause();
            Assert.That(typewriter.State, Is.EqualTo(TypewriterState.Paused));
            typewriter.Resume();
            typewriter.EndText();
            Assert.That(typing.Finish(), Is.True);
            typewriter.Stop();
            Assert.That(typewriter.State, Is.EqualTo(TypewriterState.Idle));
        }

        [Test]
        public void Paused_nothing_happens_and_time_does_not_pile_up()
        {
            var typing = new Typing();
            typing.Typewriter.Begin("Good evening to you, dear friend");
            typing.Steps(0.1);
            string shown = typing.Text;
            typing.Typewriter.Pause();
            typing.Steps(5);
            typing.Typewriter.HurryUp();
            Assert.That(typing.Text, Is.EqualTo(shown));
            typing.Typewriter.Resume();
            typing.Step();
            Assert.That(typing.Text.Length, Is.InRange(shown.Length, shown.Length + 2));
        }

        [Test]
        public void Hurrying_shows_all_that_was_said_and_what_comes_later_is_typed()
        {
            var typing = new Typing();
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("Good evening to you, dear frie".AsSpan());
            typing.Steps(0.05);
            Assert.That(typing.Text.Length, Is.InRange(1, 10));
            typing.Typewriter.HurryUp();
            // The last letter may still get an accent.
            Assert.That(typing.Text, Is.EqualTo("Good evening to you, dear fri"));
            Assert.That(typing.Characters.Last().IsRushed, Is.True);
            typing.Typewriter.Append("nd, and welcome to the inn!".AsSpan());
            typing.Typewriter.EndText();
            typing.Step();
            Assert.That(typing.Text.Length, Is.LessThan(40));
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Text, Is.EqualTo("Good evening to you, dear friend, and welcome to the inn!"));
            Assert.That(typing.Characters.Last().IsRushed, Is.False);
        }

        [Test]
        public void A_stream_of_a_model_is_hurried_to_its_last_letter()
        {
            var line = new LineStream();
            line.Append("Good even".AsSpan());
            var typing = new Typing();
            typing.Typewriter.Begin(line);
            typing.Typewriter.HurryUp();
            Assert.That(typing.Text, Is.EqualTo("Good even"));
        }

        [Test]
        public void Instant_text_comes_with_each_frame_by_whole_words()
        {
            var typing = new Typing();
            typing.Settings.Instant = true;
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("Good evening to y".AsSpan());
            typing.Step();
            Assert.That(typing.Text, Is.EqualTo("Good evening to "));
            typing.Typewriter.Append("ou.".AsSpan());
            typing.Typewriter.EndText();
            typing.Step();
            Assert.That(typing.Text, Is.EqualTo("Good evening to you."));
            Assert.That(typing.Ends, Is.EqualTo(1));
            Assert.That(typing.Characters.All(character => character.IsRushed), Is.True);
        }

        [Test]
        public void Stopping_leaves_what_is_shown_and_tells_how_much_it_was()
        {
            var box = new TextBox();
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("Good evening to you, dear friend");
            typing.Steps(0.1);
            int seen = typing.Typewriter.RevealedLength;
            typing.Typewriter.Stop();
            typing.Steps(2);
            Assert.That(typing.Typewriter.RevealedLength, Is.EqualTo(seen));
            Assert.That(box.Shown, Is.EqualTo(typing.Text));
            Assert.That(typing.Ends, Is.EqualTo(0));
            typing.Typewriter.Reset();
            Assert.That(box.Shown, Is.Empty);
            Assert.That(typing.Typewriter.RevealedLength, Is.EqualTo(0));
        }

        [Test]
        public void Another_line_begins_anew()
        {
            var box = new TextBox();
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("One two three");
            typing.Steps(0.05);
            typing.Typewriter.Begin("四五六");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Pages.Last(), Is.EqualTo("四五六"));
            Assert.That(typing.Ends, Is.EqualTo(1));
        }

        [Test]
        public void The_target_lays_out_whole_words_before_they_are_seen()
        {
            var box = new TextBox();
            var typing = new Typing(null, box);
            typing.Typewriter.BeginText();
            typing.Typewriter.Append("The innkeeper smi".AsSpan());
            typing.Steps(0.06);
            Assert.That(box.LaidOut, Is.EqualTo("The innkeeper "));
            Assert.That(box.Shown.Length, Is.InRange(1, 10));
            typing.Typewriter.Append("les.".AsSpan());
            typing.Typewriter.EndText();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Shown, Is.EqualTo("The innkeeper smiles."));
        }

        [Test]
        public void Own_text_cannot_follow_a_line_of_a_model()
        {
            var typewriter = new StreamingTypewriter();
            Assert.That(() => typewriter.Append("a".AsSpan()), Throws.InvalidOperationException);
            typewriter.Begin("All of it");
            Assert.That(() => typewriter.Append("a".AsSpan()), Throws.InvalidOperationException);
            Assert.That(() => typewriter.EndText(), Throws.InvalidOperationException);
            Assert.That(() => typewriter.Begin((LineStream)null!), Throws.ArgumentNullException);
        }

        [TestCase(false)]
        [TestCase(true)]
        public void A_listener_that_pauses_stops_a_line_that_is_rushed(bool instant)
        {
            var typing = new Typing();
            typing.Settings.Instant = instant;
            bool paused = false;
            typing.Typewriter.SentenceRevealed += _ =>
            {
                if (!paused)
                    typing.Typewriter.Pause();
                paused = true;
            };
            typing.Typewriter.Begin("One two. Three four. Five.");
            if (instant)
                typing.Step();
            else
                typing.Typewriter.HurryUp();
            typing.Steps(1);
            Assert.That(typing.Text, Is.EqualTo("One two."));
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.Paused));
            typing.Typewriter.Resume();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Text, Is.EqualTo("One two. Three four. Five."));
            Assert.That(typing.Log.Count(entry => entry.StartsWith("sentence:", StringComparison.Ordinal)), Is.EqualTo(3));
        }
    }
}
