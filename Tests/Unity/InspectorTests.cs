using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using Repartee.Samples;
using Repartee.Unity;
using Repartee.Unity.UGUI;
using Repartee.Unity.UIToolkit;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Repartee.Tests
{
    /// <summary>What a developer meets in the inspector explains itself.</summary>
    public sealed class InspectorTests
    {
        private static IEnumerable<Type> Shown => new[] { typeof(NpcDialogue).Assembly, typeof(TavernTalk).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsPublic && (typeof(Object).IsAssignableFrom(type) || type.GetCustomAttribute<SerializableAttribute>() != null))
            .Where(type => type.Namespace != null && type.Namespace.StartsWith("Repartee", StringComparison.Ordinal));

        [Test]
        public void Every_serialized_field_has_a_tooltip_and_none_is_public()
        {
            var seen = 0;
            foreach (Type type in Shown)
            {
                foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (type.IsEnum)
                        continue;
                    string name = type.Name + "." + field.Name;
                    Assert.That(field.IsPublic, Is.False, name);
                    if (field.GetCustomAttribute<SerializeField>() == null)
                        continue;
                    seen++;
                    Assert.That(field.GetCustomAttribute<TooltipAttribute>()?.tooltip, Is.Not.Null.And.Not.Empty, name);
                }
            }

            Assert.That(seen, Is.GreaterThan(40));
        }

        [Test]
        public void Components_and_assets_of_the_package_open_a_page_that_exists()
        {
            const string Root = "https://github.com/repartee/npc-dialogue/blob/main/";
            Assembly[] assemblies = { typeof(NpcDialogue).Assembly, typeof(SpeechBubble).Assembly, typeof(DialogueLabel).Assembly };
            Type[] types = assemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.IsPublic && typeof(Object).IsAssignableFrom(type)).ToArray();
            Assert.That(types.Length, Is.GreaterThanOrEqualTo(7));
            foreach (Type type in types)
            {
                string url = type.GetCustomAttribute<HelpURLAttribute>()!.URL;
                Assert.That(url, Does.StartWith(Root), type.Name);
                string[] parts = url.Substring(Root.Length).Split('#');
                string page = File.ReadAllText(Path.Combine(Fixtures.Root, parts[0]));
                IEnumerable<string> anchors = page.Split('\n')
                    .Where(line => line.StartsWith("#", StringComparison.Ordinal))
                    .Select(line => line.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-'));
                Assert.That(anchors, Does.Contain(parts[1]), type.Name);
                bool isComponent = typeof(MonoBehaviour).IsAssignableFrom(type);
                Assert.That(isComponent ? type.GetCustomAttribute<AddComponentMenu>() != null : type.GetCustomAttribute<CreateAssetMenuAttribute>() != null, Is.True, type.Name);
            }
        }

        [Test]
        public void Icons_that_are_named_are_there()
        {
            var paths = typeof(NpcDialogue).Assembly.GetType("Repartee.Unity.Icons")!
                .GetFields(BindingFlags.Static | BindingFlags.Public)
                .Select(field => (string)field.GetValue(null)!)
                .ToList();
            Assert.That(paths, Is.Not.Empty);
            foreach (string path in paths)
            {
                const string Package = "Packages/com.repartee.npc-dialogue/";
                Assert.That(path, Does.StartWith(Package));
                Assert.That(File.Exists(Path.Combine(Fixtures.Root, path.Substring(Package.Length))), Is.True, path);
            }
        }

        [Test]
        public void A_persona_asset_reads_and_writes_files_as_core_does()
        {
            using var folder = new TemporaryFolder();
            string[] files = Directory.GetFiles(Path.Combine(Fixtures.Root, "Samples~", "Console", "Personas"), "*.json");
            Assert.That(files, Is.Not.Empty);
            foreach (string file in files)
            {
                Persona persona = Persona.Load(file);
                var asset = ScriptableObject.CreateInstance<PersonaAsset>();
                asset.Import(file);
                Assert.That(asset.Read().ToJson(), Is.EqualTo(persona.ToJson()));
                asset.Export(folder["copy.json"]);
                Assert.That(File.ReadAllBytes(folder["copy.json"]), Is.EqualTo(File.ReadAllBytes(file)));
                asset.Write(persona);
                Assert.That(asset.Json, Is.EqualTo(persona.ToJson()));
                asset.Export(folder["written.json"]);
                Assert.That(Persona.Load(folder["written.json"]).ToJson(), Is.EqualTo(persona.ToJson()));
            }
        }

        [Test]
        public void A_persona_file_that_is_none_changes_nothing()
        {
            using var folder = new TemporaryFolder();
            File.WriteAllText(folder["bad.json"], "{ \"name\": 7 }");
            var asset = ScriptableObject.CreateInstance<PersonaAsset>();
            string before = asset.Json;
            Assert.That(() => asset.Import(folder["bad.json"]), Throws.InstanceOf<BadFileException>());
            Assert.That(() => asset.Import(folder["missing.json"]), Throws.InstanceOf<BadFileException>());
            Assert.That(asset.Json, Is.EqualTo(before));
        }

        [Test]
        public void Generation_settings_keep_what_is_left_open_open()
        {
            var asset = ScriptableObject.CreateInstance<GenerationSettingsAsset>();
            Assert.That(asset.Settings.Temperature, Is.Null);
            Assert.That(asset.Settings.Stop, Is.Null);
            Assert.That(asset.Settings.KeepScript, Is.Null);
            asset.Settings = new GenerationSettings { Temperature = 0, TopK = 1, TopP = 0.5f, MinP = 0.1f, TypicalP = 0.9f, RepetitionPenalty = 1.1f, PresencePenalty = 0.2f, FrequencyPenalty = 0.3f, PenaltyWindow = 8, LoopLimit = 3, KeepScript = false, Redraws = 2, RedrawAbove = 1.5f, MaxTokens = 9 };
            GenerationSettings back = asset.Settings;
            Assert.That(back.Temperature, Is.EqualTo(0f));
            Assert.That(back.TopK, Is.EqualTo(1));
            Assert.That(back.TopP, Is.EqualTo(0.5f));
            Assert.That(back.MinP, Is.EqualTo(0.1f));
            Assert.That(back.TypicalP, Is.EqualTo(0.9f));
            Assert.That(back.RepetitionPenalty, Is.EqualTo(1.1f));
            Assert.That(back.PresencePenalty, Is.EqualTo(0.2f));
            Assert.That(back.FrequencyPenalty, Is.EqualTo(0.3f));
            Assert.That(back.PenaltyWindow, Is.EqualTo(8));
            Assert.That(back.LoopLimit, Is.EqualTo(3));
            Assert.That(back.KeepScript, Is.False);
            Assert.That(back.Redraws, Is.EqualTo(2));
            Assert.That(back.RedrawAbove, Is.EqualTo(1.5f));
            asset.Settings = new GenerationSettings { KeepScript = true };
            Assert.That(asset.Settings.KeepScript, Is.True);
            Assert.That(asset.Settings.LoopLimit, Is.Null);
            Assert.That(back.MaxTokens, Is.EqualTo(9));
            Assert.That(back.Seed, Is.Null);
        }
    }
}
