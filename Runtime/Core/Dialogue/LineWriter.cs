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
        // What the text decoder writes for bytes that are no character.
        private const char Broken = '\uFFFD';

        private readonly DialogueTurn _turn;
        private readonly Tokenizer _tokenizer;
        private readonly LineFilterOptions _filterOptions;
        private readonly List<int> _ids = new List<int>();
        private TokenTextDecoder? _decoder;
        private LineFilter? _filter;
        private bool _wasBroken;

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
            return Write(_filter, _decoder.Add(id));
        }

        // Bytes of which no character came, as small models write now and then, are nothing to show or to remember.
        private TokenVerdict Write(LineFilter filter, ReadOnlySpan<char> delta)
        {
            for (int broken = delta.IndexOf(Broken); broken >= 0; broken = delta.IndexOf(Broken))
            {
                _wasBroken = true;
                TokenVerdict verdict = filter.Add(delta.Slice(0, broken));
                if (verdict != TokenVerdict.Continue)
                    return verdict;
                delta = delta.Slice(broken + 1);
            }
            return filter.Add(delta);
        }

        public void OnEnd(in GenerationResult result)
        {
            GenerationResult final;
            IReadOnlyList<int>? ids = null;
            try
            {
                final = Close(result);
                if (_filter != null && !_filter.HasCut && !_wasBroken && IsWhole(final.Finish))
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
            Write(_filter, _decoder.Finish());
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
