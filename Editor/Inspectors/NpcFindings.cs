using System;
using System.Collections.Generic;
using System.Linq;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;
using UnityEngine.UIElements;

namespace Repartee.Editor
{
    /// <summary>Something that keeps a character from speaking as meant, and what a button can do about it.</summary>
    internal sealed class NpcFinding
    {
        public NpcFinding(HelpBoxMessageType type, string message, string fix = "", Action? apply = null)
        {
            Type = type;
            Message = message;
            Fix = fix;
            Apply = apply;
        }

        public HelpBoxMessageType Type { get; }

        public string Message { get; }

        /// <summary>What the button says; empty for no button.</summary>
        public string Fix { get; }

        public Action? Apply { get; }
    }

    /// <summary>Looks a component over.</summary>
    internal static class NpcFindings
    {
        public static IReadOnlyList<NpcFinding> Of(NpcDialogue npc)
        {
            var findings = new List<NpcFinding>();
            Persona(npc, findings);
            Model(npc, findings);
            if (npc.TextObject == null)
                findings.Add(new NpcFinding(HelpBoxMessageType.Info, "No text element: lines come through events only. GameObject > Dialogue makes a character with a dialogue box."));
            else if (DialogueTexts.Find(npc.TextObject) == null)
                findings.Add(new NpcFinding(HelpBoxMessageType.Warning, npc.TextObject.name + " carries no text element that is known.",
                    "Take it out", () => Change(npc, "Take out text", () => npc.TextObject = null)));
            return findings;
        }

        private static void Persona(NpcDialogue npc, List<NpcFinding> findings)
        {
            PersonaAsset? asset = npc.PersonaAsset;
            if (asset == null)
            {
                findings.Add(new NpcFinding(HelpBoxMessageType.Error, "No persona: the character cannot speak.", "Create persona…", () => CreatePersona(npc)));
                return;
            }

            PersonaFinding? worst = new PersonaDraft(asset.Json, asset.name).Findings.FirstOrDefault();
            if (worst != null && worst.Severity != FindingSeverity.Hint && !(worst.Field == "fallbackLines" && npc.FallbackLines.Count > 0))
            {
                findings.Add(new NpcFinding(worst.Severity == FindingSeverity.Error ? HelpBoxMessageType.Error : HelpBoxMessageType.Warning,
                    asset.name + ": " + worst.Message, "Open in Studio", () => DialogueStudio.Open(asset)));
            }
        }

        private static void Model(NpcDialogue npc, List<NpcFinding> findings)
        {
            ModelAsset? asset = npc.ModelAsset != null ? npc.ModelAsset : ModelAsset.Default;
            string folder = asset == null ? ModelFiles.Resolve(ModelFiles.Bundled) : asset.ResolvePath();
            string? problem = ModelFacts.Of(folder, asset == null ? new EngineOptions() : asset.ToOptions()).Problem;
            if (problem == null)
                return;
            if (npc.ModelAsset != null)
                findings.Add(new NpcFinding(HelpBoxMessageType.Error, problem, "Use the default model", () => Change(npc, "Use default model", () => npc.ModelAsset = null)));
            else
                findings.Add(new NpcFinding(HelpBoxMessageType.Error, problem, "Import a model", ImportWindow.Open));
        }

        private static void CreatePersona(NpcDialogue npc)
        {
            string path = EditorUtility.SaveFilePanelInProject("New persona", npc.name, "asset", "Where to keep the character.");
            if (path.Length == 0)
                return;
            var persona = UnityEngine.ScriptableObject.CreateInstance<PersonaAsset>();
            persona.Write(PersonaTemplates.All[0].Persona);
            AssetDatabase.CreateAsset(persona, path);
            Change(npc, "Create persona", () => npc.PersonaAsset = persona);
        }

        private static void Change(NpcDialogue npc, string what, Action change)
        {
            Undo.RecordObject(npc, what);
            change();
            EditorUtility.SetDirty(npc);
        }
    }
}
