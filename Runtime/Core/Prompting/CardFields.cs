using System;

namespace Repartee
{
    /// <summary>The parts of a card that may be left out when it does not fit.</summary>
    [Flags]
    internal enum CardFields
    {
        None = 0,
        Role = 1,
        Place = 2,
        Traits = 4,
        Voice = 8,
        Wants = 16,
        Instructions = 32,
        Sells = 64,
        All = Role | Place | Traits | Voice | Wants | Sells | Instructions,
    }
}
