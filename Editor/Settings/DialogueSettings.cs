using System.IO;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>
    /// The project's settings: its default model with cache budget, threads and device policy. They are an asset below
    /// Resources, so that a build has them without any code.
    /// </summary>
    internal static class DialogueSettings
    {
        /// <summary>Where the page makes the default model's asset.</summary>
        public const string AssetPath = "Assets/Resources/" + ModelAsset.DefaultPath + ".asset";

        /// <summary>The page.</summary>
        [SettingsProvider]
        public static SettingsProvider Create() => new SettingsProvider("Project/NPC Dialogue", SettingsScope.Project, new[] { "dialogue", "npc", "model", "cache", "threads", "device" })
        {
            activateHandler = (_, root) => Fill(root),
        };

        /// <summary>Builds the page's content.</summary>
        public static void Fill(VisualElement root)
        {
            root.Clear();
            root.Add(Ui.Text("NPC Dialogue", bold: true));
            ModelAsset? asset = ModelAsset.Default;
            if (asset == null)
            {
                root.Add(Ui.Text("Characters that name no model use the one that comes with the package, with settings that leave a game its cores. A build carries it when a character of its scenes, prefabs or Resources names no model; where only code makes characters, choose one here, which every build carries."));
                root.Add(Ui.Button("Choose model, cache, threads and device for this project", () => CreateDefault(root)));
                return;
            }

            root.Add(Ui.Text("Model, cache budget, threads and device of characters that name no model: " + AssetDatabase.GetAssetPath(asset)));
            root.Add(new InspectorElement(asset));
        }

        private static void CreateDefault(VisualElement root)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(AssetPath)!);
            AssetDatabase.CreateAsset(ScriptableObject.CreateInstance<ModelAsset>(), AssetPath);
            AssetDatabase.SaveAssets();
            Fill(root);
        }
    }
}
