using System;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.Unity.TextMeshPro;
using Repartee.Unity.UGUI;
using Repartee.Unity.UIToolkit;
using Repartee.UnityStub;
using TMPro;
using UnityEngine;
using UnityEngine.UI;
using UnityEngine.UIElements;

namespace Repartee.Tests
{
    /// <summary>The text elements of Unity as targets of a typewriter: each shows the line, all of it and nothing else.</summary>
    public sealed class TextTargetTests
    {
        private const string Hostile = "I <3 <b>you</b>. <br>Say </noparse><size=99>x</size> \\u003Cb>no\\u003C/b> \\n <<noparse>a</noparse> <color=#00000000>gone</color>";

        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [Test]
        public void A_line_is_seen_as_it_is([Values("tmp", "text", "label")] string kind, [Values(Hostile, "Plain words.", "你好，朋友。A 👍🏽 e\u0301!")] string line)
        {
            var target = new Target(kind);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.Begin(line);
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 20)
            {
                typing.Step();
                Assert.That(target.Seen, Is.EqualTo(typing.Text), "a part of it");
            }
            Assert.That(target.Seen, Is.EqualTo(line));
        }

        [Test]
        public void What_is_not_seen_yet_has_its_place([Values("tmp", "text", "label")] string kind, [Values(Hostile, "Many words and 很多字。")] string line)
        {
            var target = new Target(kind);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.Begin(line);
            typing.Steps(0.1);
            Assert.That(target.Seen.Length, Is.LessThan(line.Length));
            Assert.That(target.LaidOut, Is.EqualTo(line));
        }

        [Test]
        public void A_line_cut_anywhere_is_seen_as_it_is([Values("tmp", "text", "label")] string kind, [Range(1, 9)] int piece)
        {
            var target = new Target(kind);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.BeginText();
            for (int sent = 0; sent < Hostile.Length; sent += piece)
            {
                typing.Typewriter.Append(Hostile.AsSpan(sent, Math.Min(piece, Hostile.Length - sent)));
                typing.Step(0.1);
                Assert.That(target.Seen, Is.EqualTo(typing.Text));
            }
            typing.Typewriter.EndText();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(target.Seen, Is.EqualTo(Hostile));
        }

        [Test]
        public void Authored_markup_counts_when_it_is_allowed([Values("tmp", "text", "label")] string kind)
        {
            var settings = Typing.Plain();
            settings.AllowRichText = true;
            var target = new Target(kind);
            var typing = new Typing(settings, target.Text);
            const string Plain = "Take this golden key now.";
            typing.Typewriter.Begin("Take <b>this <color=#ff8800>golden</color> key</b> now.");
            while (typing.Typewriter.State != TypewriterState.Finished && typing.Clock < 20)
            {
                typing.Step();
                Assert.That(Plain, Does.StartWith(target.Seen));
                Assert.That(target.LaidOut, Is.EqualTo(Plain));
            }
            Assert.That(target.Seen, Is.EqualTo(Plain));
        }

        [Test]
        public void A_null_character_does_not_end_the_text([Values("tmp", "text", "label")] string kind)
        {
            var target = new Target(kind);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.Begin("One\0two");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(target.Seen, Is.EqualTo("One\uFFFDtwo"));
        }

        [Test]
        public void Where_markup_is_switched_off_nothing_is_escaped([Values("tmp", "text", "label")] string kind)
        {
            var target = new Target(kind, readsMarkup: false);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.Begin("I <3 <b>you</b>.");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(target.Raw, Is.EqualTo("I <3 <b>you</b>."));
        }

        [Test]
        public void A_full_box_makes_a_page([Values("tmp", "text", "label")] string kind)
        {
            // Twenty letters wide, two lines high.
            var target = new Target(kind, letters: 20, lines: 2);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.Begin("The quick brown fox jumps over the lazy dog and away into the <b>dark</b> forest.");
            typing.Steps(5);
            Assert.That(typing.Typewriter.State, Is.EqualTo(TypewriterState.PageFull));
            Assert.That(target.Seen.TrimEnd(), Is.EqualTo("The quick brown fox jumps over the lazy"));
            typing.Typewriter.Continue();
            typing.Steps(5);
            Assert.That(target.Seen.TrimEnd(), Is.EqualTo("dog and away into the <b>dark</b>"));
            typing.Typewriter.Continue();
            Assert.That(typing.Finish(), Is.True);
            Assert.That(target.Seen, Is.EqualTo("forest."));
        }

        [Test]
        public void A_full_box_of_chinese_makes_a_page([Values("tmp", "text", "label")] string kind)
        {
            var target = new Target(kind, letters: 20, lines: 1);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.PageFull += typing.Typewriter.Continue;
            typing.Typewriter.Begin("敏捷的棕色狐狸一次又一次地，跳过了那只懒狗。");
            var pages = new System.Collections.Generic.List<string>();
            typing.Typewriter.PageFull += () => pages.Add(target.Seen);
            Assert.That(typing.Finish(), Is.True);
            pages.Add(target.Seen);
            Assert.That(string.Concat(pages), Is.EqualTo("敏捷的棕色狐狸一次又一次地，跳过了那只懒狗。"));
            Assert.That(pages.All(page => page.Length <= 10 && page[0] != '，' && page[0] != '。'), Is.True, string.Join("|", pages));
        }

        [Test]
        public void A_box_that_grows_is_never_full([Values("tmp", "text")] string kind)
        {
            var target = new Target(kind, letters: 20, lines: 1, grows: true);
            var typing = new Typing(null, target.Text);
            typing.Typewriter.Begin("The quick brown fox jumps over the lazy dog and away into the dark forest.");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(typing.Log.Contains("full"), Is.False);
        }

        [Test]
        public void A_text_element_is_found_on_its_object()
        {
            var withTmp = new GameObject("a");
            withTmp.AddComponent<TextMeshProUGUI>();
            var withText = new GameObject("b");
            withText.AddComponent<Text>();
            var withLabel = new GameObject("c");
            withLabel.AddComponent<DialogueLabel>();
            Assert.That(DialogueTexts.Find(withTmp), Is.InstanceOf<TextMeshProDialogueText>());
            Assert.That(DialogueTexts.Find(withText), Is.InstanceOf<UGUIDialogueText>());
            Assert.That(DialogueTexts.Find(withLabel), Is.InstanceOf<DialogueLabel>());
            Assert.That(DialogueTexts.Find(new GameObject("d")), Is.Null);
        }

        [Test]
        public void A_text_element_is_found_after_a_reload_of_code([Values] bool playing)
        {
            if (!playing)
                StubWorld.ExitPlayMode();
            var withTmp = new GameObject("a");
            withTmp.AddComponent<TextMeshProUGUI>();
            var withText = new GameObject("b");
            withText.AddComponent<Text>();
            // A reload clears statics, which the stand-in cannot.
            ((System.Collections.IList)typeof(DialogueTexts).GetField("Adapters", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!).Clear();
            if (playing)
                StubWorld.ReloadAssemblies();
            else
                StubEditor.ReloadAssemblies();
            Assert.That(DialogueTexts.Find(withTmp), Is.InstanceOf<TextMeshProDialogueText>());
            Assert.That(DialogueTexts.Find(withText), Is.InstanceOf<UGUIDialogueText>());
        }

        [Test]
        public void A_label_of_a_document_is_found_by_its_name()
        {
            var gameObject = new GameObject("document");
            var label = gameObject.AddComponent<DialogueLabel>();
            var root = new VisualElement();
            root.Add(new Label { name = "name" });
            var line = new Label { name = "line" };
            root.Add(line);
            gameObject.GetComponent<UIDocument>().rootVisualElement = root;
            var typing = new Typing(null, label);
            typing.Typewriter.Begin("Hello.");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(line.Seen, Is.EqualTo("Hello."));
            label.LabelName = "nobody";
            typing.Typewriter.Begin("Hello.");
            Assert.That(typing.Finish(), Is.True);
            Assert.That(StubWorld.Log.Single().Message, Does.Contain("nobody"));
        }

        [Test]
        public void Uncovering_text_in_text_mesh_pro_allocates_nothing()
        {
            var target = new Target("tmp", letters: 1000, lines: 100);
            var typewriter = new StreamingTypewriter(null, target.Text);
            for (int round = 0; round < 2; round++)
            {
                typewriter.Begin(string.Concat(Enumerable.Repeat("Well, take <b>this</b> key. 你好，朋友。 ", 20)));
                typewriter.Advance(0.01);
                long before = GC.GetAllocatedBytesForCurrentThread();
                for (int frame = 0; frame < 1000; frame++)
                    typewriter.Advance(1 / 60.0);
                long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
                Assert.That(typewriter.RevealedLength, Is.GreaterThan(300));
                if (round == 1)
                    Assert.That(bytes, Is.EqualTo(0));
            }
        }

        /// <summary>A text element of one kind or another.</summary>
        private sealed class Target
        {
            private readonly TMP_Text? _tmp;
            private readonly Text? _text;
            private readonly Label? _label;

            public Target(string kind, bool readsMarkup = true, int letters = 500, int lines = 50, bool grows = false)
            {
                var gameObject = new GameObject(kind);
                float width = letters * 10;
                float height = lines * 20 * 1.25f;
                if (grows)
                    gameObject.AddComponent<ContentSizeFitter>().verticalFit = ContentSizeFitter.FitMode.PreferredSize;
                switch (kind)
                {
                    case "tmp":
                        _tmp = gameObject.AddComponent<TextMeshProUGUI>();
                        _tmp.richText = readsMarkup;
                        _tmp.fontSize = 20;
                        break;
                    case "text":
                        _text = gameObject.AddComponent<Text>();
                        _text.supportRichText = readsMarkup;
                        _text.fontSize = 20;
                        break;
                    default:
                        _label = new Label { enableRichText = readsMarkup, contentRect = new Rect(0, 0, letters * 8, lines * 16 * 1.25f) };
                        break;
                }
                if (_label == null)
                {
                    var rect = gameObject.GetComponent<RectTransform>();
                    rect.SetSizeWithCurrentAnchors(RectTransform.Axis.Horizontal, width);
                    rect.SetSizeWithCurrentAnchors(RectTransform.Axis.Vertical, height);
                }
                Text = _label != null ? new UIToolkitDialogueText(_label) : DialogueTexts.Find(gameObject)!;
            }

            public IDialogueText Text { get; }

            public string Seen => _tmp?.Seen ?? _text?.Seen ?? _label!.Seen;

            public string LaidOut => _tmp?.LaidOut ?? _text?.LaidOut ?? _label!.LaidOut;

            public string Raw => _tmp?.text ?? _text?.text ?? _label!.text;
        }
    }
}
