using System;
using System.IO;

namespace Repartee
{
    /// <summary>
    /// Writes files so that a crash leaves the old content or the new, never a part: the bytes go to a temporary file
    /// beside it ("name.repartee-tmp"), are flushed to the disk, and then take the file's place. One writer per file at a time.
    /// A link stays one: the file behind it is read and replaced. Pipes, sockets and devices are neither.
    /// </summary>
    public static class AtomicFile
    {
        // Nobody else's files are called so: what an interrupted write left there is ours to overwrite. Only who writes it
        // removes it, as another process may be about to put it in its place.
        private const string Temporary = ".repartee-tmp";

        /// <summary>Writes a file; missing folders are made.</summary>
        /// <exception cref="BadFileException">The file cannot be written; the old one is as it was.</exception>
        public static void Write(string path, ReadOnlySpan<byte> bytes)
        {
            string full = FullPath(path);
            string temporary = full + Temporary;
            bool isOurs = false;
            try
            {
                RegularFile.RequireReplaceable(full);
                string? folder = Path.GetDirectoryName(full);
                if (!string.IsNullOrEmpty(folder))
                    Directory.CreateDirectory(folder!);
                using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
                {
                    isOurs = true;
                    stream.Write(bytes);
                    stream.Flush(true);
                }

                if (File.Exists(full))
                    File.Replace(temporary, full, null);
                else
                    File.Move(temporary, full);
            }
            catch (Exception e) when (IsDiskError(e))
            {
                if (isOurs)
                    Remove(temporary);
                throw new BadFileException(path, "the file cannot be written (" + e.Message.TrimEnd('.') + ").", e);
            }
        }

        /// <summary>Reads a file, whatever is being written beside it. Changes nothing.</summary>
        /// <param name="path">The file.</param>
        /// <param name="mostBytes">A larger file is refused.</param>
        /// <exception cref="BadFileException">The file is missing, unreadable or too large.</exception>
        public static byte[] Read(string path, int mostBytes)
        {
            string full = FullPath(path);
            try
            {
                if (!File.Exists(full))
                    throw new BadFileException(path, Directory.Exists(full) ? "this is a folder, not a file." : "there is no such file.");
                return RegularFile.Read(full, mostBytes) ?? throw new BadFileException(path, "the file is larger than " + (mostBytes >> 20) + " MB.");
            }
            catch (Exception e) when (IsDiskError(e))
            {
                throw new BadFileException(path, "the file cannot be read (" + e.Message.TrimEnd('.') + ").", e);
            }
        }

        private static string FullPath(string path)
        {
            try
            {
                return RegularFile.Target(Path.GetFullPath(path));
            }
            catch (Exception e) when (e is ArgumentException || IsDiskError(e))
            {
                throw new BadFileException(path ?? "(no path)", "this is not a path of a file.", e);
            }
        }

        private static bool IsDiskError(Exception e) => e is IOException || e is UnauthorizedAccessException || e is NotSupportedException;

        private static void Remove(string temporary)
        {
            try
            {
                File.Delete(temporary);
            }
            catch (Exception e) when (IsDiskError(e))
            {
                // A leftover that cannot be removed harms nothing: the next write overwrites it or says why not.
            }
        }
    }
}
