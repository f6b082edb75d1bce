namespace Repartee
{
    /// <summary>Takes out what a reasoning model thinks aloud, also when it never ends.</summary>
    internal sealed class ThinkingStage : TextStage
    {
        private static readonly string[] Openers =
        {
            "<think>", "<thinking>", "<thought>", "<thoughts>", "<reasoning>", "<reflection>", "[THINK]", "◁think▷",
        };

        private static readonly string[] Closers =
        {
            "</think>", "</thinking>", "</thought>", "</thoughts>", "</reasoning>", "</reflection>", "[/THINK]", "◁/think▷",
        };

        private bool _inside;

        public ThinkingStage(FilterState state, TextStage next, bool startsInside)
            : base(state, next)
        {
            _inside = startsInside;
        }

        protected override int Scan(bool last)
        {
            var text = Pending;
            int shown = 0;
            int i = 0;
            while (i < text.Length)
            {
                if (!MayBegin(text[i]) || !ClusterEdge.IsAt(text, i))
                {
                    i++;
                    continue;
                }
                var rest = text.Slice(i);
                var closes = TextMatch.StartsWithAny(rest, Closers, true, out int length);
                var opens = closes == MatchState.Full || _inside
                    ? MatchState.None
                    : TextMatch.StartsWithAny(rest, Openers, true, out length);
                if (closes == MatchState.Full || opens == MatchState.Full)
                {
                    if (!_inside)
                        Pass(text.Slice(shown, i - shown));
                    // A closing mark without an opening one: the prompt had opened it. It is not shown either.
                    _inside = opens == MatchState.Full;
                    NoteCut();
                    i = ClusterEdge.SkipMarks(text, i + length);
                    shown = i;
                }
                else if (!last && (closes == MatchState.Partial || opens == MatchState.Partial))
                {
                    break;
                }
                else
                {
                    i++;
                }
            }
            if (!_inside)
                Pass(text.Slice(shown, i - shown));
            return i;
        }

        private static bool MayBegin(char c) => c == '<' || c == '[' || c == '◁';
    }
}
