using System;
using System.Collections.Generic;
using System.Numerics;

namespace Repartee
{
    /// <summary>
    /// One reply as the model draws it: its ids, and its text on the way through decoder and filter to the turn's stream. Where replies
    /// can be drawn again it is held back until it has passed: it uses the note beside the line, does not take the player's word for its
    /// own, says nothing twice, and the model was sure enough of its words.
    /// </summary>
    internal sealed class LineDraw
    {
        // A reply that goes on for longer is seen before its end: its words were sure enough for so long.
        private const int LongestHold = 32;

        // What the text decoder writes for bytes that are no character.
        private const char Broken = '\uFFFD';

        private readonly List<int> _ids;
        private readonly TokenTextDecoder _decoder;
        private readonly LineFilter _filter;
        private readonly HeldLine? _held;
        private readonly Grounding? _grounding;
        private readonly float? _mostEntropy;
        private readonly bool _mustEnd;
        private double _entropy;
        private int _choices;
        private int _read;
        private bool _usesNote;
        private bool _repeats;
        private bool _wasBroken;

        /// <param name="turn">Whose stream it goes to, with its settings and its prompt.</param>
        /// <param name="tokenizer">Gives ids their text.</param>
        /// <param name="filter">What is taken out.</param>
        public LineDraw(DialogueTurn turn, Tokenizer tokenizer, LineFilterOptions filter)
        {
            _decoder = tokenizer.CreateDecoder();
            if (turn.Settings.Redraws > 0)
            {
                _grounding = turn.Prompt?.Grounding;
                _mostEntropy = turn.Settings.RedrawAbove;
            }
            _usesNote = _grounding == null;
            // What the player said can be used well and then be taken for the character's own.
            _mustEnd = _mostEntropy != null || _grounding is { IsOfPlayer: true };
            _held = _usesNote && _mostEntropy == null ? null : new HeldLine(turn.Stream);
            _filter = new LineFilter(filter, _held ?? (ILineTarget)turn.Stream);
            // Room for any ordinary line, so that tokens cost no memory.
            _ids = new List<int>(Math.Min(1024, Math.Max(16, turn.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens)));
        }

        /// <summary>Whether nothing of it may be seen yet.</summary>
        public bool IsHeld => _held is { IsHeld: true };

        /// <summary>The mean entropy of the choices so far, in nats; null when none was measured.</summary>
        public float? Entropy => _choices == 0 ? (float?)null : (float)(_entropy / _choices);

        private bool IsSure => _mostEntropy is not { } most || !(Entropy > most);

        /// <summary>A choice that the model is about to make.</summary>
        public void Measure(ReadOnlySpan<float> logits)
        {
            _entropy += RowMath.Entropy(logits, Vector.IsHardwareAccelerated);
            _choices++;
        }

        public TokenVerdict Add(int id)
        {
            _ids.Add(id);
            TokenVerdict verdict = Write(_decoder.Add(id));
            if (IsHeld)
            {
                FindNote(isWhole: false);
                if (_usesNote && IsSure && (!_mustEnd || _ids.Count >= LongestHold) && !TakesPlayersWord())
                    Release();
            }
            return verdict;
        }

        /// <summary>No more comes: writes text that the filter held back where the line came to its end by itself.</summary>
        /// <returns>The result; the filter may have found another end.</returns>
        public GenerationResult Close(in GenerationResult result)
        {
            GenerationResult final = result;
            if (IsWhole(result.Finish))
            {
                Write(_decoder.Finish());
                TokenVerdict verdict = _filter.Finish();
                if (verdict != TokenVerdict.Continue)
                    final = result.As(verdict == TokenVerdict.StopString ? FinishReason.StopString : FinishReason.Filtered, null);
            }
            // A line that was cut short while nobody saw anything of it stays unseen.
            if (IsHeld && result.Finish != FinishReason.Cancelled)
            {
                FindNote(isWhole: true);
                _usesNote = _usesNote && !TakesPlayersWord();
                _repeats = Repetition.IsIn(_held!.Text);
                if (_usesNote && !_repeats && IsSure)
                    Release();
            }
            return final.Measured(Entropy);
        }

        /// <summary>Lets through what is held, as it is.</summary>
        public void Release() => _held?.Release();

        /// <summary>Of two that have not passed: one that uses the note, else one that says nothing twice, else the one whose words were surer.</summary>
        public bool IsBetterThan(LineDraw other)
        {
            if (_usesNote != other._usesNote)
                return _usesNote;
            return _repeats != other._repeats ? other._repeats : Entropy < other.Entropy;
        }

        /// <summary>The ids when they are exactly what was said, else null.</summary>
        public IReadOnlyList<int>? WholeIds(FinishReason finish) =>
            !_filter.HasCut && !_wasBroken && IsWhole(finish) ? _ids : null;

        private void FindNote(bool isWhole) =>
            _usesNote = _usesNote || _grounding!.IsIn(_held!.Text, ref _read, isWhole);

        private bool TakesPlayersWord() => _grounding != null && _grounding.IsTaken(_held!.Text);

        // Bytes of which no character came, as small models write now and then, are nothing to show or to remember.
        private TokenVerdict Write(ReadOnlySpan<char> delta)
        {
            for (int broken = delta.IndexOf(Broken); broken >= 0; broken = delta.IndexOf(Broken))
            {
                _wasBroken = true;
                TokenVerdict verdict = _filter.Add(delta.Slice(0, broken));
                if (verdict != TokenVerdict.Continue)
                    return verdict;
                delta = delta.Slice(broken + 1);
            }
            return _filter.Add(delta);
        }

        private static bool IsWhole(FinishReason finish) =>
            finish == FinishReason.EndOfLine || finish == FinishReason.MaxTokens;
    }
}
