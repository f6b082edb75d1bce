using System;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>Lines that are longer than the box.</summary>
    public sealed class PagingTests
    {
        [Test]
        public void A_full_box_waits_for_the_player_and_breaks_between_words()
        {
            var box = new TextBox(14);
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("The quick brown fox jumps over dogs");
            typing.Steps(5);
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.PageFull));
            Assert.That(typing.Typewriter.Page, Is.EqualTo(0));
            Assert.That(typing.Log.Count(entry => entry == "full"), Is.EqualTo(1));
            typing.Typewriter.Continue();
            Assert.That(typing.Typewriter.Page, Is.EqualTo(1));
            typing.Steps(5);
            typing.Typewriter.Continue();
            typing.Steps(5);
            Assert.That(box.Pages, Is.EqualTo(new[] { "The quick ", "brown fox ", "jumps over " }));
            typing.Typewriter.Continue();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Pages.Last(), Is.EqualTo("dogs"));
            Assert.That(typing.Log.Count(entry => entry == "turned"), Is.EqualTo(3));
        }

        [Test]
        public void Pages_joined_are_the_line_and_begin_without_a_blank()
        {
            var box = new TextBox(9);
            var typing = new Typing(null, box);
            typing.Typewriter.PageFull += typing.Typewriter.Continue;
            typing.Typewriter.Begin("The quick brown fox 敏捷的狐狸，跳过了懒狗。Supercalifragilistic end");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Text, Is.EqualTo("The quick brown fox 敏捷的狐狸，跳过了懒狗。Supercalifragilistic end"));
            Assert.That(box.Pages, Is.EqualTo(new[]
            {
                "The quick", "brown fox", "敏捷的狐狸，跳过了", "懒狗。", "Supercali", "fragilist", "ic end",
            }));
        }

        [Test]
        public void Hurrying_stops_at_the_end_of_the_page_and_then_turns_it()
        {
            var box = new TextBox(12);
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("The quick brown fox jumps");
            typing.Step();
            typing.Typewriter.HurryUp();
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.PageFull));
            Assert.That(box.Shown, Is.EqualTo("The quick "));
            typing.Typewriter.HurryUp();
            Assert.That(box.Pages.Count, Is.EqualTo(2));
            Assert.That(box.Shown.Length, Is.LessThan(3));
            typing.Typewriter.HurryUp();
            Assert.That(box.Shown, Is.EqualTo("brown fox "));
        }

        [Test]
        public void A_page_turns_by_itself_when_asked_to()
        {
            var settings = Typing.Plain();
            settings.AutoContinueAfter = 2;
            var box = new TextBox(12);
            var typing = new Typing(settings, box);
            typing.Typewriter.Begin("The quick brown");
            typing.Steps(1.5);
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.PageFull));
            Assert.That(typing.Finish(1), Is.True);
            Assert.That(box.Pages, Is.EqualTo(new[] { "The quick ", "brown" }));
        }

        [Test]
        public void Boxes_that_grow_have_one_page()
        {
            var settings = Typing.Plain();
            settings.Paging = false;
            var box = new TextBox(4);
            var typing = new Typing(settings, box);
            typing.Typewriter.Begin("The quick brown");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Pages, Is.EqualTo(new[] { "The quick brown" }));
        }

        [Test]
        public void A_box_without_a_size_has_one_page()
        {
            var box = new TextBox(0);
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("The quick brown");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Pages, Is.EqualTo(new[] { "The quick brown" }));
        }

        [Test]
        public void What_is_only_blank_needs_no_page_of_its_own()
        {
            var box = new TextBox(9);
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("The quick \n ");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Pages.Count, Is.EqualTo(1));
        }

        [Test]
        public void A_box_fills_while_the_line_is_still_being_said()
        {
            var box = new TextBox(9);
            var typing = new Typing(null, box);
            typing.Typewriter.BeginText();
            foreach (string piece in new[] { "The qu", "ick br", "own fo", "x jumps" })
            {
                typing.Typewriter.Append(piece.AsSpan());
                typing.Steps(0.5);
            }
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.PageFull));
            typing.Typewriter.Append(" away".AsSpan());
            typing.Typewriter.EndText();
            typing.Typewriter.PageFull += typing.Typewriter.Continue;
            typing.Typewriter.Continue();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(box.Pages, Is.EqualTo(new[] { "The quick ", "brown fox", "jumps ", "away" }));
            Assert.That(typing.Text, Is.EqualTo("The quick brown fox jumps away"));
        }

        [Test]
        public void An_action_at_the_end_of_a_page_happens_before_the_page_is_full()
        {
            var line = new LineStream();
            line.Append("Take the ".AsSpan());
            line.Append(new ActionTag("give", "key", 9));
            line.Append("golden key".AsSpan());
            line.End();
            var typing = new Typing(null, new TextBox(10));
            typing.Typewriter.Begin(line);
            typing.Steps(2);
            Assert.That(typing.Story, Is.EqualTo(new[] { "text:Take the ", "action:give=key", "full" }));
        }

        [Test]
        public void Turning_a_page_that_is_not_full_does_nothing()
        {
            var box = new TextBox(12);
            var typing = new Typing(null, box);
            typing.Typewriter.Begin("The quick brown");
            typing.Typewriter.Continue();
            typing.Steps(2);
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.PageFull));
            Assert.That(typing.Typewriter.Page, Is.EqualTo(0));
        }
    }
}
