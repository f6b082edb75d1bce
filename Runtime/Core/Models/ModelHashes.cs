using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace Repartee
{
    /// <summary>Compares files with the SHA-256 that repartee.json states.</summary>
    internal static class ModelHashes
    {
        /// <summary>Files up to this size are hashed whenever a folder is opened.</summary>
        internal const long SmallFile = 16 * 1024 * 1024;

        internal static void Verify(IReadOnlyList<ModelFile> files, long upTo, IProgress<float>? progress, CancellationToken cancellation)
        {
            long total = 0;
            foreach (ModelFile file in files)
            {
                if (file.Sha256 != null && file.Bytes <= upTo)
                    total += file.Bytes;
            }
            long done = 0;
            var buffer = new byte[128 * 1024];
            foreach (ModelFile file in files)
            {
                if (file.Sha256 != null && file.Bytes <= upTo)
                    Verify(file, buffer, total, ref done, progress, cancellation);
            }
        }

        private static void Verify(ModelFile file, byte[] buffer, long total, ref long done, IProgress<float>? progress, CancellationToken cancellation)
        {
            using SHA256 sha = SHA256.Create();
            using (Stream stream = RegularFile.OpenRead(file.Path, 1))
            {
                int read;
                while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    sha.TransformBlock(buffer, 0, read, null, 0);
                    done += read;
                    progress?.Report(Math.Min(1f, done / (float)total));
                }
            }
            sha.TransformFinalBlock(buffer, 0, 0);
            var hex = new StringBuilder(64);
            foreach (byte b in sha.Hash)
                hex.Append(b.ToString("x2"));
            if (hex.ToString() != file.Sha256)
            {
                throw new BadFileException(file.Path, "is not the file that repartee.json describes (its SHA-256 differs); "
                    + "it was damaged or changed: fetch the model again.");
            }
        }
    }
}
