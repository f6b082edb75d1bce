using System;
using System.IO;

namespace Repartee.Terminal
{
    /// <summary>
    /// Standard output or standard error, which may be closed or lie on a full disk. An output that cannot be written is
    /// told apart from the files that a verb reads and writes; errors that nobody can read are dropped.
    /// </summary>
    internal sealed class StandardStream : Stream
    {
        private readonly Stream _inner;
        private readonly bool _isOutput;

        public StandardStream(Stream inner, bool isOutput)
        {
            _inner = inner;
            _isOutput = isOutput;
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                _inner.Write(buffer);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (_isOutput)
                    throw new OutputException("The output cannot be written: " + e.Message, e);
            }
        }

        public override void Flush()
        {
            // Nothing is kept back here.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }

    /// <summary>Standard output is closed, or its disk is full: nothing can be said there any more.</summary>
    internal sealed class OutputException : Exception
    {
        public OutputException(string message, Exception inner) : base(message, inner)
        {
        }
    }
}
