using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>
    /// A conversation that a writer tries out: any line can be stopped, spoken again with another seed, or asked
    /// differently. What a change leaves behind stays as a branch to go back to. For one thread (the editor's); the lines
    /// themselves grow on the engine's.
    /// </summary>
    public sealed class ChatPreview : IDisposable
    {
        private readonly IGenerator _engine;
        private readonly List<PreviewTurn> _turns = new List<PreviewTurn>();
        private readonly List<PreviewBranch> _branches = new List<PreviewBranch>();
        private readonly byte[] _beginning;
        private Conversation _conversation;
        private int _seedsFrom;

        /// <summary>Begins a preview.</summary>
        /// <param name="engine">The model; stays the caller's and outlives the preview.</param>
        /// <param name="persona">Who answers.</param>
        /// <param name="sampling">Settings over the persona's and the model's, or null.</param>
        /// <param name="seed">The seed of the first line; the next ones count up from it.</param>
        public ChatPreview(IGenerator engine, Persona persona, GenerationSettings? sampling = null, ulong seed = 1)
        {
            _engine = engine;
            Persona = persona;
            Sampling = sampling ?? GenerationSettings.Default;
            FirstSeed = seed;
            _conversation = Open();
            _beginning = _conversation.CaptureState();
        }

        /// <summary>Who answers from the next line on.</summary>
        public Persona Persona { get; private set; }

        /// <summary>The settings over the persona's and the model's, from the next line on.</summary>
        public GenerationSettings Sampling { get; private set; }

        /// <summary>The seed that the next ones count up from: the first line's, or that of the first one after it was changed.</summary>
        public ulong FirstSeed { get; private set; }

        /// <summary>The turns of the present branch, oldest first.</summary>
        public IReadOnlyList<PreviewTurn> Turns => _turns;

        /// <summary>Branches that were left, oldest first.</summary>
        public IReadOnlyList<PreviewBranch> Branches => _branches;

        /// <summary>Whether a line is under way.</summary>
        public bool IsSpeaking => _turns.Count > 0 && !_turns[_turns.Count - 1].IsEnded;

        /// <summary>What the model is shown; changes with every turn.</summary>
        public IReadOnlyList<HistoryTurn> History => _conversation.History;

        /// <summary>Changes settings and seed from the next line on; what was said stays.</summary>
        /// <param name="sampling">Settings over the persona's and the model's.</param>
        /// <param name="seed">The seed of the next line, the ones after it count up; the same as before goes on counting.</param>
        public void Use(GenerationSettings sampling, ulong seed)
        {
            Sampling = sampling;
            if (seed == FirstSeed)
                return;
            FirstSeed = seed;
            _seedsFrom = _turns.Count;
        }

        /// <summary>Another persona, or this one after a change, answers from the next line on; what was said and the branches stay.</summary>
        public void GoOnAs(Persona persona)
        {
            Stop();
            byte[] state = _conversation.CaptureState();
            _conversation.Dispose();
            Persona = persona;
            _conversation = Open();
            _conversation.RestoreState(state);
        }

        /// <summary>The player says something, or the character speaks first when the line is empty. A line under way is stopped.</summary>
        /// <param name="line">The player's line.</param>
        /// <param name="seed">The seed of the answer, or null for the next one.</param>
        public PreviewTurn Say(string line, ulong? seed = null)
        {
            Stop();
            return Add(line, seed ?? unchecked(FirstSeed + (ulong)Math.Max(0, _turns.Count - _seedsFrom)));
        }

        /// <summary>Stops the line under way; what was spoken stays.</summary>
        public void Stop()
        {
            if (!IsSpeaking)
                return;
            PreviewTurn last = _turns[_turns.Count - 1];
            last.Turn.Cancel();
            // Within one step of the model; what follows has to see a conversation at rest.
            last.Turn.Completion.GetAwaiter().GetResult();
        }

        /// <summary>Speaks an answer again with another seed; it and what came after it stay as a branch.</summary>
        /// <param name="index">The turn, from 0.</param>
        /// <param name="seed">The seed, or null for one that this place has not seen.</param>
        public PreviewTurn Regenerate(int index, ulong? seed = null)
        {
            PreviewTurn turn = _turns[index];
            ulong next = seed ?? SeedsAt(index).Max() + 1000;
            string line = turn.PlayerLine;
            GoBack(index);
            return Add(line, next);
        }

        /// <summary>Asks something else at a place of the conversation; the old turn and what came after it stay as a branch.</summary>
        public PreviewTurn Edit(int index, string line)
        {
            ulong seed = _turns[index].Seed;
            GoBack(index);
            return Add(line, seed);
        }

        /// <summary>Returns to a branch; the present one takes its place among the branches.</summary>
        public void Switch(PreviewBranch branch)
        {
            int at = _branches.IndexOf(branch);
            if (at < 0)
                throw new ArgumentException("The branch does not belong to this preview.", nameof(branch));
            Stop();
            PreviewBranch present = Leave();
            _branches[at] = present;
            _turns.Clear();
            _turns.AddRange(branch.Turns);
            _conversation.RestoreState(branch.After);
        }

        /// <summary>Begins anew; branches are forgotten too.</summary>
        public void Reset()
        {
            Stop();
            _turns.Clear();
            _branches.Clear();
            _seedsFrom = 0;
            _conversation.RestoreState(_beginning);
        }

        /// <summary>The present branch as a dialogue test that repeats it line for line.</summary>
        /// <param name="name">What the test shows.</param>
        /// <param name="expectations">What has to hold for the last answer, see <see cref="Expectation"/>; null or none for language and character.</param>
        /// <exception cref="InvalidOperationException">Nothing was said, or a line is under way.</exception>
        /// <exception cref="FormatException">One of the expectations is none.</exception>
        public DialogueTest Pin(string name, IEnumerable<string>? expectations = null)
        {
            if (_turns.Count == 0 || IsSpeaking)
                throw new InvalidOperationException(_turns.Count == 0 ? "Nothing has been said that could be pinned." : "The line has not ended yet.");
            float? temperature = _turns[_turns.Count - 1].Sampling.Temperature;
            if (_turns.Any(turn => turn.Sampling.Temperature != temperature))
                throw new InvalidOperationException("The lines were spoken at different temperatures, a test has one for all of its lines: speak the earlier ones again, or begin anew.");
            string language = "language " + Persona.ResolveLanguage(_turns[0].PlayerLine);
            Expectation[] usual = { Expectation.Parse(language), Expectation.Parse("in character") };
            Expectation[] own = (expectations ?? Array.Empty<string>()).Where(text => !string.IsNullOrWhiteSpace(text)).Select(Expectation.Parse).ToArray();
            return new DialogueTest(name, _turns[0].Seed, temperature, _turns.Select((turn, i) => new DialogueTestTurn(
                // What the persona said before it was changed is nothing to compare with.
                turn.PlayerLine, turn.Persona == Persona ? turn.Text : null, i == _turns.Count - 1 && own.Length > 0 ? own : usual, turn.Seed)).ToArray());
        }

        /// <summary>Stops the line under way and frees what the engine holds for the preview.</summary>
        public void Dispose() => _conversation.Dispose();

        private Conversation Open() => new Conversation(_engine, Persona, new ConversationOptions
        {
            Seed = FirstSeed,
            InterruptedLine = InterruptedLine.KeepWhatWasSeen,
        });

        private PreviewTurn Add(string line, ulong seed)
        {
            byte[] before = _conversation.CaptureState();
            var turn = new PreviewTurn(line, seed, Persona, Sampling, before, _conversation.Say(line, new GenerationSettings { Seed = seed }.Over(Sampling)));
            _turns.Add(turn);
            return turn;
        }

        private void GoBack(int index)
        {
            Stop();
            byte[] before = _turns[index].Before;
            _branches.Add(Leave());
            _turns.RemoveRange(index, _turns.Count - index);
            _conversation.RestoreState(before);
        }

        private PreviewBranch Leave() => new PreviewBranch(_turns.ToArray(), _conversation.CaptureState());

        private IEnumerable<ulong> SeedsAt(int index)
        {
            IEnumerable<IReadOnlyList<PreviewTurn>> all = _branches.Select(branch => branch.Turns).Append(_turns);
            return all.Where(turns => turns.Count > index && turns[index].PlayerLine == _turns[index].PlayerLine).Select(turns => turns[index].Seed);
        }
    }

    /// <summary>A course of the conversation that was left for another.</summary>
    public sealed class PreviewBranch
    {
        private const int TitleLength = 40;

        internal PreviewBranch(IReadOnlyList<PreviewTurn> turns, byte[] after)
        {
            Turns = turns;
            After = after;
        }

        /// <summary>Its last turn in one short line, to choose it by.</summary>
        public string Title
        {
            get
            {
                PreviewTurn last = Turns[Turns.Count - 1];
                string answer = TextShape.OneLine(last.Text);
                return last.PlayerLine + " → " + (answer.Length <= TitleLength ? answer : answer.Substring(0, TextShape.BoundaryBefore(answer, TitleLength)) + "…");
            }
        }

        /// <summary>Its turns, those that it shares with other branches too.</summary>
        public IReadOnlyList<PreviewTurn> Turns { get; }

        internal byte[] After { get; }
    }
}
