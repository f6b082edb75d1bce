using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// One engine per model folder for the whole application, however many characters speak through it. Loaded in the
    /// background when the first one asks, freed when the last one has left, when the application quits, and, in the
    /// editor, when Play ends or code is reloaded. Main thread only.
    /// </summary>
    public static class DialogueModelHost
    {
        // A native session that outlives the code that made it takes the editor down, so the end of the application
        // waits for it; not for ever, because a hang is no better.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

        private static readonly Dictionary<string, SharedEngine> Engines = new Dictionary<string, SharedEngine>();
        private static readonly List<Task> Leaving = new List<Task>();

        /// <summary>How many models are loaded or loading.</summary>
        public static int Count => Engines.Count;

        /// <summary>Takes a share in the engine of a model folder, which is loaded if it is not yet.</summary>
        /// <param name="folder">Full path of the model folder.</param>
        /// <param name="options">How to run it; heeded by the call that loads it. Null: the defaults.</param>
        /// <param name="progress">Told how loading goes, on any thread; heeded by the call that loads it.</param>
        public static EngineLease Acquire(string folder, EngineOptions? options = null, IProgress<LoadProgress>? progress = null)
        {
            if (!Engines.TryGetValue(folder, out SharedEngine? shared))
            {
                shared = new SharedEngine(folder, options ?? new EngineOptions { Log = Debug.Log }, progress);
                Engines.Add(folder, shared);
            }

            shared.Users++;
            return new EngineLease(shared);
        }

        /// <summary>
        /// Frees every model, whoever still holds a share, and waits until the native memory is free: at most some
        /// seconds, when one is just being read.
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

        internal static void Release(SharedEngine shared)
        {
            shared.Users--;
            bool isCurrent = Engines.TryGetValue(shared.Folder, out SharedEngine? current) && ReferenceEquals(current, shared);
            if (shared.Users > 0 || !isCurrent)
                return;
            Engines.Remove(shared.Folder);
            Leaving.RemoveAll(task => task.IsCompleted);
            Leaving.Add(shared.Free());
        }

        // With domain reload off, statics live on from the last Play.
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Begin()
        {
            ReleaseAll();
            Application.quitting -= ReleaseAll;
            Application.quitting += ReleaseAll;
        }
    }
}
