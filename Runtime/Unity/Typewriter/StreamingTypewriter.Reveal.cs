using System;

namespace Repartee.Unity
{
    /// <summary>Revealing: how far, at what time, and who is told.</summary>
    public sealed partial class StreamingTypewriter
    {
        /// <summary>Reveals what is due by the clock. False when a listener replaced the line.</summary>
        private bool Type(int known, double seconds)
        {
            double backlog = Seconds(_words.Letters - _letters, _words.Wide - _wide);
            double factor = _pace.Next(seconds, backlog, _isComplete, Settings);
            _wait -= seconds * factor;
            if (!RaiseDue(false))
                return false;
            while (!_paused && _wait <= 0 && !_pace.IsGathering && _revealed < Limit(known, true))
            {
                RevealNext();
                if (!RaiseDue(false))
                    return false;
            }
            if (_wait < 0)
                _wait = 0;
            if (_revealed >= known && !_isComplete)
                _pace.RunDry();
            return true;
        }

        /// <summary>Reveals all that may be. False when a listener replaced the line.</summary>
        private bool Rush(int known, bool hurry)
        {
            if (!RaiseDue(true))
                return false;
            while (!_paused && _revealed < Limit(known, !hurry))
            {
                RevealNext();
                if (!RaiseDue(true))
                    return false;
            }
            _wait = 0;
            return Tell(true);
        }

        private int Limit(int known, bool wholeSentences)
        {
            int limit = Math.Min(known, _pageEnd);
            return _cue == SentenceCue.AtStart && wholeSentences ? Math.Min(limit, _sentences.Known) : limit;
        }

        private void RevealNext()
        {
            var text = _text.Span;
            int length = TextClusters.Next(text, _revealed, _isComplete, _own == null, _richText, out bool isTag);
            var cluster = text.Slice(_revealed, length);
            _revealed += length;
            if (isTag)
                return;
            bool isWide = (ClusterTraitsOf.Cluster(cluster) & ClusterTraits.Wide) != 0;
            _wide += isWide ? 1 : 0;
            _letters += isWide ? 0 : 1;
            _wait += Seconds(isWide ? 0 : 1, isWide ? 1 : 0) + Seconds(Punctuation.After(text, _revealed));
        }

        private double Seconds(int letters, int wide) =>
            Math.Max(0, letters) / (double)Settings.CharactersPerSecond +
            Math.Max(0, wide) / (double)Settings.WideCharactersPerSecond;

        private double Seconds(Rest rest) => rest switch
        {
            Rest.Comma => Settings.CommaPause,
            Rest.Colon => Settings.ColonPause,
            Rest.Sentence => Settings.SentencePause,
            Rest.Ellipsis => Settings.EllipsisPause,
            _ => 0,
        };

        /// <summary>
        /// Raises what belongs to the place that was reached, as far as no listener pauses. False when one replaced the line.
        /// </summary>
        private bool RaiseDue(bool rushed)
        {
            int generation = _generation;
            var tags = _line!.Tags;
            while (!_paused)
            {
                _sentences.Look(_line!, _text.Length, _isComplete);
                bool isSentence = _sentences.HasNext;
                bool isTag = _tag < tags.Length && tags.Span[_tag].Position <= _revealed;
                if (isSentence && _cue == SentenceCue.AtEnd && _sentences.End <= _revealed)
                {
                    if (!Tell(rushed))
                        return false;
                    _sentences.Take();
                    SentenceRevealed?.Invoke(_sentences.Sentence);
                }
                else if (isTag)
                {
                    if (!Tell(rushed))
                        return false;
                    var tag = tags.Span[_tag++];
                    ActionReached?.Invoke(tag);
                }
                else if (isSentence && _cue == SentenceCue.AtStart && _sentences.Start <= _revealed)
                {
                    if (!Tell(rushed))
                        return false;
                    _sentences.Take();
                    SentenceRevealed?.Invoke(_sentences.Sentence);
                }
                else
                {
                    return true;
                }
                if (generation != _generation)
                    return false;
            }
            return true;
        }

        /// <summary>Shows and announces what was revealed since the last time. False when a listener replaced the line.</summary>
        private bool Tell(bool rushed)
        {
            if (_told == _revealed)
                return true;
            int generation = _generation;
            int from = _told;
            int to = _revealed;
            var text = _text;
            _told = to;
            RevealOnPage();
            TextRevealed?.Invoke(text.Slice(from, to - from));
            while (CharacterRevealed != null && generation == _generation && from < to)
            {
                int length = TextClusters.Next(text.Span.Slice(0, to), from, true, true, _richText, out bool isTag);
                int start = from;
                from += length;
                if (!isTag)
                    CharacterRevealed(new RevealedCharacter(text.Slice(start, length), start, rushed));
            }
            return generation == _generation;
        }
    }
}
