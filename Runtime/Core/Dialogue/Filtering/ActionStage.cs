using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Takes inline actions, <c>[emote:angry]</c>, out of the text; other brackets stay.</summary>
    internal sealed class ActionStage : TextStage
    {
        private const int MaxName = 32;
        private const int MaxArgument = 64;

        private readonly IReadOnlyList<string>? _names;

        public ActionStage(FilterState state, TextStage next, IReadOnlyList<string>? names)
            : base(state, next)
        {
            _names = names;
        }

        protected override int Scan(bool last)
        {
            var text = Pending;
            int shown = 0;
            int i = 0;
            while (i < text.Length)
            {
                if (text[i] != '[' || !ClusterEdge.IsAt(text, i))
                {
                    i++;
                    continue;
                }
                var state = Parse(text.Slice(i), out int colon, out int length);
                if (state == MatchState.Partial && !last)
                    break;
                if (state != MatchState.Full || !ClusterEdge.IsAt(text, i + length))
                {
                    i++;
                    continue;
                }
                Pass(text.Slice(shown, i - shown));
                var name = text.Slice(i + 1, (colon < 0 ? length - 1 : colon) - 1).Trim();
                var argument = colon < 0 ? default : text.Slice(i + colon + 1, length - colon - 2).Trim();
                if (!IsOver)
                    Next?.Add(Known(name), argument.ToString());
                shown = i += length;
            }
            Pass(text.Slice(shown, i - shown));
            return i;
        }

        /// <summary>Reads "[name:argument]" at the start of the text; the place of the colon, or -1, and the length.</summary>
        private MatchState Parse(ReadOnlySpan<char> text, out int colon, out int length)
        {
            colon = -1;
            length = 0;
            for (int i = 1; i < text.Length; i++)
            {
                char c = text[i];
                if (c == ']')
                {
                    length = i + 1;
                    return IsTag(text.Slice(1, i - 1), colon - 1) ? MatchState.Full : MatchState.None;
                }
                if (c == '[' || c == '\n' || c == '\r')
                    return MatchState.None;
                if (colon < 0 && (c == ':' || c == '：'))
                {
                    colon = i;
                    if (!IsName(text.Slice(1, i - 1), false))
                        return MatchState.None;
                }
                else if (colon < 0 ? i > MaxName || !IsName(text.Slice(1, i), true) : i - colon > MaxArgument || !IsArgument(text, colon, i))
                {
                    return MatchState.None;
                }
            }
            return MatchState.Partial;
        }

        private bool IsTag(ReadOnlySpan<char> inner, int colon)
        {
            if (_names != null)
                return IsName(colon < 0 ? inner : inner.Slice(0, colon), false);
            return colon > 0 && colon < inner.Length - 1 && inner[inner.Length - 1] != ' ';
        }

        private bool IsArgument(ReadOnlySpan<char> text, int colon, int i) =>
            _names != null || (i == colon + 1 ? text[i] != ' ' : true);

        /// <summary>Whether this is the name of an action, or may become one.</summary>
        private bool IsName(ReadOnlySpan<char> name, bool beginning)
        {
            if (_names == null)
            {
                for (int i = 0; i < name.Length; i++)
                {
                    bool letter = name[i] >= 'a' && name[i] <= 'z';
                    if (!letter && (i == 0 || !(char.IsDigit(name[i]) || name[i] == '_' || name[i] == '-')))
                        return false;
                }
                return beginning || name.Length > 0;
            }
            name = name.Trim();
            for (int i = 0; i < _names.Count; i++)
            {
                var known = _names[i].AsSpan();
                if (beginning && name.Length <= known.Length)
                    known = known.Slice(0, name.Length);
                if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
            return false;
        }

        private string Known(ReadOnlySpan<char> name)
        {
            for (int i = 0; _names != null && i < _names.Count; i++)
            {
                if (name.Equals(_names[i].AsSpan(), StringComparison.OrdinalIgnoreCase))
                    return _names[i];
            }
            return name.ToString();
        }
    }
}
