using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>One reply as the model draws it: its ids, and its text on the way through decoder and filter to the turn's stream.</summary>
    internal sealed class LineDraw
    {
        // What the text decoder writes for bytes that are no character.
        private const char Broken = '\uFFFD';

        private readonly List<int> _ids;
        private readonly TokenTextDecoder _decoder;
        private readonly LineFilter _filter;
        private readonly HeldLine? _held;
        private bool _wasBroken;

        /// <param name="turn">Whose stream it goes to.</param>
        /// <param name="tokenizer">Gives ids their text.</param>
        /// <param name="filter">What is taken out.</param>
        /// <param name="grounding">What it must use before it is let through; null lets it through at once.</param>
        public LineDraw(DialogueTurn turn, Tokenizer tokenizer, LineFilterOptions filter, Grounding? grounding)
        {
            _decoder = tokenizer.CreateDecoder();
            _held = grounding == null ? null : new HeldLine(grounding, turn.Stream);
            _filter = new LineFilter(filter, _held ?? (ILineTarget)turn.Stream);
            // Room for any ordinary line, so that tokens cost no memory.
            _ids = new List<int>(Math.Min(1024, Math.Max(16, turn.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens)));
        }

        /// <summary>Whether nothing of it may be seen yet.</summary>
        public bool IsHeld => _held is { IsHeld: true };

        public TokenVerdict Add(int id)
        {
            _ids.Add(id);
            return Write(_decoder.Add(id));
        }

        /// <summary>Writes text that the filter held back, where the line came to its end by itself.</summary>
        /// <returns>The result; the filter may have found another end.</returns>
        public GenerationResult Close(in GenerationResult result)
        {
            if (!IsWhole(result.Finish))
                return result;
            Write(_decoder.Finish());
            TokenVerdict verdict = _filter.Finish();
            _held?.Finish();
            return verdict switch
            {
                TokenVerdict.StopString => result.As(FinishReason.StopString, null),
                TokenVerdict.Filtered => result.As(FinishReason.Filtered, null),
                _ => result,
            };
        }

        /// <summary>Lets through what is held, as it is.</summary>
        public void Release() => _held?.Release();

        /// <summary>The ids when they are exactly what was said, else null.</summary>
        public IReadOnlyList<int>? WholeIds(FinishReason finish) =>
            !_filter.HasCut && !_wasBroken && IsWhole(finish) ? _ids : null;

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
