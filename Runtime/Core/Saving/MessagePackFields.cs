using System.IO;
using MessagePack;

namespace Repartee
{
    /// <summary>Maps of numbered fields, of which a newer version may have written more.</summary>
    internal static class MessagePackFields
    {
        /// <summary>The next key, or -1 for one of another kind: keys of a newer minor version may be of any.</summary>
        public static long Key(ref MessagePackReader reader)
        {
            if (reader.NextMessagePackType == MessagePackType.Integer)
                return reader.ReadInt64();
            Skip(ref reader);
            return -1;
        }

        /// <summary>The length of an array; nil is an empty one.</summary>
        /// <exception cref="InvalidDataException">It is longer than anything real.</exception>
        public static int Count(ref MessagePackReader reader, int most, string what)
        {
            if (reader.TryReadNil())
                return 0;
            int count = reader.ReadArrayHeader();
            return count <= most ? count : throw new InvalidDataException("it has more than " + most + " " + what);
        }

        /// <summary>Passes over a value. Not the library's own for containers: that one calls itself, and nesting is the file's to choose.</summary>
        public static void Skip(ref MessagePackReader reader)
        {
            for (long left = 1; left > 0; left--)
            {
                switch (reader.NextMessagePackType)
                {
                    case MessagePackType.Array:
                        left += reader.ReadArrayHeader();
                        break;
                    case MessagePackType.Map:
                        left += 2L * reader.ReadMapHeader();
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }
        }
    }
}
