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
        private readonly Conversation _conversation;
        private readonly List<PreviewTurn> _turns = new List<PreviewTurn>();
        private readonly List<PreviewBranch> _branches = new List<PreviewBranch>();
        private readonly byte[] _beginning;

        /// <summary>Begins a preview.</summary>
        /// <param name="engine">The model; stays the caller's and outlives the preview.</param>
        /// <param name="persona">Who answers.</param>
        /// <param name="sampling">Settings over the persona's and the model's, or null.</param>
        /// <param name="seed">The seed of the first line; the next ones count up from it.</param>
        public ChatPreview(IGenerator engine, Persona persona, GenerationSettings? sampling = null, ulong seed = 1)
        {
            Persona = persona;
            Sampling = sampling ?? GenerationSettings.Default;
            FirstSeed = seed;
            _conversation = new Conversation(engine, persona, new ConversationOptions
            {
                Seed = seed,
                Sampling = Sampling,
                InterruptedLine = InterruptedLine.KeepWhatWasSeen,
            });
            _beginning = _conversation.CaptureState();
        }

        /// <summary>Who answers.</summary>
        public Persona Persona { get; }

        /// <summary>The settings over the persona's and the model's.</summary>
        public GenerationSettings Sampling { get; }

        /// <summary>The seed of the first line.</summary>
        public ulong FirstSeed { get; }

        /// <summary>The turns of the present branch, oldest first.</summary>
        public IReadOnlyList<PreviewTurn> Turns => _turns;

        /// <summary>Branches that were left, oldest first.</summary>
        public IReadOnlyList<PreviewBranch> Branches => _branches;

        /// <summary>Whether a line is under way.</summary>
        public bool IsSpeaking => _turns.Count > 0 && !_turns[_turns.Count - 1].IsEnded;

        /// <summary>What the model is shown; changes with every turn.</summary>
        public IReadOnlyList<HistoryTurn> History => _conversation.History;

        /// <summary>The player says something, or the character speaks first when the line is empty. A line under way is stopped.</summary>
        /// <param name="line">The player's line.</param>
        /// <param name="seed">The seed of the answer, or null for the next one.</param>
        public PreviewTurn Say(string line, ulong? seed = null)
        {
            Stop();
            return Add(line, seed ?? FirstSeed + (ulong)_turns.Count);
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
            string language = "language " + Persona.ResolveLanguage(_turns[0].PlayerLine);
            Expectation[] usual = { Expectation.Parse(language), Expectation.Parse("in character") };
            Expectation[] own = (expectations ?? Array.Empty<string>()).Where(text => !string.IsNullOrWhiteSpace(text)).Select(Expectation.Parse).ToArray();
            return new DialogueTest(name, FirstSeed, Sampling.Temperature, _turns.Select((turn, i) => new DialogueTestTurn(
                turn.PlayerLine, turn.Text, i == _turns.Count - 1 && own.Length > 0 ? own : usual, turn.Seed)).ToArray());
        }

        /// <summary>Stops the line under way and frees what the engine holds for the preview.</summary>
        public void Dispose() => _conversation.Dispose();

        private PreviewTurn Add(string line, ulong seed)
        {
            byte[] before = _conversation.CaptureState();
            var turn = new PreviewTurn(line, seed, before, _conversation.Say(line, new GenerationSettings { Seed = seed }));
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
