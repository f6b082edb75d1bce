using System;
using UnityEngine.Events;
using UnityEngine.EventSystems;

namespace UnityEngine
{
    public enum RenderMode
    {
        ScreenSpaceOverlay = 0,
        ScreenSpaceCamera = 1,
        WorldSpace = 2,
    }

    public enum TextAnchor
    {
        UpperLeft,
        UpperCenter,
        UpperRight,
        MiddleLeft,
        MiddleCenter,
        MiddleRight,
        LowerLeft,
        LowerCenter,
        LowerRight,
    }

    [RequireComponent(typeof(RectTransform))]
    public sealed class Canvas : Behaviour
    {
        public RenderMode renderMode { get; set; }
    }

    public sealed class CanvasRenderer : Component
    {
    }

    public sealed class Font : Object
    {
    }
}

namespace UnityEngine.EventSystems
{
    [DisallowMultipleComponent]
    public class EventSystem : UIBehaviour
    {
        protected EventSystem()
        {
        }
    }

    [RequireComponent(typeof(EventSystem))]
    public abstract class BaseInputModule : UIBehaviour
    {
    }

    public abstract class PointerInputModule : BaseInputModule
    {
    }

    public class StandaloneInputModule : PointerInputModule
    {
        protected StandaloneInputModule()
        {
        }
    }
}

namespace UnityEngine.UI
{
    [RequireComponent(typeof(Canvas))]
    [DisallowMultipleComponent]
    public class CanvasScaler : UIBehaviour
    {
        protected CanvasScaler()
        {
        }

        public enum ScaleMode
        {
            ConstantPixelSize,
            ScaleWithScreenSize,
            ConstantPhysicalSize,
        }

        public ScaleMode uiScaleMode { get; set; }

        public Vector2 referenceResolution { get; set; } = new Vector2(800, 600);
    }

    [RequireComponent(typeof(Canvas))]
    public class GraphicRaycaster : UIBehaviour
    {
        protected GraphicRaycaster()
        {
        }
    }

    [RequireComponent(typeof(CanvasRenderer))]
    public class Image : MaskableGraphic
    {
        protected Image()
        {
        }
    }

    [DisallowMultipleComponent]
    public class Selectable : UIBehaviour
    {
        protected Selectable()
        {
        }

        public bool interactable { get; set; } = true;

        public Graphic targetGraphic { get; set; }
    }

    public class Button : Selectable
    {
        protected Button()
        {
        }

        public ButtonClickedEvent onClick { get; set; } = new ButtonClickedEvent();

        /// <summary>What the driver does in place of a mouse.</summary>
        internal void Press()
        {
            if (interactable && isActiveAndEnabled)
            {
                onClick.Invoke();
            }
        }

        [Serializable]
        public class ButtonClickedEvent : UnityEvent
        {
        }
    }

    public class InputField : Selectable
    {
        protected InputField()
        {
        }

        public string text { get; set; } = "";

        public Text textComponent { get; set; }

        public Graphic placeholder { get; set; }

        public SubmitEvent onSubmit { get; set; } = new SubmitEvent();

        [Serializable]
        public class SubmitEvent : UnityEvent<string>
        {
        }
    }
}
