using System.IO;
using UnityEngine;

namespace Repartee.UnityStub
{
    /// <summary>Where the stand-in pretends to run.</summary>
    public static class StubPlatform
    {
        /// <summary>The Linux editor, unless a test says otherwise.</summary>
        public static RuntimePlatform Current { get; set; } = RuntimePlatform.LinuxEditor;

        /// <summary>What <see cref="Application.streamingAssetsPath"/> answers.</summary>
        public static string StreamingAssetsPath { get; set; } = Path.Combine(Path.GetTempPath(), "Repartee.UnityStub", "StreamingAssets");

        /// <summary>Back to the Linux editor.</summary>
        public static void Reset() => Current = RuntimePlatform.LinuxEditor;
    }
}
