using System;

namespace Repartee.TrainYourOwn
{
    /// <summary>Something that the player tells about itself and asks for later.</summary>
    public sealed class Memory
    {
        /// <summary>Creates a memory.</summary>
        public Memory(string kind, Func<CorpusTurn> tell, Func<CorpusTurn> recall)
        {
            Kind = kind;
            Tell = tell;
            Recall = recall;
        }

        /// <summary>What it is about; of two memories of one kind a question could mean either.</summary>
        public string Kind { get; }

        /// <summary>Writes the turn in which it is told.</summary>
        public Func<CorpusTurn> Tell { get; }

        /// <summary>Writes the turn in which it is asked for.</summary>
        public Func<CorpusTurn> Recall { get; }
    }
}
