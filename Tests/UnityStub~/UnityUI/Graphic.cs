using Repartee.UnityStub;
using UnityEngine.EventSystems;

namespace UnityEngine.EventSystems
{
    public abstract class UIBehaviour : MonoBehaviour
    {
    }
}

namespace UnityEngine.UI
{
    public interface ILayoutElement
    {
        float minWidth { get; }

        float preferredWidth { get; }

        float flexibleWidth { get; }

        float minHeight { get; }

        float preferredHeight { get; }

        float flexibleHeight { get; }

        int layoutPriority { get; }

        void CalculateLayoutInputHorizontal();

        void CalculateLayoutInputVertical();
    }

    [RequireComponent(typeof(RectTransform))]
    [DisallowMultipleComponent]
    public abstract class Graphic : UIBehaviour
    {
        public RectTransform rectTransform => GetComponent<RectTransform>();

        public virtual Color color { get; set; } = Color.white;
    }

    public abstract class MaskableGraphic : Graphic
    {
    }

    public static class LayoutUtility
    {
        public static float GetPreferredWidth(RectTransform rect) => rect.GetComponent<ILayoutElement>()?.preferredWidth ?? 0;

        public static float GetPreferredHeight(RectTransform rect) => rect.GetComponent<ILayoutElement>()?.preferredHeight ?? 0;
    }

    [RequireComponent(typeof(RectTransform))]
    public class ContentSizeFitter : UIBehaviour
    {
        protected ContentSizeFitter()
        {
        }

        public enum FitMode
        {
            Unconstrained,
            MinSize,
            PreferredSize,
        }

        public FitMode horizontalFit { get; set; }

        public FitMode verticalFit { get; set; }
    }
}
