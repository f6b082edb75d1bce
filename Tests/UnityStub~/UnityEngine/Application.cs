using System;
using System.Collections.Generic;
using System.Threading;
using Repartee.UnityStub;

namespace UnityEngine
{
    public enum LogType
    {
        Error,
        Assert,
        Warning,
        Log,
        Exception,
    }

    public enum RuntimePlatform
    {
        OSXEditor = 0,
        OSXPlayer = 1,
        WindowsPlayer = 2,
        WindowsEditor = 7,
        IPhonePlayer = 8,
        Android = 11,
        LinuxPlayer = 13,
        LinuxEditor = 16,
        WebGLPlayer = 17,
    }

    public class Application
    {
        private static CancellationTokenSource _exit = new CancellationTokenSource();

        public static event Action quitting;

        public static bool isPlaying => StubWorld.IsPlaying;

        public static bool isEditor => StubPlatform.Current == RuntimePlatform.LinuxEditor;

        public static RuntimePlatform platform => StubPlatform.Current;

        public static string streamingAssetsPath => StubPlatform.StreamingAssetsPath;

        public static string persistentDataPath => StubPlatform.PersistentDataPath;

        public static CancellationToken exitCancellationToken => _exit.Token;

        /// <summary>A reload of code takes the listeners along.</summary>
        internal static void ForgetListeners() => quitting = null;

        internal static void BeginPlay() => _exit = new CancellationTokenSource();

        internal static void EndPlay()
        {
            _exit.Cancel();
            quitting?.Invoke();
        }
    }

    public sealed class SystemInfo
    {
        public static int systemMemorySize => StubPlatform.MemoryMegabytes;
    }

    public sealed class Resources
    {
        /// <summary>The assets below Resources folders, by path.</summary>
        internal static Dictionary<string, Object> Assets { get; } = new Dictionary<string, Object>();

        public static T GetBuiltinResource<T>(string path) where T : Object => (T)Activator.CreateInstance(typeof(T), nonPublic: true);

        public static T Load<T>(string path) where T : Object => Assets.TryGetValue(path, out Object asset) ? asset as T : null;
    }

    public class Debug
    {
        public static bool isDebugBuild => StubPlatform.IsDevelopmentBuild;

        public static void Log(object message) => StubWorld.Record(LogType.Log, message?.ToString());

        public static void Log(object message, Object context) => Log(message);

        public static void LogWarning(object message) => StubWorld.Record(LogType.Warning, message?.ToString());

        public static void LogWarning(object message, Object context) => LogWarning(message);

        public static void LogError(object message) => StubWorld.Record(LogType.Error, message?.ToString());

        public static void LogError(object message, Object context) => LogError(message);

        public static void LogException(Exception exception) => StubWorld.Record(LogType.Exception, exception.ToString());

        public static void LogException(Exception exception, Object context) => LogException(exception);
    }

    public class Time
    {
        public static float deltaTime { get; private set; }

        public static float unscaledDeltaTime { get; private set; }

        public static int frameCount { get; private set; }

        internal static void Reset()
        {
            deltaTime = 0;
            unscaledDeltaTime = 0;
            frameCount = 0;
        }

        internal static void Advance(float seconds)
        {
            deltaTime = seconds;
            unscaledDeltaTime = seconds;
            frameCount++;
        }
    }
}
