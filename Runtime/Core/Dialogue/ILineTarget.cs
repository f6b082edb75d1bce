using System;

namespace Repartee
{
    /// <summary>Where a filtered line goes, piece by piece. One thread at a time.</summary>
    internal interface ILineTarget
    {
        /// <summary>Text, in whole grapheme clusters; may be empty.</summary>
        void Append(ReadOnlySpan<char> text);

        /// <summary>An action at the present end of the text.</summary>
        void Append(ActionTag tag);
    }
}
