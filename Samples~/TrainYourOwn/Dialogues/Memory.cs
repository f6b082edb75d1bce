using System;

namespace Repartee.TrainYourOwn
{
    /// <summary>Something that the player tells about itself and asks for later.</summary>
    public sealed class Memory
    {
        /// <summary>Creates a memory.</summary>
        public Memory(string told, string recalled, string value, Action<Slots> fill)
        {
            Told = told;
            Recalled = recalled;
            Value = value;
            Fill = fill;
        }

        /// <summary>The intent in which it is told.</summary>
        public string Told { get; }

        /// <summary>The intent in which it is asked for.</summary>
        public string Recalled { get; }

        /// <summary>What is told, and what replies to both contain.</summary>
        public string Value { get; }

        /// <summary>Fills in the slots of both.</summary>
        public Action<Slots> Fill { get; }
    }
}
