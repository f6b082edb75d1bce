using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    // What the character remembers: recording turns, cutting them to what was seen, fallback lines, saving.
    public sealed partial class Conversation
    {
        /// <summary>
        /// What is needed to go on after a save: turns, learned facts, seed. The line under way is not in it. Small; made
        /// on the calling thread, which the first save keeps waiting where the model's repartee.json states no hashes.
        /// </summary>
        public byte[] CaptureState()
        {
            string? model = ModelOf(History);
            lock (_gate)
            {
                return new ConversationState
                {
                    PersonaName = Persona.Name,
                    PersonaReference = _options.PersonaReference,
                    Language = _prompts.Language,
                    FirstTurn = _prompts.FirstTurn,
                    AddedFacts = _prompts.Facts,
                    Turns = _turns,
                    Seed = _seed,
                    LineCount = _lineCount,
                    Model = model,
                }.ToBytes();
            }
        }

        /// <summary>
        /// Goes on where <see cref="CaptureState"/> was. Lines under way or waiting are cancelled. On an error nothing has
        /// changed.
        /// </summary>
        /// <param name="state">What was captured.</param>
        /// <param name="sourceName">Named in errors: the save's file.</param>
        /// <exception cref="BadFileException">Damaged, of another kind, or of a newer version.</exception>
        public void RestoreState(byte[] state, string sourceName = "saved conversation")
        {
            var read = ConversationState.FromBytes(state, sourceName);
            if (read.PersonaName != Persona.Name)
                Log("The save was made with " + read.PersonaName + "; going on with it.");
            // Ids of another model's vocabulary are other words here, or none.
            bool sameModel = read.Model != null && read.Model == ModelOf(read.Turns);
            var turns = new HistoryTurn[read.Turns.Count];
            for (int i = 0; i < turns.Length; i++)
                turns[i] = sameModel ? read.Turns[i] : read.Turns[i].WithoutTokens();
            Replace(turns, read.LineCount, read.Seed, () => _prompts.Restore(read.Language, read.FirstTurn, read.AddedFacts));
        }

        /// <summary>The fingerprint of the model whose ids the turns hold; null where there are none, or where its files are gone.</summary>
        private string? ModelOf(IReadOnlyList<HistoryTurn> turns)
        {
            foreach (var turn in turns)
            {
                if (turn.ReplyTokens == null)
                    continue;
                try
                {
                    return _engine.Model.Fingerprint;
                }
                catch (BadFileException error)
                {
                    Log("The save goes on without token ids: " + error.Message);
                    return null;
                }
            }
            return null;
        }

        /// <summary>The line to speak when there is none: authored, the same for the same seed.</summary>
        internal string FallbackLine(DialogueTurn turn)
        {
            var lines = Persona.FallbackLines;
            ulong state = turn.Settings.Seed ?? 0;
            string line = lines.Count == 0 ? "" : lines[(int)(RandomSource.SplitMix(ref state) % (ulong)lines.Count)];
            return string.IsNullOrWhiteSpace(line) ? "…" : line.Trim();
        }

        /// <summary>Remembers a turn that has ended. Never throws.</summary>
        internal void Record(DialogueTurn turn, IReadOnlyList<int>? replyTokens)
        {
            var result = turn.Result;
            if (result.Error != null)
                Log("a line failed" + (turn.IsFallback ? ", a fallback line was spoken" : "") + ": " + result.Error.Message);
            lock (_gate)
            {
                if (_current == turn)
                    _current = null;
                if (turn.Epoch != _epoch || turn.Prompt == null || turn.IsFallback)
                    return;
                turn.Recorded = Remembered(turn, replyTokens);
                if (turn.Recorded == null)
                    return;
                var turns = new HistoryTurn[_turns.Length + 1];
                _turns.CopyTo(turns, 0);
                turns[turns.Length - 1] = turn.Recorded;
                Volatile.Write(ref _turns, turns);
            }
        }

        /// <summary>The player went on before all of an ended line was shown: the character remembers what was.</summary>
        private void Amend(DialogueTurn turn)
        {
            lock (_gate)
            {
                int index = turn.Recorded == null ? -1 : Array.IndexOf(_turns, turn.Recorded);
                if (index < 0 || turn.Seen < 0 || turn.Seen >= turn.Stream.Length)
                    return;
                turn.Recorded = Remembered(turn, null);
                var turns = new List<HistoryTurn>(_turns);
                if (turn.Recorded == null)
                    turns.RemoveAt(index);
                else
                    turns[index] = turn.Recorded;
                Volatile.Write(ref _turns, turns.ToArray());
            }
        }

        private HistoryTurn? Remembered(DialogueTurn turn, IReadOnlyList<int>? replyTokens)
        {
            var text = turn.Stream.Text.Span;
            bool isCut = turn.Result.Finish == FinishReason.Cancelled || (turn.Seen >= 0 && turn.Seen < text.Length);
            if (isCut)
            {
                if (_options.InterruptedLine == InterruptedLine.Drop)
                    return null;
                if (turn.Seen >= 0 && turn.Seen < text.Length)
                    text = text.Slice(0, ClusterEdge.Before(text, turn.Seen));
                text = text.TrimEnd();
                replyTokens = null;
            }
            if (text.Length == 0 && replyTokens == null)
                return null;
            return turn.Prompt?.ToTurn(text.ToString(), replyTokens == null ? null : new List<int>(replyTokens));
        }

        /// <summary>Puts another past in place of this one.</summary>
        private void Replace(HistoryTurn[] turns, long lineCount, ulong? seed, Action prompts)
        {
            List<DialogueTurn> dropped;
            lock (_gate)
            {
                dropped = TakeAll();
                // A line that is still ending belongs to the past that was replaced.
                _epoch++;
                Volatile.Write(ref _turns, turns);
                _lineCount = lineCount;
                _seed = seed;
                prompts();
            }
            End(dropped);
        }
    }
}
