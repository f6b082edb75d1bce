using System;
using System.Diagnostics;

namespace Repartee
{
    /// <summary>
    /// Writes one line to the turn's stream. A reply that does not pass (<see cref="LineDraw"/>) is drawn again unseen; when all draws
    /// are used up the best of them is spoken. Lives on the engine's thread.
    /// </summary>
    internal sealed class LineWriter : ITokenSink
    {
        private readonly DialogueTurn _turn;
        private readonly Tokenizer _tokenizer;
        private readonly LineFilterOptions _filterOptions;
        private readonly long _began = Stopwatch.GetTimestamp();

        // Built at the first token and not with the turn, so that saying something costs the game's thread nothing.
        private LineDraw? _draw;
        private LineDraw? _best;
        private GenerationResult _bestResult;
        private GenerationResult _firstResult;
        private TimeSpan _earlier;
        private int _redraws;

        public LineWriter(DialogueTurn turn, Tokenizer tokenizer, LineFilterOptions filter)
        {
            _turn = turn;
            _tokenizer = tokenizer;
            _filterOptions = filter;
            if (turn.Settings.Redraws > 0 && turn.Settings.RedrawAbove != null)
                Observer = logits => Draw.Measure(logits);
        }

        /// <summary>What sees the logits of each step; null where nobody needs to.</summary>
        public LogitsObserver? Observer { get; }

        private LineDraw Draw => _draw ??= new LineDraw(_turn, _tokenizer, _filterOptions);

        public TokenVerdict OnToken(int id) => Draw.Add(id);

        public void OnEnd(in GenerationResult result)
        {
            GenerationResult final = result;
            LineDraw? draw = _draw;
            try
            {
                if (draw != null)
                    final = draw.Close(result);
                if (result.Finish != FinishReason.Cancelled && draw?.IsHeld != false)
                {
                    if (result.Finish != FinishReason.Failed)
                    {
                        Keep(draw, final);
                        if (Redraw())
                            return;
                    }
                    if (_best != null)
                    {
                        draw = _best;
                        final = _bestResult;
                        // It is seen only now, after all draws.
                        _earlier = Since(_began) - final.FirstTokenTime;
                    }
                    draw?.Release();
                }
            }
            catch (Exception error)
            {
                final = final.As(FinishReason.Failed, error);
            }
            _turn.End(_redraws == 0 ? final : final.After(_firstResult, _redraws, _earlier), draw?.WholeIds(final.Finish));
        }

        private void Keep(LineDraw? draw, in GenerationResult result)
        {
            if (draw == null || (_best != null && !draw.IsBetterThan(_best)))
                return;
            _best = draw;
            _bestResult = result;
        }

        private bool Redraw()
        {
            if (_best == null || _redraws >= _turn.Settings.Redraws)
                return false;
            _draw = null;
            if (_redraws == 0)
                _firstResult = _bestResult;
            _earlier = Since(_began);
            _redraws++;
            if (_turn.Redraw(this, _redraws))
                return true;
            _redraws--;
            return false;
        }

        private static TimeSpan Since(long began) =>
            TimeSpan.FromSeconds((double)(Stopwatch.GetTimestamp() - began) / Stopwatch.Frequency);
    }
}
