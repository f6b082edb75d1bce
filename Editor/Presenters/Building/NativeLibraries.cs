using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>What a build runs on, as far as ONNX Runtime's native library differs.</summary>
    public enum BuildPlatform
    {
        /// <summary>One that is not looked at.</summary>
        Other,

        /// <summary>Windows.</summary>
        Windows,

        /// <summary>macOS.</summary>
        MacOS,

        /// <summary>Linux.</summary>
        Linux,

        /// <summary>iOS.</summary>
        IOS,

        /// <summary>Android.</summary>
        Android,
    }

    /// <summary>Whether the native library that models run on is among a build's plugins.</summary>
    public static class NativeLibraries
    {
        /// <summary>The package that has the processor's libraries.</summary>
        public const string Package = "com.github.asus4.onnxruntime";

        /// <summary>
        /// Where that package keeps iOS's library: in a folder that Unity does not import, so that it is no plugin; the
        /// package puts it into the Xcode project itself when the player has been built.
        /// </summary>
        public const string IosFramework = "Packages/" + Package + "/Plugins/iOS~/onnxruntime.xcframework";

        /// <summary>What is missing and which package has it, in one sentence; null when nothing is.</summary>
        /// <param name="platform">What the build runs on.</param>
        /// <param name="plugins">Paths of the plugins that would come into it.</param>
        public static string? Missing(BuildPlatform platform, IEnumerable<string> plugins)
        {
            string[] names = platform switch
            {
                BuildPlatform.Windows => new[] { "onnxruntime.dll" },
                BuildPlatform.MacOS => new[] { "libonnxruntime.dylib" },
                BuildPlatform.Linux => new[] { "libonnxruntime.so" },
                BuildPlatform.IOS => new[] { "onnxruntime.xcframework" },
                BuildPlatform.Android => new[] { "onnxruntime.aar", "libonnxruntime.so" },
                _ => Array.Empty<string>(),
            };
            if (names.Length == 0 || plugins.Any(plugin => names.Contains(Path.GetFileName(plugin), StringComparer.OrdinalIgnoreCase)))
                return null;
            return "ONNX Runtime's native library for " + platform + " (" + names[0] + ") is not among the build's plugins: add the package \"" + Package
                + "\" to Packages/manifest.json, or enable its plugin for this platform.";
        }

        /// <summary>Which package a graphics card needs that a model asks for; null when it is there or none is needed.</summary>
        /// <param name="platform">What the build runs on.</param>
        /// <param name="device">Where the model shall run.</param>
        /// <param name="plugins">Paths of the plugins that Unity would put into it.</param>
        public static string? MissingForDevice(BuildPlatform platform, ExecutionDevice device, IEnumerable<string> plugins)
        {
            string package = platform == BuildPlatform.Linux ? Package + ".linux-x64-gpu" : platform == BuildPlatform.Windows ? Package + ".win-x64-gpu" : "";
            if (device != ExecutionDevice.Cuda || package.Length == 0
                || plugins.Any(plugin => Path.GetFileName(plugin).IndexOf("onnxruntime_providers_cuda", StringComparison.OrdinalIgnoreCase) >= 0))
                return null;
            return "A model asks for CUDA, and the build has no library for it: add the package \"" + package + "\"; without it the model runs on the processor.";
        }
    }
}
