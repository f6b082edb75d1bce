using System.Collections;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>The hidden object that runs the host's coroutines, alive from the first one until Play ends.</summary>
    internal sealed class ModelHostDriver : MonoBehaviour
    {
        private static ModelHostDriver? _instance;

        public static ModelHostDriver Instance
        {
            get
            {
                // Unity's equality: one of an earlier Play is gone, though the reference is not.
                if (_instance == null)
                {
                    var owner = new GameObject("Repartee models") { hideFlags = HideFlags.HideInHierarchy };
                    DontDestroyOnLoad(owner);
                    _instance = owner.AddComponent<ModelHostDriver>();
                }

                return _instance;
            }
        }

        /// <summary>Frees what a new scene does not use, once all of it has awoken and started.</summary>
        public void FreeUnusedSoon() => StartCoroutine(FreeUnused());

        // Again after code was reloaded while playing: the object is still there, what named it is not.
        private void OnEnable() => _instance = this;

        private static IEnumerator FreeUnused()
        {
            yield return null;
            yield return null;
            DialogueModelHost.UnloadUnused(ModelUnload.WithScene);
        }
    }
}
