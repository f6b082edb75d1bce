using UnityEngine.Events;

namespace UnityEngine.SceneManagement
{
    public enum LoadSceneMode
    {
        Single,
        Additive,
    }

    [System.Serializable]
    public struct Scene
    {
        private readonly int _number;

        internal Scene(int number)
        {
            _number = number;
        }

        public string name => "Scene " + _number;

        public bool IsValid() => _number > 0;
    }

    public class SceneManager
    {
        public static event UnityAction<Scene, LoadSceneMode> sceneLoaded;

        public static event UnityAction<Scene> sceneUnloaded;

        public static Scene GetActiveScene() => Repartee.UnityStub.StubWorld.CurrentScene;

        /// <summary>A reload of code takes the listeners along.</summary>
        internal static void ForgetListeners()
        {
            sceneLoaded = null;
            sceneUnloaded = null;
        }

        internal static void RaiseLoaded(Scene scene) => sceneLoaded?.Invoke(scene, LoadSceneMode.Single);

        internal static void RaiseUnloaded(Scene scene) => sceneUnloaded?.Invoke(scene);
    }
}
