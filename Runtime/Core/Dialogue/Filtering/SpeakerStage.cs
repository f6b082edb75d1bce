using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Keeps the character in its role: its own label at the start is taken off, and the line ends where another
    /// speaker begins or where the model writes a chat template's markup as text.
    /// </summary>
    internal sealed class SpeakerStage : TextStage
    {
        private static readonly string[] UsualOthers =
        {
            "Player", "User", "Human", "System", "玩家", "用户", "系统", "人类",
        };

        private static readonly string[] UsualOwn = { "Assistant", "NPC", "助手" };

        private static readonly string[] TurnEnds =
        {
            "<|im_end|>", "<|eot_id|>", "<|endoftext|>", "<|end|>", "<end_of_turn>", "</s>",
        };

        private static readonly string[] TurnStarts =
        {
            "<|im_start|>", "<|start_header_id|>", "<start_of_turn>", "<|user|>", "<|assistant|>", "<|system|>", "[INST]",
            "<<SYS>>",
        };

        private readonly string? _own;
        private readonly IReadOnlyList<string> _others;
        private bool _atLineStart = true;
        private bool _isFirstLine = true;
        private bool _ownTaken;

        public SpeakerStage(FilterState state, TextStage next, string? own, IReadOnlyList<string> others)
            : base(state, next)
        {
            _own = string.IsNullOrWhiteSpace(own) ? null : own!.Trim();
            _others = others;
        }

        protected override int Scan(bool last)
        {
            var text = Pending;
            int shown = 0;
            int i = 0;
            while (i < text.Length)
            {
                var rest = text.Slice(i);
                if (_atLineStart)
                {
                    var label = Label(rest, last, out int length, out bool isOwn);
                    if (label == MatchState.Partial)
                        break;
                    if (label == MatchState.Full && !isOwn)
                        return End(text.Slice(shown, i - shown), TokenVerdict.Filtered, text.Length);
                    if (label == MatchState.Full && ClusterEdge.IsAt(text, i + length))
                    {
                        Pass(text.Slice(shown, i - shown));
                        _ownTaken = true;
                        NoteCut();
                        shown = i += length;
                        continue;
                    }
                    _atLineStart = false;
                }
                if ((text[i] == '<' || text[i] == '[') && ClusterEdge.IsAt(text, i))
                {
                    var ends = TextMatch.StartsWithAny(rest, TurnEnds, false, out _);
                    var starts = TextMatch.StartsWithAny(rest, TurnStarts, false, out _);
                    if (ends == MatchState.Full || starts == MatchState.Full)
                    {
                        return End(text.Slice(shown, i - shown),
                            ends == MatchState.Full ? TokenVerdict.StopString : TokenVerdict.Filtered, text.Length);
                    }
                    if (!last && (ends == MatchState.Partial || starts == MatchState.Partial))
                        break;
                }
                _atLineStart = text[i] == '\n';
                _isFirstLine &= char.IsWhiteSpace(text[i]);
                i++;
            }
            Pass(text.Slice(shown, i - shown));
            return i;
        }

        private int End(ReadOnlySpan<char> before, TokenVerdict verdict, int done)
        {
            Pass(before);
            Stop(verdict);
            return done;
        }

        /// <summary>Whether the text begins with "Name:", perhaps in bold.</summary>
        private MatchState Label(ReadOnlySpan<char> text, bool last, out int length, out bool isOwn)
        {
            var best = MatchState.None;
            length = 0;
            isOwn = false;
            int name = 0;
            int stars = 0;
            while (name < text.Length && (text[name] == ' ' || text[name] == '\t' || text[name] == '*' || text[name] == '\u3000'))
            {
                if (text[name++] == '*')
                    stars++;
            }
            if (name == text.Length)
                return last || name > 8 ? MatchState.None : MatchState.Partial;
            if (_isFirstLine && !_ownTaken)
            {
                if (_own != null)
                    best = Better(best, LabelOf(_own, text, name, stars, last, out length));
                for (int i = 0; best != MatchState.Full && i < UsualOwn.Length; i++)
                    best = Better(best, LabelOf(UsualOwn[i], text, name, stars, last, out length));
                if (best == MatchState.Full)
                {
                    isOwn = true;
                    return best;
                }
            }
            for (int i = 0; best != MatchState.Full && i < UsualOthers.Length; i++)
                best = Better(best, LabelOf(UsualOthers[i], text, name, stars, last, out length));
            for (int i = 0; best != MatchState.Full && i < _others.Count; i++)
                best = Better(best, LabelOf(_others[i], text, name, stars, last, out length));
            return best;
        }

        private static MatchState LabelOf(
            string name, ReadOnlySpan<char> text, int start, int stars, bool last, out int length)
        {
            length = 0;
            if (name.Length == 0)
                return MatchState.None;
            var open = last ? MatchState.None : MatchState.Partial;
            var state = TextMatch.StartsWith(text.Slice(start), name, true);
            if (state != MatchState.Full)
                return state == MatchState.Partial ? open : MatchState.None;
            int i = start + name.Length;
            int left = stars;
            while (i < text.Length && (text[i] == ' ' || (text[i] == '*' && left > 0)))
            {
                if (text[i++] == '*')
                    left--;
            }
            if (i == text.Length)
                return i - start > name.Length + 4 ? MatchState.None : open;
            if (text[i] != ':' && text[i] != '：')
                return MatchState.None;
            i++;
            // "**Name:**": the stars that close belong to the label.
            for (; left > 0; left--, i++)
            {
                if (i == text.Length && !last)
                    return MatchState.Partial;
                if (i == text.Length || text[i] != '*')
                    break;
            }
            length = i;
            return MatchState.Full;
        }

        private static MatchState Better(MatchState a, MatchState b) => a > b ? a : b;
    }
}
