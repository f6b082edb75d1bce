using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using UnityEditor;
using UnityEngine;
using UnityEngine.SceneManagement;
using Object = UnityEngine.Object;

namespace Repartee.UnityStub
{
    /// <summary>
    /// The frame driver: what a test says to the stand-in in place of pressing Play. One world for the process; the
    /// thread that enters play mode is the main thread.
    /// </summary>
    public static class StubWorld
    {
        private static readonly List<GameObject> Objects = new List<GameObject>();
        private static readonly List<Object> Doomed = new List<Object>();
        private static readonly List<StubLogEntry> Entries = new List<StubLogEntry>();
        private static int _mainThread = Thread.CurrentThread.ManagedThreadId;
        private static StubSynchronizationContext _context;
        private static SynchronizationContext _outer;
        private static int _scenes;

        /// <summary>Whether the world is in play mode.</summary>
        public static bool IsPlaying { get; private set; }

        internal static Scene CurrentScene { get; private set; }

        /// <summary>Everything logged since play mode was entered or the log was cleared, from any thread.</summary>
        public static IReadOnlyList<StubLogEntry> Log
        {
            get
            {
                lock (Entries)
                {
                    return Entries.ToArray();
                }
            }
        }

        /// <summary>Presses Play: takes the calling thread as the main thread and runs the initialize-on-load methods.</summary>
        public static void EnterPlayMode()
        {
            if (IsPlaying)
            {
                throw new InvalidOperationException("Already in play mode.");
            }

            ClearLog();
            _mainThread = Thread.CurrentThread.ManagedThreadId;
            _outer = SynchronizationContext.Current;
            _context = new StubSynchronizationContext();
            SynchronizationContext.SetSynchronizationContext(_context);
            StubEditor.Load();
            EditorApplication.RaisePlayModeStateChanged(PlayModeStateChange.ExitingEditMode);
            IsPlaying = true;
            CurrentScene = new Scene(++_scenes);
            Application.BeginPlay();
            Time.Reset();
            foreach (RuntimeInitializeLoadType type in new[]
            {
                RuntimeInitializeLoadType.SubsystemRegistration,
                RuntimeInitializeLoadType.AfterAssembliesLoaded,
                RuntimeInitializeLoadType.BeforeSplashScreen,
                RuntimeInitializeLoadType.BeforeSceneLoad,
                RuntimeInitializeLoadType.AfterSceneLoad,
            })
            {
                RunInitializers(type);
                if (type == RuntimeInitializeLoadType.BeforeSceneLoad)
                {
                    WakeScene();
                }
            }

            EditorApplication.RaisePlayModeStateChanged(PlayModeStateChange.EnteredPlayMode);
        }

        /// <summary>
        /// Runs one frame: downloads, starts, updates, coroutines, posted continuations, late updates; then destroys what
        /// is doomed and goes on with the coroutines that wait for the frame's end.
        /// </summary>
        public static void Frame(float deltaTime = 1f / 60f)
        {
            RequireMainThread("Frame");
            if (!IsPlaying)
            {
                throw new InvalidOperationException("Enter play mode first.");
            }

            Time.Advance(deltaTime);
            StubWeb.Advance();
            ForEachBehaviour(Step.Start);
            ForEachBehaviour(Step.Update);
            ForEachBehaviour(Step.Coroutines);
            _context.Run();
            ForEachBehaviour(Step.LateUpdate);
            foreach (Object doomed in Doomed.ToArray())
            {
                doomed.DestroyNow();
            }

            Doomed.Clear();
            ForEachBehaviour(Step.EndOfFrame);
        }

        /// <summary>Runs frames until <paramref name="condition"/> holds; false when it did not within the limit.</summary>
        public static bool FramesUntil(Func<bool> condition, int limitMilliseconds = 20_000)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            while (!condition())
            {
                if (clock.ElapsedMilliseconds > limitMilliseconds)
                {
                    return false;
                }

                Frame();
                Thread.Yield();
            }

            return true;
        }

        /// <summary>Sends OnGUI once, for the immediate mode UI.</summary>
        internal static void DrawGui() => ForEachBehaviour(Step.Gui);

        /// <summary>Destroys all objects of the scene at once, except those that were told to outlive it.</summary>
        public static void UnloadScene()
        {
            RequireMainThread("UnloadScene");
            DestroyAll(persistentToo: false);
            SceneManager.RaiseUnloaded(CurrentScene);
        }

        /// <summary>Loads another scene in place of this one: unloads, wakes the new objects, then tells that it is loaded.</summary>
        /// <param name="build">Creates the new scene's objects; null for an empty scene.</param>
        public static void LoadScene(Action build = null)
        {
            UnloadScene();
            CurrentScene = new Scene(++_scenes);
            build?.Invoke();
            SceneManager.RaiseLoaded(CurrentScene);
        }

        /// <summary>
        /// Recompiles while playing: announces the reload, disables every component, replaces each by a new object that
        /// has what Unity keeps, and enables them. Neither Awake nor Start comes again, nor the methods that begin a Play.
        /// The engine's events have no listeners any more. Statics stay, as they must not: product code has to be right
        /// without them being cleared.
        /// </summary>
        public static void ReloadAssemblies()
        {
            RequireMainThread("ReloadAssemblies");
            AssemblyReloadEvents.RaiseBeforeAssemblyReload();
            var behaviours = new List<MonoBehaviour>();
            foreach (GameObject gameObject in Objects)
            {
                behaviours.AddRange(gameObject.Components.OfType<MonoBehaviour>());
            }

            foreach (MonoBehaviour behaviour in behaviours)
            {
                behaviour.Disable();
            }

            var replaced = new Dictionary<Object, Object>();
            foreach (MonoBehaviour old in behaviours)
            {
                old.StopAllCoroutines();
                MonoBehaviour fresh = old.Reloaded();
                old.gameObject.Replace(old, fresh);
                replaced.Add(old, fresh);
            }

            foreach (MonoBehaviour old in behaviours)
            {
                StubSerialization.Copy(old, replaced[old], reload: true, replaced);
            }

            SceneManager.ForgetListeners();
            Application.ForgetListeners();
            StubEditor.RunLoadMethods();
            AssemblyReloadEvents.RaiseAfterAssemblyReload();
            foreach (GameObject gameObject in Objects.ToArray())
            {
                foreach (MonoBehaviour fresh in gameObject.Components.OfType<MonoBehaviour>().ToArray())
                {
                    fresh.Refresh();
                }
            }
        }

        /// <summary>Presses Play again: quit messages, disables and destroys everything, back to edit mode.</summary>
        public static void ExitPlayMode()
        {
            if (!IsPlaying)
            {
                return;
            }

            EditorApplication.RaisePlayModeStateChanged(PlayModeStateChange.ExitingPlayMode);
            ForEachBehaviour(Step.Quit);
            Application.EndPlay();
            DestroyAll(persistentToo: true);
            StubWeb.Abandon();
            Doomed.Clear();
            IsPlaying = false;
            SynchronizationContext.SetSynchronizationContext(_outer);
            EditorApplication.RaisePlayModeStateChanged(PlayModeStateChange.EnteredEditMode);
        }

        /// <summary>Forgets the log.</summary>
        public static void ClearLog()
        {
            lock (Entries)
            {
                Entries.Clear();
            }
        }

        internal static void Record(LogType type, string message)
        {
            lock (Entries)
            {
                Entries.Add(new StubLogEntry(type, message));
            }
        }

        internal static void RequireMainThread(string member)
        {
            if (IsPlaying && Thread.CurrentThread.ManagedThreadId != _mainThread)
            {
                throw new UnityException(member + " can only be called from the main thread.");
            }
        }

        internal static void Add(GameObject gameObject) => Objects.Add(gameObject);

        internal static void Remove(GameObject gameObject) => Objects.Remove(gameObject);

        internal static void DestroyAtEndOfFrame(Object target)
        {
            if (target)
            {
                Doomed.Add(target);
            }
        }

        internal static T FindAny<T>() where T : Object
        {
            foreach (GameObject gameObject in Objects)
            {
                if (gameObject.activeInHierarchy)
                {
                    if (gameObject is T self)
                    {
                        return self;
                    }

                    foreach (Component component in gameObject.Components)
                    {
                        if (component is T found)
                        {
                            return found;
                        }
                    }
                }
            }

            return null;
        }

        // What was put into the scene in edit mode.
        private static void WakeScene()
        {
            foreach (GameObject gameObject in Objects.ToArray())
            {
                foreach (MonoBehaviour behaviour in gameObject.Components.OfType<MonoBehaviour>().ToArray())
                {
                    behaviour.Refresh();
                }
            }
        }

        private static void DestroyAll(bool persistentToo)
        {
            foreach (GameObject gameObject in Objects.ToArray())
            {
                if (persistentToo || !gameObject.IsPersistent)
                {
                    gameObject.DestroyNow();
                }
            }
        }

        private static void ForEachBehaviour(Step step)
        {
            // By index, because a message may create objects; what it adds takes part from the next step on.
            int objectCount = Objects.Count;
            for (int i = 0; i < objectCount && i < Objects.Count; i++)
            {
                IReadOnlyList<Component> components = Objects[i].Components;
                int componentCount = components.Count;
                for (int j = 0; j < componentCount && j < components.Count; j++)
                {
                    if (components[j] is MonoBehaviour behaviour)
                    {
                        Run(behaviour, step);
                    }
                }
            }
        }

        private static void Run(MonoBehaviour behaviour, Step step)
        {
            switch (step)
            {
                case Step.Start:
                    behaviour.RunStart();
                    break;
                case Step.Update:
                    behaviour.Run(Message.Update);
                    break;
                case Step.Coroutines:
                    behaviour.RunCoroutines(atEndOfFrame: false);
                    break;
                case Step.EndOfFrame:
                    behaviour.RunCoroutines(atEndOfFrame: true);
                    break;
                case Step.LateUpdate:
                    behaviour.Run(Message.LateUpdate);
                    break;
                case Step.Gui:
                    behaviour.Run(Message.OnGUI);
                    break;
                default:
                    behaviour.RunAnyway(Message.OnApplicationQuit);
                    break;
            }
        }

        private static void RunInitializers(RuntimeInitializeLoadType type)
        {
            IEnumerable<MethodInfo> methods = StubAssemblies.Types
                .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(method => method.GetCustomAttribute<RuntimeInitializeOnLoadMethodAttribute>()?.loadType == type);
            foreach (MethodInfo method in methods)
            {
                method.Invoke(null, null);
            }
        }

        private enum Step
        {
            Start,
            Update,
            Coroutines,
            LateUpdate,
            EndOfFrame,
            Gui,
            Quit,
        }
    }
}
