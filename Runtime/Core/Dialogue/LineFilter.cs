using System;

namespace Repartee
{
    /// <summary>
    /// Between the model's text and the <see cref="LineStream"/>: takes out thinking, stop strings, speaker labels,
    /// inline actions, denied words and white space around the line. Works piece by piece and holds text back only while
    /// it may still become one of these. One per line; used by one thread at a time; no garbage per piece.
    /// </summary>
    /// <remarks>
    /// The order is: thinking, stop strings, speakers, actions, denied words, paragraph. Each sees what the one before
    /// left. Pieces that come in must be whole grapheme clusters, as <see cref="TokenTextDecoder"/> gives them; deltas
    /// that go out are too.
    /// </remarks>
    public sealed class LineFilter
    {
        private readonly FilterState _state = new FilterState();
        private readonly ParagraphStage _paragraph;
        private readonly TextStage _first;

        /// <summary>A filter that writes to a line.</summary>
        public LineFilter(LineFilterOptions options, LineStream line)
            : this(options, (ILineTarget)line)
        {
        }

        internal LineFilter(LineFilterOptions options, ILineTarget line)
        {
            _paragraph = new ParagraphStage(_state, line, Math.Max(0, options.MaxLineBreaks));
            TextStage stage = _paragraph;
            if (options.DeniedWords.Count > 0)
                stage = new DenyStage(_state, stage, options.DeniedWords);
            if (options.ActionNames == null || options.ActionNames.Count > 0)
                stage = new ActionStage(_state, stage, options.ActionNames);
            stage = new SpeakerStage(_state, stage, options.SpeakerName, options.OtherSpeakers);
            if (options.StopStrings.Count > 0)
                stage = new StopStage(_state, stage, options.StopStrings);
            if (options.RemoveThinking || options.StartsThinking)
                stage = new ThinkingStage(_state, stage, options.StartsThinking);
            _first = stage;
        }

        /// <summary>Whether words were taken out: more than inline actions and white space around the line.</summary>
        public bool HasCut => _state.HasCut;

        /// <summary>Takes text; says whether the line goes on.</summary>
        public TokenVerdict Add(ReadOnlySpan<char> text)
        {
            if (_state.Verdict == TokenVerdict.Continue && text.Length > 0)
                _first.Add(text);
            _paragraph.Flush();
            return _state.Verdict;
        }

        /// <summary>No more text comes: writes what was held back and is no part of anything. Does not end the stream.</summary>
        public TokenVerdict Finish()
        {
            if (_state.Verdict == TokenVerdict.Continue)
                _first.Finish();
            _paragraph.Flush();
            return _state.Verdict;
        }
    }
}
