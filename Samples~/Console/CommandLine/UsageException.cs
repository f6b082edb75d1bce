using System;

namespace Repartee.Terminal
{
    /// <summary>The command line asks for something that there is not; the message is one line for the user.</summary>
    internal sealed class UsageException : Exception
    {
        public UsageException(string message) : base(message)
        {
        }
    }
}
