using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Importing
{
    /// <summary>
    /// Turns a Hugging Face folder of a Llama-architecture model (Llama, Mistral, Qwen2, Qwen3: safetensors in F32, F16 or
    /// BF16, one file or sharded) into a model folder: quantized weights and a fused ONNX graph that ONNX Runtime's
    /// processors run fast, the tokenizer and settings, and a <c>repartee.json</c> with hashes.
    /// </summary>
    public static class ModelImporter
    {
        /// <summary>Imports on the calling thread (quantization uses all cores).</summary>
        /// <param name="options">What, where to, and how small.</param>
        /// <param name="progress">Told stage and fraction, often; called on the calling thread.</param>
        /// <param name="cancellation">Stops within a fraction of a second; nothing is left behind.</param>
        /// <returns>What was made.</returns>
        /// <exception cref="BadFileException">A file of the source is missing, damaged or not supported, or the target may not be written.</exception>
        /// <exception cref="ArgumentException">An option is out of range.</exception>
        /// <exception cref="OperationCanceledException">Cancelled.</exception>
        public static ImportReport Import(ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
        {
            if (options == null)
                throw new ArgumentNullException(nameof(options));
            options.Check();
            string source = Path.GetFullPath(options.Source);
            if (!Directory.Exists(source))
                throw new BadFileException(source, "there is no such folder.");
            using var tensors = new SafetensorsFolder(source);
            return ImportJob.Run(options, tensors, progress, cancellation);
        }

        /// <summary>Imports on a thread of the pool; see <see cref="Import"/>. Progress arrives from that thread.</summary>
        public static Task<ImportReport> ImportAsync(ImportOptions options, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default) =>
            Task.Run(() => Import(options, progress, cancellation), cancellation);
    }
}
