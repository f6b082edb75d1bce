using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using UnityEngine;
using UnityEngine.SceneManagement;

namespace Repartee.Unity
{
    /// <summary>
    /// One engine per model for the whole application, however many characters speak through it. Loaded in the
    /// background when the first one asks; freed as the model's <see cref="ModelUnload"/> says when the last one has
    /// left, when the application quits, and, in the editor, when Play ends or code is reloaded. Main thread only.
    /// </summary>
    public static class DialogueModelHost
    {
        // A native session that outlives the code that made it takes the editor down, so the end of the application
        // waits for it; not for ever, because a hang is no better.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private static readonly Dictionary<string, SharedEngine> Engines = new Dictionary<string, SharedEngine>();
        private static readonly List<SharedEngine> Freeing = new List<SharedEngine>();
        private static readonly List<Task> Leaving = new List<Task>();
        private static bool _toldWhyNot;

        /// <summary>How many models are loaded or loading.</summary>
        public static int Count => Engines.Count;

        /// <summary>Bytes of the KV caches of all loaded models when they are full.</summary>
        public static long CacheBytes
        {
            get
            {
                long bytes = 0;
                foreach (KeyValuePair<string, SharedEngine> engine in Engines)
                {
                    if (engine.Value.Engine.Status == TaskStatus.RanToCompletion)
                        bytes += engine.Value.Engine.Result.Model.CacheBytes;
                }

                return bytes;
            }
        }

        /// <summary>
        /// Takes a share in the engine of a model, which is brought to a real path and loaded if it is not yet.
        /// </summary>
        /// <param name="model">Which model and how to run it; null: the project's default, else the package's own.</param>
        /// <param name="progress">Told how loading goes, on any thread; heeded by the call that loads it.</param>
        public static EngineLease Acquire(ModelAsset? model, IProgress<LoadProgress>? progress = null) =>
            Acquire(ModelRequest.ForAsset(model != null ? model : ModelAsset.Default), progress);

        /// <summary>Takes a share in the engine of a model folder, which is loaded if it is not yet.</summary>
        /// <param name="folder">Full path of the model folder.</param>
        /// <param name="options">How to run it; heeded by the call that loads it. Null: the defaults.</param>
        /// <param name="progress">Told how loading goes, on any thread; heeded by the call that loads it.</param>
        /// <param name="unload">When it is freed; heeded by the call that loads it.</param>
        public static EngineLease Acquire(
            string folder,
            EngineOptions? options = null,
            IProgress<LoadProgress>? progress = null,
            ModelUnload unload = ModelUnload.WhenUnused) =>
            Acquire(ModelRequest.ForFolder(folder, options, unload), progress);

        /// <summary>Frees every model that nobody uses, whatever its policy says: for a moment when memory is short.</summary>
        public static void UnloadUnused()
        {
            UnloadUnused(ModelUnload.WithScene);
            UnloadUnused(ModelUnload.WithApplication);
        }

        /// <summary>
        /// Frees every model, whoever still holds a share, and waits until the native memory is free: at most some
        /// seconds, when one is just being read. Characters that are spoken to afterwards load it again.
        /// </summary>
        public static void ReleaseAll()
        {
            foreach (SharedEngine shared in Engines.Values)
                Leaving.Add(shared.Free());
            Engines.Clear();
            try
            {
                if (!Task.WaitAll(Leaving.ToArray(), Patience))
                    Debug.LogWarning("A dialogue model was still loading after " + Patience.TotalSeconds + " seconds and is freed later.");
            }
            catch (AggregateException e)
            {
                Debug.LogException(e);
            }

            Leaving.Clear();
        }

        internal static void UnloadUnused(ModelUnload policy)
        {
            foreach (SharedEngine shared in Engines.Values)
            {
                if (shared.Users == 0 && shared.Unload == policy)
                    Freeing.Add(shared);
            }

            foreach (SharedEngine shared in Freeing)
                Free(shared);
            Freeing.Clear();
        }

        internal static void Release(SharedEngine shared)
        {
            shared.Users--;
            bool isCurrent = Engines.TryGetValue(shared.Folder, out SharedEngine? current) && ReferenceEquals(current, shared);
            if (shared.Users > 0 || !isCurrent)
                return;
            // One that failed is tried anew by whoever asks next; outside of Play there are no scenes to wait for.
            bool stays = shared.Unload != ModelUnload.WhenUnused && Application.isPlaying && !shared.Engine.IsFaulted;
            if (!stays)
                Free(shared);
        }

        /// <summary>Says once why no model runs on this platform.</summary>
        internal static void TellWhyNot(string reason)
        {
            if (_toldWhyNot)
                return;
            _toldWhyNot = true;
            Debug.LogError(reason);
        }

        private static EngineLease Acquire(ModelRequest request, IProgress<LoadProgress>? progress)
        {
            if (!Engines.TryGetValue(request.Folder, out SharedEngine? shared))
            {
                shared = new SharedEngine(request, progress);
                Engines.Add(request.Folder, shared);
            }

            shared.Users++;
            return new EngineLease(shared);
        }

        private static void Free(SharedEngine shared)
        {
            Engines.Remove(shared.Folder);
            Leaving.RemoveAll(task => task.IsCompleted);
            Leaving.Add(shared.Free());
        }

        private static void OnSceneLoaded(Scene scene, LoadSceneMode mode)
        {
            if (mode == LoadSceneMode.Single && Engines.Count > 0)
                ModelHostDriver.Instance.FreeUnusedSoon();
        }

        // With domain reload off, statics live on from the last Play.
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Begin()
        {
            ReleaseAll();
            _toldWhyNot = false;
            Listen();
        }

        // In the editor also when code was reloaded while playing, which takes listeners along and begins no Play.
#if UNITY_EDITOR
        [UnityEditor.InitializeOnLoadMethod]
#endif
        private static void Listen()
        {
            Application.quitting -= ReleaseAll;
            Application.quitting += ReleaseAll;
            SceneManager.sceneLoaded -= OnSceneLoaded;
            SceneManager.sceneLoaded += OnSceneLoaded;
        }
    }
}
