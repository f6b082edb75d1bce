using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Writes one line: token ids through the text decoder and the filter into the turn's stream. Lives on the engine's
    /// thread, built there at the first token, so that saying something costs the game's thread nothing.
    /// </summary>
    internal sealed class LineWriter : ITokenSink
    {
        private readonly DialogueTurn _turn;
        private readonly Tokenizer _tokenizer;
        private readonly LineFilterOptions _filterOptions;
        private readonly List<int> _ids = new List<int>();
        private TokenTextDecoder? _decoder;
        private LineFilter? _filter;

        public LineWriter(DialogueTurn turn, Tokenizer tokenizer, LineFilterOptions filter)
        {
            _turn = turn;
            _tokenizer = tokenizer;
            _filterOptions = filter;
        }

        public TokenVerdict OnToken(int id)
        {
            if (_decoder == null || _filter == null)
            {
                _decoder = _tokenizer.CreateDecoder();
                _filter = new LineFilter(_filterOptions, _turn.Stream);
                // Room for any ordinary line, so that tokens cost no memory.
                _ids.Capacity = Math.Min(1024, Math.Max(16, _turn.Settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens));
            }
            _ids.Add(id);
            return _filter.Add(_decoder.Add(id));
        }

        public void OnEnd(in GenerationResult result)
        {
            GenerationResult final;
            IReadOnlyList<int>? ids = null;
            try
            {
                final = Close(result);
                if (_filter != null && !_filter.HasCut && IsWhole(final.Finish))
                    ids = _ids;
            }
            catch (Exception error)
            {
                final = With(result, FinishReason.Failed, error);
            }
            _turn.End(final, ids);
        }

        /// <summary>Lets go of text that was held back, where the line came to its end by itself.</summary>
        private GenerationResult Close(in GenerationResult result)
        {
            if (_decoder == null || _filter == null || !IsWhole(result.Finish))
                return result;
            // What is left of a character that was cut in the middle shows as U+FFFD.
            _filter.Add(_decoder.Finish().TrimEnd('\uFFFD'));
            return _filter.Finish() switch
            {
                TokenVerdict.StopString => With(result, FinishReason.StopString, null),
                TokenVerdict.Filtered => With(result, FinishReason.Filtered, null),
                _ => result,
            };
        }

        private static bool IsWhole(FinishReason finish) =>
            finish == FinishReason.EndOfLine || finish == FinishReason.MaxTokens;

        private static GenerationResult With(in GenerationResult result, FinishReason finish, Exception? error) =>
            new GenerationResult
            {
                Finish = finish,
                Error = error,
                PromptTokens = result.PromptTokens,
                ReusedTokens = result.ReusedTokens,
                NewTokens = result.NewTokens,
                QueueTime = result.QueueTime,
                PrefillTime = result.PrefillTime,
                FirstTokenTime = result.FirstTokenTime,
                TokensPerSecond = result.TokensPerSecond,
            };
    }
}
