using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class LineStreamTests
    {
        [Test]
        public void AllThreeWaysOfReadingGiveTheSameLineWhileItIsWritten()
        {
            var random = new Random(3);
            for (int round = 0; round < 20; round++)
            {
                var line = new LineStream();
                var pieces = Enumerable.Range(0, 300).Select(i => "w" + i + (random.Next(5) == 0 ? ". A" : " ")).ToArray();
                string whole = string.Concat(pieces);
                var called = new StringBuilder();
                int ends = 0;
                line.Subscribe(happened =>
                {
                    if (happened.Kind == LineEventKind.Delta)
                    {
                        Assert.That(happened.Position, Is.EqualTo(called.Length));
                        called.Append(happened.Text.Span);
                    }
                    ends += happened.Kind == LineEventKind.End ? 1 : 0;
                });
                var awaited = Task.Run(async () =>
                {
                    var text = new StringBuilder();
                    await foreach (var piece in line.ReadAsync())
                        text.Append(piece.Span);
                    return text.ToString();
                });
                var spoken = Task.Run(async () =>
                {
                    var sentences = new List<string>();
                    await foreach (string sentence in line.ReadSentencesAsync())
                        sentences.Add(sentence);
                    return string.Join(" ", sentences);
                });
                var polled = Task.Run(() =>
                {
                    var text = new StringBuilder();
                    Span<char> buffer = stackalloc char[64];
                    var spin = new SpinWait();
                    while (true)
                    {
                        bool ended = line.IsEnded;
                        int count = line.Read(buffer);
                        text.Append(buffer.Slice(0, count));
                        if (ended && count == 0)
                            return text.ToString();
                        spin.SpinOnce();
                    }
                });
                foreach (string piece in pieces)
                    line.Append(piece);
                line.End();
                line.End();
                Assert.That(awaited.Result, Is.EqualTo(whole));
                Assert.That(polled.Result, Is.EqualTo(whole));
                Assert.That(spoken.Result.Replace(" ", ""), Is.EqualTo(whole.Replace(" ", "")));
                Assert.That(called.ToString(), Is.EqualTo(whole));
                Assert.That(ends, Is.EqualTo(1));
                Assert.That(line.ToString(), Is.EqualTo(whole));
            }
        }

        [Test]
        public void WhoComesLateGetsEverythingInOrder()
        {
            var line = new LineStream();
            line.Append("Take this. ");
            line.Append(new ActionTag("give", "key", 10));
            line.Append("Farewell.");
            line.Append(new ActionTag("emote", "wave", 20));
            line.End();
            var events = new List<string>();
            line.Subscribe(happened => events.Add(happened.Kind + " " + happened.Position + " " + happened.Text + happened.Tag.Argument));
            Assert.That(events, Is.EqualTo(new[]
            {
                "Delta 0 Take this.", "Action 10 key", "Delta 10  Farewell.", "Sentence 0 Take this.", "Sentence 11 Farewell.",
                "Action 20 wave", "End 20 ",
            }));
        }

        [Test]
        public void ASubscriberThatComesWhileTheLineIsWrittenMissesNothing()
        {
            for (int round = 0; round < 200; round++)
            {
                var line = new LineStream();
                var text = new StringBuilder();
                bool ended = false;
                using var started = new ManualResetEventSlim();
                var writer = Task.Run(() =>
                {
                    started.Set();
                    for (int i = 0; i < 200; i++)
                        line.Append("word ");
                    line.End();
                });
                started.Wait();
                line.Subscribe(happened =>
                {
                    if (happened.Kind == LineEventKind.Delta)
                        text.Append(happened.Text.Span);
                    ended |= happened.Kind == LineEventKind.End;
                });
                writer.Wait();
                // The last events may be delivered by either thread; both are done here.
                Assert.That(ended);
                Assert.That(text.ToString(), Is.EqualTo(line.ToString()));
            }
        }

        [Test]
        public void ACallbackThatThrowsIsLoggedOnceAndTheLineGoesOn()
        {
            var log = new List<string>();
            var line = new LineStream(log.Add);
            var good = new List<LineEventKind>();
            int calls = 0;
            line.Subscribe(_ =>
            {
                calls++;
                throw new InvalidOperationException("the label is gone");
            });
            line.Subscribe(happened => good.Add(happened.Kind));
            line.Append("One");
            line.Append("Two");
            line.End();
            Assert.That(good, Is.EqualTo(new[] { LineEventKind.Delta, LineEventKind.Delta, LineEventKind.Sentence, LineEventKind.End }));
            Assert.That(calls, Is.EqualTo(4));
            Assert.That(log.Count, Is.EqualTo(2));
            Assert.That(log[0], Does.Contain("the label is gone"));
            Assert.That(log[1], Does.Contain("3 more times"));
        }

        [Test]
        public void ADisposedSubscriptionHearsNoMore()
        {
            var line = new LineStream();
            int calls = 0;
            var subscription = line.Subscribe(_ => calls++);
            line.Append("a");
            subscription.Dispose();
            subscription.Dispose();
            line.Append("b");
            line.End();
            Assert.That(calls, Is.EqualTo(1));
        }

        [Test]
        public void ASubscriberMayDisposeItselfInItsCallback()
        {
            var line = new LineStream();
            int calls = 0;
            IDisposable? subscription = null;
            subscription = line.Subscribe(_ =>
            {
                calls++;
                subscription!.Dispose();
            });
            line.Append("a");
            line.Append("b");
            line.End();
            Assert.That(calls, Is.EqualTo(1));
        }

        [Test]
        public void ReadingCanBeCancelledAndTakenUpAgain()
        {
            var line = new LineStream();
            line.Append("Hello");
            using var cancellation = new CancellationTokenSource();
            var reading = Task.Run(async () =>
            {
                await foreach (var piece in line.ReadAsync(cancellation.Token))
                    cancellation.Cancel();
            });
            Assert.That(() => reading.GetAwaiter().GetResult(), Throws.InstanceOf<OperationCanceledException>());
            line.Append(" there");
            line.End();
            var all = Task.Run(async () =>
            {
                string text = "";
                await foreach (var piece in line.ReadAsync())
                    text += piece;
                return text;
            });
            Assert.That(all.Result, Is.EqualTo("Hello there"));
        }

        [Test]
        public void APlaceOfOnesOwnReadsWithoutACopy()
        {
            var line = new LineStream();
            int position = 0;
            Assert.That(line.TryRead(ref position, out _), Is.False);
            line.Append("ab");
            Assert.That(line.TryRead(ref position, out var text), Is.True);
            Assert.That(text.ToString(), Is.EqualTo("ab"));
            line.Append("cd");
            line.TryRead(ref position, out text);
            Assert.That(text.ToString(), Is.EqualTo("cd"));
            Assert.That(position, Is.EqualTo(4));
        }

        [Test]
        public void WritingAndPollingCostNoMemory()
        {
            var line = new LineStream();
            Span<char> buffer = stackalloc char[64];
            int position = 0;
            int sentences = 0;
            long before = 0;
            for (int i = 0; i < 100; i++)
            {
                if (i == 20)
                    before = GC.GetAllocatedBytesForCurrentThread();
                line.Append("Yes. ");
                line.Read(buffer);
                while (line.TryReadSentence(ref position, out _))
                    sentences++;
            }
            Allocations.AreNoneSince(before);
            Assert.That(sentences, Is.EqualTo(99));
        }
    }
}
