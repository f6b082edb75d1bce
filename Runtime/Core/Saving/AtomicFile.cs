using System;
using System.IO;

namespace Repartee
{
    /// <summary>
    /// Writes files so that a crash leaves the old content or the new, never a part: the bytes go to a temporary file
    /// beside it ("name.tmp"), are flushed to the disk, and then take the file's place. One writer per file at a time.
    /// </summary>
    public static class AtomicFile
    {
        /// <summary>Writes a file; missing folders are made.</summary>
        /// <exception cref="BadFileException">The file cannot be written; the old one is as it was.</exception>
        public static void Write(string path, ReadOnlySpan<byte> bytes)
        {
            string full = FullPath(path);
            string temporary = full + ".tmp";
            try
            {
                string? folder = Path.GetDirectoryName(full);
                if (!string.IsNullOrEmpty(folder))
                    Directory.CreateDirectory(folder!);
                using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
                {
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
                Remove(temporary);
                throw new BadFileException(path, "the file cannot be written (" + e.Message.TrimEnd('.') + ").", e);
            }
        }

        /// <summary>Reads a file, and removes what an interrupted <see cref="Write"/> left beside it.</summary>
        /// <param name="path">The file.</param>
        /// <param name="mostBytes">A larger file is refused.</param>
        /// <exception cref="BadFileException">The file is missing, unreadable or too large.</exception>
        public static byte[] Read(string path, int mostBytes)
        {
            string full = FullPath(path);
            Remove(full + ".tmp");
            try
            {
                var info = new FileInfo(full);
                if (!info.Exists)
                    throw new BadFileException(path, "there is no such file.");
                if (info.Length > mostBytes)
                    throw new BadFileException(path, "the file is larger than " + (mostBytes >> 20) + " MB.");
                return File.ReadAllBytes(full);
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
                return Path.GetFullPath(path);
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
