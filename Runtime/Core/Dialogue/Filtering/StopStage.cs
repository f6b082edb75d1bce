using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Ends the line at the stop string that is complete first, however tokens cut it.
    /// </summary>
    internal sealed class StopStage : TextStage
    {
        private readonly List<string> _stops = new List<string>();

        public StopStage(FilterState state, TextStage next, IReadOnlyList<string> stops)
            : base(state, next)
        {
            foreach (string stop in stops)
            {
                if (!string.IsNullOrEmpty(stop))
                    _stops.Add(stop);
            }
        }

        protected override int Scan(bool last)
        {
            var text = Pending;
            int open = text.Length;
            int stopStart = -1;
            int stopEnd = int.MaxValue;
            for (int i = 0; i < text.Length && i < stopEnd; i++)
            {
                var state = TextMatch.StartsWithAny(text.Slice(i), _stops, false, out int length);
                if (state == MatchState.None || !ClusterEdge.IsAt(text, i))
                    continue;
                if (length != int.MaxValue && i + length < stopEnd)
                {
                    stopStart = i;
                    stopEnd = i + length;
                }
                else if (open == text.Length && !last && length == int.MaxValue)
                {
                    open = i;
                }
            }
            if (stopStart >= 0)
            {
                Pass(text.Slice(0, stopStart));
                Stop(TokenVerdict.StopString);
                return text.Length;
            }
            Pass(text.Slice(0, open));
            return open;
        }
    }
}
