using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>A typewriter that is driven frame by frame, and everything that it announced.</summary>
    internal sealed class Typing
    {
        public const double Frame = 1 / 120.0;

        private readonly StringBuilder _text = new StringBuilder();

        public Typing(TypewriterSettings? settings = null, IDialogueText? target = null)
        {
            Settings = settings ?? Plain();
            Typewriter = new StreamingTypewriter(Settings, target);
            Typewriter.TextRevealed += text =>
            {
                _text.Append(text.Span);
                Log.Add("text:" + text);
            };
            Typewriter.CharacterRevealed += character => Characters.Add(new Typed(character, Clock));
            Typewriter.SentenceRevealed += sentence => Log.Add("sentence:" + sentence);
            Typewriter.ActionReached += tag => Log.Add("action:" + tag.Name + "=" + tag.Argument);
            Typewriter.PageFull += () => Log.Add("full");
            Typewriter.PageTurned += () => Log.Add("turned");
            Typewriter.Finished += () => Log.Add("end");
        }

        public StreamingTypewriter Typewriter { get; }

        public TypewriterSettings Settings { get; }

        /// <summary>Seconds since the start.</summary>
        public double Clock { get; private set; }

        public string Text => _text.ToString();

        public List<string> Log { get; } = new List<string>();

        public List<Typed> Characters { get; } = new List<Typed>();

        public int Ends => Log.Count(entry => entry == "end");

        /// <summary>What was announced, neighbouring pieces of text joined.</summary>
        public List<string> Story
        {
            get
            {
                var story = new List<string>();
                foreach (string entry in Log)
                {
                    if (entry.StartsWith("text:", StringComparison.Ordinal) && story.Count > 0 && story[^1].StartsWith("text:", StringComparison.Ordinal))
                        story[^1] += entry.Substring(5);
                    else
                        story.Add(entry);
                }
                return story;
            }
        }

        /// <summary>One hundred letters and twenty Chinese characters a second, no rests, no changes of speed.</summary>
        public static TypewriterSettings Plain() => new TypewriterSettings
        {
            CharactersPerSecond = 100,
            WideCharactersPerSecond = 20,
            CommaPause = 0,
            ColonPause = 0,
            SentencePause = 0,
            EllipsisPause = 0,
            CatchUpAfter = 1000,
            Reserve = 0,
        };

        public void Step(double seconds = Frame)
        {
            Clock += seconds;
            Typewriter.Advance(seconds);
        }

        public void Steps(double seconds, double frame = Frame)
        {
            double until = Clock + seconds - 1e-9;
            while (Clock < until)
                Step(frame);
        }

        /// <summary>Runs to the end of the line; false when it does not come.</summary>
        public bool Finish(double limit = 60)
        {
            double until = Clock + limit;
            while (Typewriter.State != TypewriterState.Finished && Clock < until)
                Step();
            return Typewriter.State == TypewriterState.Finished;
        }

        internal readonly struct Typed
        {
            public Typed(RevealedCharacter character, double time)
            {
                Text = character.Text.ToString();
                Position = character.Position;
                IsRushed = character.IsRushed;
                IsSpoken = character.IsSpoken;
                Time = time;
            }

            public string Text { get; }

            public int Position { get; }

            public bool IsRushed { get; }

            public bool IsSpoken { get; }

            public double Time { get; }
        }
    }
}
