namespace Repartee
{
    /// <summary>How <see cref="ModelFolder.Open(string, ModelFolderOptions)"/> reads a folder.</summary>
    public sealed class ModelFolderOptions
    {
        /// <summary>
        /// The graph to use, relative to the folder ("onnx/model_q4.onnx"). Null: the one that genai_config.json
        /// names, else the first that exists of model.onnx, model_q4, model_quantized, model_int8, model_uint8,
        /// model_q4f16, model_fp16 and model_bnb4, in the folder itself and then in its onnx folder, else the only
        /// .onnx file there.
        /// </summary>
        public string? GraphFile { get; init; }

        /// <summary>Whether tokenizer.json must be there. Default true.</summary>
        public bool RequireTokenizer { get; init; } = true;

        /// <summary>
        /// Whether also large files are hashed when repartee.json states their SHA-256; those up to 16 MB always are.
        /// Default false: <see cref="ModelFolder.VerifyHashes"/> does it with progress.
        /// </summary>
        public bool VerifyAllHashes { get; init; }

        /// <summary>
        /// Whether links inside the folder are followed, as in Hugging Face's download cache: for a folder that the user named
        /// and whose links are the user's own. Files that the model itself names (weights beside the graph) must still lie in
        /// the folder or where the graph lies. Default false: links in a model that came as an archive may lead anywhere.
        /// </summary>
        public bool FollowLinks { get; init; }
    }
}
