using System;
using System.IO;
using System.Reflection;

namespace Repartee
{
    /// <summary>
    /// The one way in which files are opened for reading: only what has a length. A named pipe would wait for its writer
    /// forever and a device may never end; both state none, and count as empty.
    /// </summary>
    internal static class RegularFile
    {
        /// <summary>What is wrong with a file in which there is nothing; one cannot be told from the other without opening it.</summary>
        internal const string Nothing = "is empty, or no file on a disk (a pipe, a socket or a device)";

        // .NET states a link's own length and follows it on request (since version 6); Mono and IL2CPP state the target's,
        // and have no such method.
        private static readonly Func<FileSystemInfo, bool, FileSystemInfo?>? _follow =
            typeof(FileSystemInfo).GetMethod("ResolveLinkTarget", new[] { typeof(bool) }) is { } method
                ? (Func<FileSystemInfo, bool, FileSystemInfo?>)method.CreateDelegate(typeof(Func<FileSystemInfo, bool, FileSystemInfo?>))
                : null;

        /// <summary>The path behind all links; the path itself where it is none.</summary>
        /// <exception cref="IOException">The links go in circles.</exception>
        internal static string Target(string path)
        {
            var info = new FileInfo(path);
            return info.Exists && (info.Attributes & FileAttributes.ReparsePoint) != 0 ? _follow?.Invoke(info, true)?.FullName ?? path : path;
        }

        /// <summary>The place that a link leads to, of a file or a folder; null where the path is none, or the system does not tell.</summary>
        /// <exception cref="IOException">The links go in circles.</exception>
        internal static string? LinkTarget(string path)
        {
            FileSystemInfo info = Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path);
            try
            {
                // The attributes of what is not there are all set.
                bool isLink = (int)info.Attributes != -1 && (info.Attributes & FileAttributes.ReparsePoint) != 0;
                return isLink ? _follow?.Invoke(info, true)?.FullName : null;
            }
            catch (Exception e) when (e is FileNotFoundException || e is DirectoryNotFoundException)
            {
                return null;
            }
        }

        /// <summary>The length that the file states, through links; 0 for pipes, sockets and devices, null where there is no file.</summary>
        /// <exception cref="IOException">The links go in circles.</exception>
        internal static long? LengthOf(string path)
        {
            string target = Target(path);
            var info = new FileInfo(target);
            if (info.Exists)
                return info.Length;
            // A link into /proc leads to what is no path: "pipe:[4711]".
            return target != path ? 0 : (long?)null;
        }

        /// <summary>Opens a file for reading; an empty stream where it states no length.</summary>
        /// <param name="path">The file.</param>
        /// <param name="buffer">Bytes of the stream's own buffer; 1 for none.</param>
        /// <param name="options">How it will be read.</param>
        /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
        internal static Stream OpenRead(string path, int buffer = 4096, FileOptions options = FileOptions.None) =>
            LengthOf(path) == 0 ? Stream.Null : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, buffer, options);

        /// <summary>A file's bytes, or null when there are more than allowed.</summary>
        /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
        internal static byte[]? Read(string path, int mostBytes)
        {
            using Stream stream = OpenRead(path, 1);
            if (stream.Length > mostBytes)
                return null;
            var bytes = new byte[(int)stream.Length];
            int length = 0;
            for (int read; length < bytes.Length && (read = stream.Read(bytes, length, bytes.Length - length)) > 0;)
                length += read;
            // It became shorter while it was read.
            if (length < bytes.Length)
                Array.Resize(ref bytes, length);
            return bytes;
        }

        /// <summary>Makes sure that another file may take the place of this one: not of a folder, a pipe, a socket or a device.</summary>
        /// <exception cref="IOException">It is none that can be replaced.</exception>
        internal static void RequireReplaceable(string path)
        {
            if (Directory.Exists(path))
                throw new IOException("it is a folder");
            if (!File.Exists(path) || LengthOf(path) != 0)
                return;
            try
            {
                // Only a file on a disk can be cut to a length. Opened for both, a pipe does not wait for its other end.
                using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1);
                stream.SetLength(0);
            }
            catch (Exception e) when (e is IOException || e is NotSupportedException)
            {
                throw new IOException("it is no file on a disk but a pipe, a socket or a device", e);
            }
        }
    }
}
