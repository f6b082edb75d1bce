namespace Repartee.Terminal
{
    /// <summary>Takes a line's text as it comes.</summary>
    internal interface IDeltaSink
    {
        /// <summary>The next piece of the line of a turn, counted from 1.</summary>
        void Delta(int turn, string text);
    }
}
