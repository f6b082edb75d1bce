using System;
using System.Diagnostics;

namespace Repartee
{
    /// <summary>
    /// Writes one line: token ids through the text decoder and the filter into the turn's stream. A reply that must use the note beside
    /// the player's line is held back until it does; one that never does is drawn again, and when all draws are used up the
    /// first is spoken. Lives on the engine's thread.
    /// </summary>
    internal sealed class LineWriter : ITokenSink
    {
        private readonly DialogueTurn _turn;
        private readonly Tokenizer _tokenizer;
        private readonly LineFilterOptions _filterOptions;
        private readonly long _began = Stopwatch.GetTimestamp();
        private LineDraw? _draw;
        private LineDraw? _first;
        private GenerationResult _firstResult;
        private TimeSpan _earlier;
        private int _redraws;

        public LineWriter(DialogueTurn turn, Tokenizer tokenizer, LineFilterOptions filter)
        {
            _turn = turn;
            _tokenizer = tokenizer;
            _filterOptions = filter;
        }

        private bool MayRedraw => _redraws < (_turn.Settings.Redraws ?? 0);

        // Built at the first token and not with the turn, so that saying something costs the game's thread nothing.
        public TokenVerdict OnToken(int id) => (_draw ??= NewDraw()).Add(id);

        public void OnEnd(in GenerationResult result)
        {
            GenerationResult final = result;
            LineDraw? draw = _draw;
            try
            {
                if (draw != null)
                    final = draw.Close(result);
                bool passesOver = draw == null || draw.IsHeld;
                if (passesOver && draw != null && Ended(final.Finish) && MayRedraw)
                {
                    if (_first == null)
                    {
                        _first = draw;
                        _firstResult = final;
                    }
                    _draw = null;
                    _earlier = Since(_began);
                    if (_turn.Redraw(this, ++_redraws))
                        return;
                    _redraws--;
                }
                if (passesOver && _first != null && final.Finish != FinishReason.Cancelled)
                {
                    draw = _first;
                    final = _firstResult;
                    _earlier = Since(_began) - final.FirstTokenTime;
                }
                if (draw != null && draw.IsHeld && final.Finish != FinishReason.Cancelled)
                    draw.Release();
            }
            catch (Exception error)
            {
                final = final.As(FinishReason.Failed, error);
            }
            _turn.End(_redraws == 0 ? final : final.AfterRedraws(_redraws, _earlier), draw?.WholeIds(final.Finish));
        }

        private static bool Ended(FinishReason finish) => finish != FinishReason.Cancelled && finish != FinishReason.Failed;

        private static TimeSpan Since(long began) =>
            TimeSpan.FromSeconds((double)(Stopwatch.GetTimestamp() - began) / Stopwatch.Frequency);

        private LineDraw NewDraw() => new LineDraw(_turn, _tokenizer, _filterOptions, _turn.Settings.Redraws > 0 ? _turn.Prompt?.Grounding : null);
    }
}
