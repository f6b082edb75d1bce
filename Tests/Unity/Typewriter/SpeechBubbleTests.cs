using System;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.Unity.UGUI;
using Repartee.UnityStub;
using TMPro;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>Bubbles that come, grow and go with what is said.</summary>
    public sealed class SpeechBubbleTests
    {
        private SpeechBubble _bubble = null!;
        private TextMeshProUGUI _text = null!;
        private StreamingTypewriter _typewriter = null!;
        private float _clock;

        [SetUp]
        public void EnterPlay()
        {
            StubWorld.EnterPlayMode();
            var text = new GameObject("text");
            _text = text.AddComponent<TextMeshProUGUI>();
            _text.fontSize = 20;
            _bubble = new GameObject("bubble").AddComponent<SpeechBubble>();
            _bubble.Text = text;
            _bubble.MaxWidth = 232;
            _typewriter = new StreamingTypewriter(Typing.Plain(), DialogueTexts.Find(_bubble.gameObject));
            _clock = 0;
            StubWorld.Frame();
        }

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void A_bubble_appears_with_the_first_letter()
        {
            _typewriter.BeginText();
            Frames(1);
            Assert.That(Alpha, Is.EqualTo(0));
            _typewriter.Append("Good evening ".AsSpan());
            Frames(0.3f);
            Assert.That(Alpha, Is.EqualTo(1));
            Assert.That(_bubble.IsShown, Is.True);
        }

        [Test]
        public void A_bubble_grows_to_its_width_and_then_in_height()
        {
            _typewriter.Begin("Hi");
            Frames(0.5f);
            Rect small = Size;
            Assert.That(small.width, Is.EqualTo(20 + 32));
            Assert.That(small.height, Is.EqualTo(25 + 24));
            _typewriter.Begin("Good evening to you, my dear old friend");
            Frames(1);
            Assert.That(Size.width, Is.EqualTo(232));
            Assert.That(Size.height, Is.EqualTo(50 + 24));
            Assert.That(_text.Seen, Is.EqualTo("Good evening to you, my dear old friend"));
        }

        [Test]
        public void A_bubble_never_needs_a_second_page()
        {
            _typewriter.Begin(string.Join(" ", Enumerable.Repeat("word", 100)));
            Frames(10);
            Assert.That(_typewriter.State, Is.EqualTo(TypewriterState.Finished));
        }

        [TestCase("Good evening to you, my dear old friend, and welcome", 10 * 60 / 180f)]
        [TestCase("晚上好我亲爱的老朋友欢迎光临我的小店", 18 / 6f)]
        public void A_bubble_goes_when_there_was_time_to_read_it(string line, float seconds)
        {
            _typewriter.Begin(line);
            Frames(0.05f);
            Assert.That(_bubble.IsShown, Is.True);
            Frames(seconds - 0.2f);
            Assert.That(_bubble.IsShown, Is.True);
            Frames(0.4f);
            Assert.That(_bubble.IsShown, Is.False);
            Frames(0.3f);
            Assert.That(Alpha, Is.EqualTo(0));
        }

        [Test]
        public void A_bubble_stays_while_the_line_goes_on()
        {
            _typewriter.BeginText();
            _typewriter.Append("Good evening ".AsSpan());
            Frames(10);
            Assert.That(_bubble.IsShown, Is.True);
            _typewriter.EndText();
            Frames(1);
            Assert.That(_bubble.IsShown, Is.True, "the least time");
            Frames(0.5f);
            Assert.That(_bubble.IsShown, Is.False);
        }

        [Test]
        public void A_bubble_of_a_line_that_was_cut_short_goes_too()
        {
            _typewriter.BeginText();
            _typewriter.Append("Good evening ".AsSpan());
            Frames(1);
            _typewriter.Stop();
            Frames(1.5f);
            Assert.That(_bubble.IsShown, Is.False);
            Assert.That(_text.Seen, Is.EqualTo("Good evening"));
        }

        [Test]
        public void A_bubble_may_stay()
        {
            _bubble.AutoHide = false;
            _typewriter.Begin("Hello.");
            Frames(20);
            Assert.That(_bubble.IsShown, Is.True);
            _bubble.Hide();
            Frames(0.3f);
            Assert.That(Alpha, Is.EqualTo(0));
        }

        [Test]
        public void A_bubble_that_was_never_active_takes_a_line_and_shows_it_later()
        {
            var hidden = new GameObject("hidden");
            hidden.SetActive(false);
            var bubble = hidden.AddComponent<SpeechBubble>();
            bubble.Text = _bubble.Text;
            _typewriter.Target = bubble;
            _typewriter.BeginText();
            _typewriter.Append("Good evening ".AsSpan());
            Frames(1);
            hidden.SetActive(true);
            Frames(0.3f);
            Assert.That(hidden.GetComponent<CanvasGroup>().alpha, Is.EqualTo(1));
            Assert.That(StubWorld.Log, Is.Empty);
        }

        [Test]
        public void A_bubble_without_a_text_element_says_so()
        {
            _bubble.Text = new GameObject("nothing");
            _typewriter.Begin("Hello.");
            Frames(0.5f);
            Assert.That(StubWorld.Log.Single().Message, Does.StartWith("bubble has no text element"));
        }

        [TestCase("", 0)]
        [TestCase("One two three", 1f)]
        [TestCase("It's 3.5 miles, isn't it?", 5 / 3f)]
        [TestCase("好的，朋友。", 4 / 6f)]
        [TestCase("我说 hello", 2 / 6f + 1 / 3f)]
        public void Reading_time_fits_the_script(string text, float seconds) =>
            Assert.That(ReadingTime.Seconds(text.AsSpan()), Is.EqualTo(seconds).Within(0.001f));

        private float Alpha => _bubble.GetComponent<CanvasGroup>().alpha;

        private Rect Size => _bubble.GetComponent<RectTransform>().rect;

        private void Frames(float seconds)
        {
            float until = _clock + seconds - 0.001f;
            while (_clock < until)
            {
                _clock += 1 / 60f;
                _typewriter.Advance(1 / 60.0);
                StubWorld.Frame(1 / 60f);
            }
        }
    }
}
