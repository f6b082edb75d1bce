using System;
using System.Threading;
using Repartee.UnityStub;

namespace UnityEngine
{
    [Flags]
    public enum HideFlags
    {
        None = 0,
        HideInHierarchy = 1,
        HideInInspector = 2,
        DontSaveInEditor = 4,
        NotEditable = 8,
        DontSaveInBuild = 16,
        DontUnloadUnusedAsset = 32,
        DontSave = 52,
        HideAndDontSave = 61,
    }

    public class Object
    {
        private string _name = "";

        public string name
        {
            get => _name;
            set
            {
                StubWorld.RequireMainThread("set_name");
                _name = value;
            }
        }

        public HideFlags hideFlags { get; set; }

        internal bool IsDestroyed { get; private set; }

        public static void Destroy(Object obj)
        {
            StubWorld.RequireMainThread("Destroy");
            if (!StubWorld.IsPlaying)
            {
                Debug.LogError("Destroy may not be called from edit mode! Use DestroyImmediate instead.");
                return;
            }

            StubWorld.DestroyAtEndOfFrame(obj);
        }

        public static void DestroyImmediate(Object obj)
        {
            StubWorld.RequireMainThread("DestroyImmediate");
            if (obj is object)
            {
                obj.DestroyNow();
            }
        }

        public static void DontDestroyOnLoad(Object target)
        {
            StubWorld.RequireMainThread("DontDestroyOnLoad");
            if (target == null)
            {
                throw new ArgumentNullException(nameof(target));
            }

            GameObject root = target as GameObject ?? ((Component)target).gameObject;
            root.IsPersistent = true;
        }

        public static T FindAnyObjectByType<T>() where T : Object
        {
            StubWorld.RequireMainThread("FindAnyObjectByType");
            return StubWorld.FindAny<T>();
        }

        public static implicit operator bool(Object exists) => exists is object && !exists.IsDestroyed;

        public static bool operator ==(Object x, Object y)
        {
            bool xGone = !x;
            bool yGone = !y;
            return xGone || yGone ? xGone && yGone : ReferenceEquals(x, y);
        }

        public static bool operator !=(Object x, Object y) => !(x == y);

        public override bool Equals(object other) => other is Object o ? this == o : other is null && IsDestroyed;

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        public override string ToString() => _name + " (" + GetType().FullName + ")";

        internal void DestroyNow()
        {
            if (!IsDestroyed)
            {
                OnDestroying();
                IsDestroyed = true;
            }
        }

        /// <summary>What happens to the parts of an object before it is gone.</summary>
        private protected virtual void OnDestroying()
        {
        }
    }

    [Serializable]
    public class UnityException : SystemException
    {
        public UnityException(string message) : base(message)
        {
        }
    }

    [Serializable]
    public class MissingReferenceException : SystemException
    {
        public MissingReferenceException(string message) : base(message)
        {
        }
    }

    public class ScriptableObject : Object
    {
        public static T CreateInstance<T>() where T : ScriptableObject
        {
            StubWorld.RequireMainThread("CreateScriptableObjectInstanceFromType");
            return (T)Activator.CreateInstance(typeof(T), nonPublic: true);
        }
    }

    public class TextAsset : Object
    {
        public TextAsset(string text)
        {
            this.text = text ?? "";
        }

        /// <summary>A file that is no text, as the importer makes one of "name.bytes".</summary>
        internal TextAsset(byte[] data)
        {
            text = System.Text.Encoding.UTF8.GetString(data);
            Data = data;
        }

        public string text { get; }

        public byte[] bytes => (byte[])Data?.Clone() ?? System.Text.Encoding.UTF8.GetBytes(text);

        internal byte[] Data { get; }
    }
}
