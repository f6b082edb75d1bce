using System.Linq;
using UnityEngine;
using UnityEngine.UI;

namespace Repartee.Samples
{
    /// <summary>Builds the tavern's dialogue box with uGUI: a canvas, and in it everything that <see cref="TavernTalk"/> uses.</summary>
    internal static class TavernUi
    {
        private static readonly Color Panel = new Color(0.10f, 0.09f, 0.08f, 0.90f);
        private static readonly Color Key = new Color(0.30f, 0.26f, 0.22f);
        private static readonly Color Paper = new Color(0.95f, 0.92f, 0.85f);

        // Unity's own font takes what it lacks, Chinese for one, from those of the system.
        private static Font Letters => Resources.GetBuiltinResource<Font>("LegacyRuntime.ttf");

        /// <summary>Builds it, for so many characters.</summary>
        public static TavernTalk Build(int characters)
        {
            var owner = new GameObject("Tavern", typeof(RectTransform), typeof(Canvas), typeof(CanvasScaler), typeof(GraphicRaycaster));
            owner.GetComponent<Canvas>().renderMode = RenderMode.ScreenSpaceOverlay;
            var scaler = owner.GetComponent<CanvasScaler>();
            scaler.uiScaleMode = CanvasScaler.ScaleMode.ScaleWithScreenSize;
            scaler.referenceResolution = new Vector2(1280, 720);

            var talk = owner.AddComponent<TavernTalk>();
            Transform root = owner.transform;
            talk.Tabs = Enumerable.Range(0, characters)
                .Select(i => AddButton(root, "Tab " + (i + 1), "", 0.05f + 0.3f * i, 0.90f, 0.33f + 0.3f * i, 0.97f))
                .ToArray();
            Image box = AddImage(root, "Box", Panel, 0.05f, 0.16f, 0.95f, 0.45f);
            talk.Hurry = AddSelectable<Button>(box);
            talk.Portrait = AddImage(box.transform, "Portrait", Color.white, 0.02f, 0.08f, 0.16f, 0.92f);
            talk.NamePlate = AddText(box.transform, "Name", 26, TextAnchor.MiddleLeft, 0.18f, 0.76f, 0.96f, 0.96f);
            talk.Line = AddText(box.transform, "Line", 24, TextAnchor.UpperLeft, 0.18f, 0.08f, 0.92f, 0.74f);
            talk.Sign = AddText(box.transform, "Sign", 26, TextAnchor.LowerRight, 0.92f, 0.06f, 0.98f, 0.30f);
            talk.Input = AddInput(root);
            talk.Say = AddButton(root, "Say", "Say", 0.66f, 0.06f, 0.72f, 0.13f);
            talk.Interrupt = AddButton(root, "Interrupt", "Interrupt", 0.73f, 0.06f, 0.81f, 0.13f);
            talk.Save = AddButton(root, "Save", "Save", 0.82f, 0.06f, 0.88f, 0.13f);
            talk.Load = AddButton(root, "Load", "Load", 0.89f, 0.06f, 0.95f, 0.13f);
            return talk;
        }

        /// <summary>Writes on a button.</summary>
        public static void SetLabel(Button button, string label) =>
            button.transform.GetChild(0).GetComponent<Text>().text = label;

        private static InputField AddInput(Transform parent)
        {
            Image back = AddImage(parent, "Input", Paper, 0.05f, 0.06f, 0.65f, 0.13f);
            var input = AddSelectable<InputField>(back);
            Text text = AddText(back.transform, "Text", 22, TextAnchor.MiddleLeft, 0.02f, 0, 0.98f, 1);
            text.color = Color.black;
            // What a player types is shown as it is.
            text.supportRichText = false;
            Text hint = AddText(back.transform, "Hint", 22, TextAnchor.MiddleLeft, 0.02f, 0, 0.98f, 1);
            hint.color = new Color(0, 0, 0, 0.5f);
            hint.text = "Say something… / 说点什么……";
            input.textComponent = text;
            input.placeholder = hint;
            return input;
        }

        private static Button AddButton(Transform parent, string name, string label, float left, float bottom, float right, float top)
        {
            Image back = AddImage(parent, name, Key, left, bottom, right, top);
            AddText(back.transform, "Label", 20, TextAnchor.MiddleCenter, 0, 0, 1, 1).text = label;
            return AddSelectable<Button>(back);
        }

        private static T AddSelectable<T>(Image back) where T : Selectable
        {
            var selectable = back.gameObject.AddComponent<T>();
            selectable.targetGraphic = back;
            return selectable;
        }

        private static Image AddImage(Transform parent, string name, Color color, float left, float bottom, float right, float top)
        {
            var image = Add(parent, name, left, bottom, right, top).AddComponent<Image>();
            image.color = color;
            return image;
        }

        private static Text AddText(
            Transform parent, string name, int size, TextAnchor alignment, float left, float bottom, float right, float top)
        {
            var text = Add(parent, name, left, bottom, right, top).AddComponent<Text>();
            text.font = Letters;
            text.fontSize = size;
            text.alignment = alignment;
            text.color = Paper;
            return text;
        }

        /// <summary>Adds an object that fills a part of its parent, in fractions of it.</summary>
        private static GameObject Add(Transform parent, string name, float left, float bottom, float right, float top)
        {
            var child = new GameObject(name, typeof(RectTransform));
            var place = child.GetComponent<RectTransform>();
            place.SetParent(parent, false);
            place.anchorMin = new Vector2(left, bottom);
            place.anchorMax = new Vector2(right, top);
            place.offsetMin = Vector2.zero;
            place.offsetMax = Vector2.zero;
            return child;
        }
    }
}
