using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Ends the line before a word that must not be said. Looks at visible text, so a tag inside hides nothing.</summary>
    internal sealed class DenyStage : TextStage
    {
        private readonly List<string> _words = new List<string>();
        private readonly List<(int Offset, string Name, string Argument)> _tags = new List<(int, string, string)>();
        private char _before;

        public DenyStage(FilterState state, TextStage next, IReadOnlyList<string> words)
            : base(state, next)
        {
            foreach (string word in words)
            {
                if (!string.IsNullOrWhiteSpace(word))
                    _words.Add(word.Trim());
            }
        }

        public override void Add(string name, string argument)
        {
            if (Pending.Length == 0)
                base.Add(name, argument);
            else
                _tags.Add((Pending.Length, name, argument));
        }

        protected override int Scan(bool last)
        {
            var text = Pending;
            for (int i = 0; i < text.Length; i++)
            {
                var state = Match(text, i, last);
                if (state == MatchState.None || !ClusterEdge.IsAt(text, i))
                    continue;
                Release(text.Slice(0, i));
                if (state == MatchState.Full)
                    Stop(TokenVerdict.Filtered);
                return i;
            }
            Release(text);
            return text.Length;
        }

        private MatchState Match(ReadOnlySpan<char> text, int start, bool last)
        {
            var best = MatchState.None;
            char before = start > 0 ? text[start - 1] : _before;
            foreach (string word in _words)
            {
                if (IsLetter(word[0]) && IsLetter(before))
                    continue;
                var state = TextMatch.StartsWith(text.Slice(start), word, true);
                if (state == MatchState.Full && IsLetter(word[word.Length - 1]))
                {
                    int end = start + word.Length;
                    if (end == text.Length)
                        state = last ? MatchState.Full : MatchState.Partial;
                    else if (IsLetter(text[end]))
                        state = MatchState.None;
                }
                if (state == MatchState.Partial && last)
                    state = MatchState.None;
                if (state > best)
                    best = state;
            }
            return best;
        }

        /// <summary>Passes text on, and the tags in it at their places.</summary>
        private void Release(ReadOnlySpan<char> text)
        {
            int done = 0;
            int tag = 0;
            for (; tag < _tags.Count && _tags[tag].Offset <= text.Length; tag++)
            {
                Pass(text.Slice(done, _tags[tag].Offset - done));
                done = _tags[tag].Offset;
                if (!IsOver)
                    Next?.Add(_tags[tag].Name, _tags[tag].Argument);
            }
            Pass(text.Slice(done));
            _tags.RemoveRange(0, tag);
            for (int i = 0; i < _tags.Count; i++)
                _tags[i] = (_tags[i].Offset - text.Length, _tags[i].Name, _tags[i].Argument);
            if (text.Length > 0)
                _before = text[text.Length - 1];
        }

        /// <summary>Letters and digits of scripts that put spaces between words.</summary>
        private static bool IsLetter(char c) => char.IsLetterOrDigit(c) && !(c >= '⺀' && c < '\uD7B0');
    }
}
