using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEngine;
using UnityEngine.UI;

namespace Repartee.Editor
{
    /// <summary>Makes a character that is ready to speak: the component, and a dialogue box on a canvas that it types into.</summary>
    internal static class NpcMenu
    {
        private static readonly Color Panel = new Color(0.08f, 0.08f, 0.1f, 0.85f);

        /// <summary>Makes it, below the selected object, and selects it.</summary>
        [MenuItem("GameObject/Dialogue/NPC with Dialogue Box", false, 10)]
        public static void CreateNpc(MenuCommand command)
        {
            var owner = new GameObject("NPC");
            GameObjectUtility.SetParentAndAlign(owner, command.context as GameObject);
            var npc = owner.AddComponent<NpcDialogue>();
            npc.TextObject = CreateBox(owner);
            npc.PersonaAsset = FindPersona();
            Undo.RegisterCreatedObjectUndo(owner, "Create NPC");
            Selection.activeObject = owner;
        }

        // The project's persona, where it has one; one to begin with, where it has none. Among several the inspector asks.
        private static PersonaAsset? FindPersona()
        {
            string[] found = AssetDatabase.FindAssets("t:" + nameof(PersonaAsset));
            if (found.Length > 1)
                return null;
            if (found.Length == 1)
                return AssetDatabase.LoadAssetAtPath<PersonaAsset>(AssetDatabase.GUIDToAssetPath(found[0]));
            var persona = ScriptableObject.CreateInstance<PersonaAsset>();
            persona.Write(PersonaTemplates.All[0].Persona);
            AssetDatabase.CreateAsset(persona, AssetDatabase.GenerateUniqueAssetPath("Assets/NPC Persona.asset"));
            return persona;
        }

        // A canvas of its own, so that it needs nothing of the scene.
        private static GameObject CreateBox(GameObject owner)
        {
            var canvas = new GameObject("Dialogue Canvas", typeof(RectTransform), typeof(Canvas), typeof(CanvasScaler), typeof(GraphicRaycaster));
            canvas.transform.SetParent(owner.transform, false);
            canvas.GetComponent<Canvas>().renderMode = RenderMode.ScreenSpaceOverlay;
            var scaler = canvas.GetComponent<CanvasScaler>();
            scaler.uiScaleMode = CanvasScaler.ScaleMode.ScaleWithScreenSize;
            scaler.referenceResolution = new Vector2(1280, 720);
            GameObject box = Place(canvas.transform, "Dialogue Box", new Vector2(0.1f, 0.05f), new Vector2(0.9f, 0.3f));
            box.AddComponent<Image>().color = Panel;
            GameObject line = Place(box.transform, "Line", new Vector2(0.04f, 0.1f), new Vector2(0.96f, 0.9f));
            var text = line.AddComponent<Text>();
            // Unity's own font takes what it lacks, Chinese for one, from those of the system.
            text.font = Resources.GetBuiltinResource<Font>("LegacyRuntime.ttf");
            text.fontSize = 26;
            text.color = Color.white;
            return line;
        }

        private static GameObject Place(Transform parent, string name, Vector2 from, Vector2 to)
        {
            var child = new GameObject(name, typeof(RectTransform));
            var place = child.GetComponent<RectTransform>();
            place.SetParent(parent, false);
            place.anchorMin = from;
            place.anchorMax = to;
            place.offsetMin = Vector2.zero;
            place.offsetMax = Vector2.zero;
            return child;
        }
    }
}
