using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using UnityEngine;
using Debug = UnityEngine.Debug;

namespace Repartee.Unity
{
    /// <summary>
    /// A baked persona that an engine starts from while at least one character wants it to. Read and checked once for an
    /// engine, on a background thread; what does not fit is told once and left out. Main thread, but for reading.
    /// </summary>
    internal sealed class SharedBake
    {
        // A line that waits longer than this for its bake is better off without.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

        private static readonly Dictionary<(TextAsset, object), SharedBake> All = new Dictionary<(TextAsset, object), SharedBake>();

        private readonly object _gate = new object();
        private readonly (TextAsset, object) _key;
        private readonly Task<DialogueEngine> _engine;
        private readonly Task _reading;
        private readonly Stopwatch _waited = new Stopwatch();
        private BakedPersona? _preloaded;
        private string? _problem;
        private bool _returned;
        private int _users;

        private SharedBake((TextAsset File, object Owner) key, Task<DialogueEngine> engine)
        {
            _key = key;
            _engine = engine;
            byte[] bytes = key.File.bytes;
            string name = key.File.name;
            _reading = Task.Run(() => ReadAsync(bytes, name));
        }

        /// <summary>How many are in use.</summary>
        internal static int Count => All.Count;

        /// <summary>Whether a line need not wait for it any more: it is in use, was refused, or takes too long.</summary>
        public bool IsReady
        {
            get
            {
                if (_reading.IsCompleted)
                    return true;
                if (_engine.IsCompleted && !_waited.IsRunning)
                    _waited.Start();
                return _waited.Elapsed > Patience;
            }
        }

        /// <summary>Why it is not used, or null.</summary>
        public string? Problem
        {
            get
            {
                lock (_gate)
                    return _problem;
            }
        }

        /// <summary>Takes a share.</summary>
        /// <param name="file">The baked persona's file.</param>
        /// <param name="owner">What stands for the engine, also before it is loaded.</param>
        /// <param name="engine">The engine once it is loaded.</param>
        public static SharedBake Take(TextAsset file, object owner, Task<DialogueEngine> engine)
        {
            if (!All.TryGetValue((file, owner), out SharedBake? bake))
                All.Add((file, owner), bake = new SharedBake((file, owner), engine));
            bake._users++;
            return bake;
        }

        /// <summary>Gives a share back; the engine forgets the bake with the last one.</summary>
        public void Return()
        {
            if (--_users > 0)
                return;
            if (All.TryGetValue(_key, out SharedBake? current) && ReferenceEquals(current, this))
                All.Remove(_key);
            lock (_gate)
            {
                _returned = true;
                if (_preloaded != null)
                    _engine.Result.Unload(_preloaded);
                _preloaded = null;
            }
        }

        private async Task ReadAsync(byte[] bytes, string name)
        {
            try
            {
                BakedPersona baked = BakedPersona.FromBytes(bytes, name);
                DialogueEngine? engine = await LoadedAsync().ConfigureAwait(false);
                if (engine == null)
                    return;
                engine.Preload(baked);
                lock (_gate)
                {
                    if (_returned)
                        engine.Unload(baked);
                    else
                        _preloaded = baked;
                }
            }
            catch (Exception e)
            {
                lock (_gate)
                    _problem = e.Message;
                Debug.LogWarning("The baked prompt " + name + " is not used, and first lines begin as without it. " + e.Message);
            }
        }

        /// <summary>The engine, or null where there is none: the host has said why in the log.</summary>
        private async Task<DialogueEngine?> LoadedAsync()
        {
            await Task.WhenAny(_engine).ConfigureAwait(false);
            return _engine.Status == TaskStatus.RanToCompletion ? _engine.Result : null;
        }

        // With domain reload off, statics live on from the last Play.
        [RuntimeInitializeOnLoadMethod(RuntimeInitializeLoadType.SubsystemRegistration)]
        private static void Begin() => All.Clear();
    }
}
