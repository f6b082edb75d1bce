using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class LineFilterTests
    {
        private static readonly LineFilterOptions Mira = new LineFilterOptions
        {
            SpeakerName = "Mira",
            OtherSpeakers = new[] { "Old Tom" },
            StopStrings = new[] { "###", "THE END", "END" },
            DeniedWords = new[] { "damn", "bloody hell", "王八" },
        };

        // Plain text
        [TestCase("Good evening, traveller.", "Good evening, traveller.")]
        [TestCase("  \n Good evening. \n\n ", "Good evening.")]
        [TestCase("晚上好！客官，里边请。", "晚上好！客官，里边请。")]
        [TestCase("👩‍👩‍👧 e\u0301 🇫🇷🇩🇪 한글", "👩‍👩‍👧 e\u0301 🇫🇷🇩🇪 한글")]
        [TestCase("a < b and b > c, x[i], [sic], [Note: keep], [a b:c], []", "a < b and b > c, x[i], [sic], [Note: keep], [a b:c], []")]
        [TestCase("", "")]
        // Thinking
        [TestCase("<think>Hm, who is it?</think>\n\nWelcome!", "Welcome!")]
        [TestCase("Well. <THINKING>secret</Thinking> Yes.", "Well.  Yes.")]
        [TestCase("[THINK]secret[/THINK]Yes.", "Yes.")]
        [TestCase("Yes.<think>and never an end", "Yes.")]
        [TestCase("</think>Yes.", "Yes.")]
        [TestCase("<thin ice> is here", "<thin ice> is here")]
        // Stop strings
        [TestCase("Goodbye.###more", "Goodbye.", TokenVerdict.StopString)]
        [TestCase("Goodbye ## and # stay", "Goodbye ## and # stay")]
        [TestCase("Goodbye. THE END of", "Goodbye.", TokenVerdict.StopString)]
        [TestCase("Goodbye. THE EN", "Goodbye. THE EN")]
        [TestCase("Goodbye. ####", "Goodbye.", TokenVerdict.StopString)]
        // Speakers
        [TestCase("Mira: Hello.", "Hello.")]
        [TestCase("**Mira:** Hello.", "Hello.")]
        [TestCase(" mira ： Hello.", "Hello.")]
        [TestCase("Assistant: Hello.", "Hello.")]
        [TestCase("Mira: Mira: Hello.", "Mira: Hello.")]
        [TestCase("Mira is my name: yes.", "Mira is my name: yes.")]
        [TestCase("Player: hi", "", TokenVerdict.Filtered)]
        [TestCase("Hello.\nPlayer: hi", "Hello.", TokenVerdict.Filtered)]
        [TestCase("Hello.\n**User**: hi", "Hello.", TokenVerdict.Filtered)]
        [TestCase("Hello.\n\n玩家：你好", "Hello.", TokenVerdict.Filtered)]
        [TestCase("Hello.\nOld Tom: hi", "Hello.", TokenVerdict.Filtered)]
        [TestCase("Ask any player: he knows.", "Ask any player: he knows.")]
        [TestCase("Users of magic are rare.", "Users of magic are rare.")]
        [TestCase("Hello.<|im_end|>more", "Hello.", TokenVerdict.StopString)]
        [TestCase("Hello.<|im_start|>user", "Hello.", TokenVerdict.Filtered)]
        [TestCase("Hello <|im_sta", "Hello <|im_sta")]
        // Denied words
        [TestCase("Well, damn it!", "Well,", TokenVerdict.Filtered)]
        [TestCase("Well, DAMN", "Well,", TokenVerdict.Filtered)]
        [TestCase("A condamned damnation.", "A condamned damnation.")]
        [TestCase("Bloody hell, no", "", TokenVerdict.Filtered)]
        [TestCase("A bloody hellhound came.", "A bloody hellhound came.")]
        [TestCase("你这个王八蛋", "你这个", TokenVerdict.Filtered)]
        [TestCase("[bow:low]da[wave:hand]mn", "", TokenVerdict.Filtered, "bow(low)@0")]
        [TestCase("da[wave:hand]wn", "dawn", TokenVerdict.Continue, "wave(hand)@2")]
        // Actions
        [TestCase("[emote:angry]Go away!", "Go away!", TokenVerdict.Continue, "emote(angry)@0")]
        [TestCase("Take this. [give:key] Good luck.", "Take this. Good luck.", TokenVerdict.Continue, "give(key)@10")]
        [TestCase("拿着[give:钥匙]，一路平安。", "拿着，一路平安。", TokenVerdict.Continue, "give(钥匙)@2")]
        [TestCase("Farewell [emote：sad].", "Farewell.", TokenVerdict.Continue, "emote(sad)@8")]
        [TestCase("So [emote:sad] [turn:left] it ends.", "So it ends.", TokenVerdict.Continue, "emote(sad)@2 turn(left)@2")]
        [TestCase("Bye. [emote:wave] ", "Bye.", TokenVerdict.Continue, "emote(wave)@4")]
        [TestCase("An open [emote:angry and no end", "An open [emote:angry and no end")]
        [TestCase("An open [emote:angry\nand", "An open [emote:angry", TokenVerdict.StopString)]
        [TestCase("[[emote:sad]]", "[]", TokenVerdict.Continue, "emote(sad)@1")]
        [TestCase("[emote:]x[:y][emote: z ]", "[emote:]x[:y][emote: z ]")]
        // A tag that something combines with is none.
        [TestCase("x[emote:sad]\u0301y", "x[emote:sad]\u0301y")]
        // Paragraph
        [TestCase("One.\nTwo.", "One.", TokenVerdict.StopString)]
        [TestCase("One.\n\n", "One.")]
        public void LinesAreFilteredHoweverTokensCutThem(
            string raw, string expected, TokenVerdict verdict = TokenVerdict.Continue, string tags = "")
        {
            var random = new Random(1);
            for (int round = 0; round < 30; round++)
            {
                var result = Run(Mira, Pieces(raw, round == 0 ? int.MaxValue : round < 3 ? 1 : 5, random));
                Assert.That(result.Text, Is.EqualTo(expected), "round " + round);
                Assert.That(result.Verdict, Is.EqualTo(verdict), "round " + round);
                Assert.That(result.Tags, Is.EqualTo(tags), "round " + round);
            }
        }

        [Test]
        public void LineBreaksAreKeptUpToTheLimit()
        {
            var options = new LineFilterOptions { MaxLineBreaks = 2 };
            var result = Run(options, "One.\n\n  Two.\r\nThree.", "\n", "\nFour.");
            Assert.That(result.Text, Is.EqualTo("One.\nTwo.\nThree."));
            Assert.That(result.Verdict, Is.EqualTo(TokenVerdict.StopString));
        }

        [Test]
        public void NamedActionsNeedNoArgumentAndOthersStayProse()
        {
            var options = new LineFilterOptions { ActionNames = new[] { "wave", "Give Item" } };
            var result = Run(options, "Hi [Wave] and [give item: old key ] or [emote:sad] or [waver] or [wav]");
            Assert.That(result.Text, Is.EqualTo("Hi and or [emote:sad] or [waver] or [wav]"));
            Assert.That(result.Tags, Is.EqualTo("wave()@2 Give Item(old key)@6"));
        }

        [Test]
        public void WithoutActionNamesEveryBracketIsProse()
        {
            var result = Run(new LineFilterOptions { ActionNames = Array.Empty<string>() }, "Hi [emote:sad]!");
            Assert.That(result.Text, Is.EqualTo("Hi [emote:sad]!"));
        }

        [Test]
        public void ALineMayBeginInsideThinking()
        {
            var result = Run(new LineFilterOptions { StartsThinking = true }, "Who is it", "?</thi", "nk>", " Hello.");
            Assert.That(result.Text, Is.EqualTo("Hello."));
        }

        [Test]
        public void ThinkingCanBeShown()
        {
            Assert.That(Run(new LineFilterOptions { RemoveThinking = false }, "<think>a</think>").Text, Is.EqualTo("<think>a</think>"));
        }

        [TestCase("Hello there", "Hello there")]
        [TestCase("Hello ", "Hello")]
        [TestCase("Hello #", "Hello")]
        [TestCase("Hello #x", "Hello #x")]
        [TestCase("Hello [emo", "Hello")]
        [TestCase("Hello [Emo", "Hello [Emo")]
        [TestCase("Hello <thi", "Hello")]
        [TestCase("Hello <thx", "Hello <thx")]
        [TestCase("Hello da", "Hello")]
        [TestCase("Hello data", "Hello data")]
        [TestCase("Pla", "")]
        [TestCase("Plan", "Plan")]
        public void TextIsHeldBackOnlyWhileItMayBecomeSomething(string raw, string shown)
        {
            var line = new LineStream();
            new LineFilter(Mira, line).Add(raw.AsSpan());
            Assert.That(line.ToString(), Is.EqualTo(shown));
        }

        [Test]
        public void TheStopStringThatIsCompleteFirstWins()
        {
            var options = new LineFilterOptions { StopStrings = new[] { "abcd", "c" } };
            foreach (var pieces in new[] { new[] { "xabcd" }, new[] { "xab", "c" }, new[] { "x", "a", "b", "c", "d" } })
                Assert.That(Run(options, pieces).Text, Is.EqualTo("xab"));
        }

        [Test]
        public void NothingComesAfterTheEnd()
        {
            var line = new LineStream();
            var filter = new LineFilter(Mira, line);
            Assert.That(filter.Add("Bye###".AsSpan()), Is.EqualTo(TokenVerdict.StopString));
            Assert.That(filter.Add("more [emote:sad]".AsSpan()), Is.EqualTo(TokenVerdict.StopString));
            Assert.That(filter.Finish(), Is.EqualTo(TokenVerdict.StopString));
            Assert.That(line.ToString(), Is.EqualTo("Bye"));
            Assert.That(line.Tags.Length, Is.EqualTo(0));
        }

        [TestCase("Hello.", false)]
        [TestCase(" Hello [emote:sad]. ", false)]
        [TestCase("Mira: Hello.", true)]
        [TestCase("<think></think>Hello.", true)]
        [TestCase("Hello.###", true)]
        public void AFilterKnowsWhetherWordsWereTakenOut(string raw, bool cut)
        {
            var filter = new LineFilter(Mira, new LineStream());
            filter.Add(raw.AsSpan());
            filter.Finish();
            Assert.That(filter.HasCut, Is.EqualTo(cut));
        }

        [Test]
        public void AnyTextInAnyPiecesGivesTheSameWholeClusters()
        {
            string[] parts =
            {
                "a", " ", "\n", "[", "]", "[emote:x]", "emote:", "<think>", "</think>", "<", "#", "##", "END", "Mira:", "Player:",
                "damn", "王", "八", "。", "e\u0301", "👩‍👩‍👧", "🇫🇷", "\u0301", "\u200D", "*", ":", "<|im_end|>", "한", "👍🏽", "\r\n", "ed",
            };
            var random = new Random(99);
            for (int round = 0; round < 1500; round++)
            {
                var raw = new StringBuilder();
                for (int i = random.Next(1, 12); i > 0; i--)
                    raw.Append(parts[random.Next(parts.Length)]);
                string text = raw.ToString();
                var options = random.Next(3) == 0 ? new LineFilterOptions { MaxLineBreaks = 5 } : Mira;
                var whole = Run(options, text);
                var cut = Run(options, Pieces(text, random.Next(1, 4), random));
                Assert.That(cut.Text, Is.EqualTo(whole.Text), text);
                Assert.That(cut.Tags, Is.EqualTo(whole.Tags), text);
                Assert.That(cut.Verdict, Is.EqualTo(whole.Verdict), text);
                var boundaries = new HashSet<int>(StringInfo.ParseCombiningCharacters(cut.Text)) { cut.Text.Length };
                foreach (int end in cut.Ends)
                    Assert.That(boundaries.Contains(end), "a delta ends inside a cluster at " + end + " of " + cut.Text);
            }
        }

        [Test]
        public void OrdinaryPiecesCostNoMemory()
        {
            var line = new LineStream();
            var filter = new LineFilter(Mira, line);
            string[] words = { " the", " road", ",", " 晚上", "好", " #", "x", "<b>", " [a]", " day", "." };
            long before = 0;
            for (int i = 0; i < 100; i++)
            {
                // The stream's own buffer doubles at 512 and is measured elsewhere.
                if (i == 50)
                    before = GC.GetAllocatedBytesForCurrentThread();
                filter.Add(words[i % words.Length].AsSpan());
            }
            Allocations.AreNoneSince(before);
            Assert.That(line.Length, Is.GreaterThan(100));
        }

        private static (string Text, TokenVerdict Verdict, string Tags, List<int> Ends) Run(
            LineFilterOptions options, params string[] pieces)
        {
            var line = new LineStream();
            var ends = new List<int>();
            line.Subscribe(happened =>
            {
                if (happened.Kind == LineEventKind.Delta)
                    ends.Add(happened.Position + happened.Text.Length);
            });
            var filter = new LineFilter(options, line);
            foreach (string piece in pieces)
                filter.Add(piece.AsSpan());
            var verdict = filter.Finish();
            line.End();
            string tags = string.Join(" ", line.Tags.ToArray().Select(tag => tag.Name + "(" + tag.Argument + ")@" + tag.Position));
            return (line.ToString(), verdict, tags, ends);
        }

        /// <summary>Cuts at grapheme clusters, up to that many in a piece.</summary>
        private static string[] Pieces(string text, int most, Random random)
        {
            if (most == int.MaxValue)
                return new[] { text };
            int[] starts = StringInfo.ParseCombiningCharacters(text);
            var pieces = new List<string>();
            int i = 0;
            while (i < starts.Length)
            {
                int next = Math.Min(starts.Length, i + random.Next(1, most + 1));
                int end = next == starts.Length ? text.Length : starts[next];
                pieces.Add(text.Substring(starts[i], end - starts[i]));
                i = next;
            }
            return pieces.ToArray();
        }
    }
}
