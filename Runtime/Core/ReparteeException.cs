using System;

namespace Repartee
{
    /// <summary>
    /// The root of every error that Repartee raises on purpose: bad files, bad saves, a model that does not fit.
    /// The message is one sentence that names the file or value and the reason, written for a game developer.
    /// </summary>
    public class ReparteeException : Exception
    {
        /// <summary>Creates the error with a message that names what is wrong and where.</summary>
        public ReparteeException(string message) : base(message)
        {
        }

        /// <summary>Creates the error with its technical cause.</summary>
        public ReparteeException(string message, Exception? inner) : base(message, inner)
        {
        }
    }

    /// <summary>A file (model, tokenizer, persona, save) is missing, damaged, mismatched or hostile.</summary>
    public sealed class BadFileException : ReparteeException
    {
        /// <summary>Creates the error; the message becomes "file name: reason".</summary>
        /// <param name="path">The file or folder that is at fault.</param>
        /// <param name="reason">What is wrong and, where it helps, what to do: one sentence.</param>
        /// <param name="inner">The technical cause, if there is one.</param>
        public BadFileException(string path, string reason, Exception? inner = null)
            : base(path + ": " + reason, inner)
        {
            Path = path;
            Reason = reason;
        }

        /// <summary>The file or folder that is at fault.</summary>
        public string Path { get; }

        /// <summary>What is wrong with it, one sentence.</summary>
        public string Reason { get; }
    }
}
