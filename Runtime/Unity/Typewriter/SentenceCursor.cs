using System;

namespace Repartee.Unity
{
    /// <summary>Finds the sentences of a growing line, one after the other, as their ends become known.</summary>
    internal struct SentenceCursor
    {
        private int _position;
        private int _seen;
        private bool _seenEnd;

        /// <summary>Whether a sentence is known that was not taken yet.</summary>
        public bool HasNext { get; private set; }

        /// <summary>The sentence, without white space around it.</summary>
        public ReadOnlyMemory<char> Sentence { get; private set; }

        /// <summary>Where its first character is.</summary>
        public int Start { get; private set; }

        /// <summary>Where its last character ends.</summary>
        public int End { get; private set; }

        /// <summary>Where the text begins that belongs to no sentence that is known.</summary>
        public int Known => _position;

        /// <summary>Looks for the next sentence, when there is none waiting and the text has grown since.</summary>
        public void Look(LineStream line, int length, bool isComplete)
        {
            while (!HasNext && (_seen < length || isComplete != _seenEnd) && _position < length)
            {
                int start = _position;
                if (line.TryReadSentence(ref _position, out var sentence))
                {
                    HasNext = true;
                    Sentence = sentence;
                    var text = line.Text.Span;
                    while (char.IsWhiteSpace(text[start]))
                        start++;
                    Start = start;
                    End = start + sentence.Length;
                }
                else if (_position == start)
                {
                    _seen = length;
                    _seenEnd = isComplete;
                }
            }
        }

        /// <summary>Takes the sentence.</summary>
        public void Take() => HasNext = false;
    }
}
