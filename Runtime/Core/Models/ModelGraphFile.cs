using System;
using System.IO;

namespace Repartee
{
    /// <summary>Chooses the graph of a folder that may hold several quantizations of one model.</summary>
    internal static class ModelGraphFile
    {
        private static readonly string[] _preferred =
        {
            "model.onnx", "model_q4.onnx", "model_quantized.onnx", "model_int8.onnx", "model_uint8.onnx",
            "model_q4f16.onnx", "model_fp16.onnx", "model_bnb4.onnx",
        };

        /// <summary>Full path of the graph; whether it exists is checked by who reads it, when it was named.</summary>
        internal static string Choose(string folder, string? named, ModelJson? genai)
        {
            if (named != null)
                return ModelPaths.Resolve(folder, named, folder);
            string? fileName = genai?.Object("model")?.Object("decoder")?.Text("filename");
            if (fileName != null)
                return ModelPaths.Resolve(folder, fileName, genai!.Path);
            string below = Path.Combine(folder, "onnx");
            foreach (string place in new[] { folder, below })
            {
                foreach (string name in _preferred)
                {
                    string path = Path.Combine(place, name);
                    if (File.Exists(path) || Directory.Exists(path))
                        return path;
                }
            }
            return OnlyGraph(folder) ?? OnlyGraph(below) ?? throw new BadFileException(folder,
                "holds no model.onnx; put an exported ONNX decoder there, or import the weights with Repartee's importer.");
        }

        private static string? OnlyGraph(string folder)
        {
            if (!Directory.Exists(folder))
                return null;
            string? only = null;
            foreach (string path in Directory.EnumerateFiles(folder, "*.onnx"))
            {
                if (only != null)
                {
                    throw new BadFileException(folder, "holds several graphs (" + Path.GetFileName(only) + ", "
                        + Path.GetFileName(path) + "); say which one to use, or name it model.onnx.");
                }
                only = path;
            }
            return only;
        }
    }
}
