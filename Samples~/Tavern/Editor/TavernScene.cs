using System;
using System.Linq;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.SceneManagement;
using UnityEngine;
using UnityEngine.EventSystems;
using UnityEngine.SceneManagement;

namespace Repartee.Samples
{
    /// <summary>
    /// Creates the tavern's scene in this project: camera and light as its render pipeline makes them, and an event
    /// system for the input that is switched on.
    /// </summary>
    internal static class TavernScene
    {
        private const string ScenePath = "Assets/Tavern.unity";

        private static readonly (string Asset, string Name, Color Portrait)[] Guests =
        {
            ("Tavern Innkeeper", "Greta, innkeeper", new Color(0.80f, 0.45f, 0.20f)),
            ("Tavern Blacksmith", "Borin, blacksmith", new Color(0.35f, 0.40f, 0.50f)),
            ("Tavern Zhanggui", "沈三娘，客栈掌柜", new Color(0.70f, 0.20f, 0.30f)),
        };

        /// <summary>Creates the scene and saves it.</summary>
        [MenuItem("Tools/Repartee/Create Tavern Scene")]
        public static void Create()
        {
            PersonaAsset[] personas = AssetDatabase.FindAssets("t:" + nameof(PersonaAsset))
                .Select(AssetDatabase.GUIDToAssetPath)
                .Select(AssetDatabase.LoadAssetAtPath<PersonaAsset>)
                .ToArray();
            PersonaAsset?[] chosen = Guests.Select(guest => personas.FirstOrDefault(persona => persona.name == guest.Asset)).ToArray();
            int missing = Array.IndexOf(chosen, null);
            if (missing >= 0)
            {
                EditorUtility.DisplayDialog("Tavern", "The persona \"" + Guests[missing].Asset + "\" is missing. Import the sample again.", "OK");
                return;
            }

            if (!EditorSceneManager.SaveCurrentModifiedScenesIfUserWantsTo())
                return;
            Scene scene = EditorSceneManager.NewScene(NewSceneSetup.DefaultGameObjects, NewSceneMode.Single);
            Fill(chosen!);
            EditorSceneManager.SaveScene(scene, AssetDatabase.GenerateUniqueAssetPath(ScenePath));
        }

        private static void Fill(PersonaAsset[] personas)
        {
            AddEventSystem();
            TavernTalk talk = TavernUi.Build(Guests.Length);
            talk.Characters = Guests.Select((guest, i) => AddCharacter(guest.Asset, guest.Name, guest.Portrait, personas[i])).ToArray();
            for (int i = 0; i < Guests.Length; i++)
                TavernUi.SetLabel(talk.Tabs[i], Guests[i].Name);
            new GameObject("Dialogue Overlay").AddComponent<DialogueOverlay>();
        }

        private static TavernCharacter AddCharacter(string asset, string displayName, Color portrait, PersonaAsset persona)
        {
            var owner = new GameObject(asset);
            var npc = owner.AddComponent<NpcDialogue>();
            npc.PersonaAsset = persona;
            var character = owner.AddComponent<TavernCharacter>();
            character.DisplayName = displayName;
            character.Portrait = portrait;
            return character;
        }

        private static void AddEventSystem()
        {
            var owner = new GameObject("EventSystem");
            owner.AddComponent<EventSystem>();
            owner.AddComponent(InputModule());
        }

        // Found by name, so that the sample compiles in projects that do not have the Input System package.
        private static Type InputModule()
        {
            Type? fromPackage = null;
#if !ENABLE_LEGACY_INPUT_MANAGER
            fromPackage = Type.GetType("UnityEngine.InputSystem.UI.InputSystemUIInputModule, Unity.InputSystem");
#endif
            return fromPackage ?? typeof(StandaloneInputModule);
        }
    }
}
