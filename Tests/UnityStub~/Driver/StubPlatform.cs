using System.IO;
using UnityEngine;

namespace Repartee.UnityStub
{
    /// <summary>Where the stand-in pretends to run.</summary>
    public static class StubPlatform
    {
        private const int DefaultMemoryMegabytes = 16_384;

        private static readonly string DefaultPersistentDataPath = Path.Combine(Path.GetTempPath(), "Repartee.UnityStub");
        private static readonly string DefaultStreamingAssetsPath = Path.Combine(DefaultPersistentDataPath, "StreamingAssets");

        /// <summary>The Linux editor, unless a test says otherwise.</summary>
        public static RuntimePlatform Current { get; set; } = RuntimePlatform.LinuxEditor;

        /// <summary>What <see cref="Application.streamingAssetsPath"/> answers.</summary>
        public static string StreamingAssetsPath { get; set; } = DefaultStreamingAssetsPath;

        /// <summary>What <see cref="Application.persistentDataPath"/> answers.</summary>
        public static string PersistentDataPath { get; set; } = DefaultPersistentDataPath;

        /// <summary>What <see cref="SystemInfo.systemMemorySize"/> answers.</summary>
        public static int MemoryMegabytes { get; set; } = DefaultMemoryMegabytes;

        /// <summary>What <see cref="Debug.isDebugBuild"/> answers.</summary>
        public static bool IsDevelopmentBuild { get; set; } = true;

        /// <summary>Back to the Linux editor on a usual machine.</summary>
        public static void Reset()
        {
            Current = RuntimePlatform.LinuxEditor;
            StreamingAssetsPath = DefaultStreamingAssetsPath;
            PersistentDataPath = DefaultPersistentDataPath;
            MemoryMegabytes = DefaultMemoryMegabytes;
            IsDevelopmentBuild = true;
        }
    }
}
