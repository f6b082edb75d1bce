using System;

namespace Repartee.TrainYourOwn
{
    /// <summary>Something that the player tells about itself and asks for later.</summary>
    public sealed class Memory
    {
        private readonly Func<CorpusTurn> _tell;
        private readonly Func<string, CorpusTurn> _recall;
        private string _said = "";

        /// <summary>Creates a memory.</summary>
        /// <param name="kind">See <see cref="Kind"/>.</param>
        /// <param name="tell">Writes the turn in which it is told.</param>
        /// <param name="recall">Writes the turn in which it is asked for, given the line that told it.</param>
        public Memory(string kind, Func<CorpusTurn> tell, Func<string, CorpusTurn> recall)
        {
            Kind = kind;
            _tell = tell;
            _recall = recall;
        }

        /// <summary>What it is about; of two memories of one kind a question could mean either.</summary>
        public string Kind { get; }

        /// <summary>Writes the turn in which it is told.</summary>
        public CorpusTurn Tell()
        {
            CorpusTurn turn = _tell();
            _said = turn.Line;
            return turn;
        }

        /// <summary>
        /// Whether the note of <paramref name="recall"/> holds what its reply tells: all of the line that is quoted, else a
        /// sentence of it; after <see cref="Tell"/>.
        /// </summary>
        public bool IsInNote(CorpusTurn recall)
        {
            if (recall.Note == null)
                return false;
            if (recall.Reply.Contains(_said, StringComparison.Ordinal))
                return recall.Note.Contains(_said, StringComparison.Ordinal);
            foreach (string sentence in _said.Split('.', '!', '?', '。', '！', '？'))
                if (sentence.Trim().Length > 3 && recall.Note.Contains(sentence.Trim(), StringComparison.Ordinal))
                    return true;
            return false;
        }

        /// <summary>Writes the turn in which it is asked for; after <see cref="Tell"/>.</summary>
        public CorpusTurn Recall() => _recall(_said);
    }
}
