using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Repartee.Samples;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEditor.SceneManagement;
using UnityEngine;
using UnityEngine.EventSystems;
using UnityEngine.UI;

namespace Repartee.Tests
{
    /// <summary>The sample: its scene is created as its menu command does it, and played.</summary>
    public sealed class TavernTests
    {
        private static readonly string[] Guests = { "Tavern Innkeeper", "Tavern Blacksmith", "Tavern Zhanggui" };

        private TemporaryFolder _saves = null!;
        private DialogueEngine? _engine;

        private static string Folder => Path.Combine(Fixtures.Root, "Samples~", "Tavern", "Personas");

        [SetUp]
        public void ImportSample()
        {
            AssetDatabase.Assets.Clear();
            EditorSceneManager.Saved.Clear();
            EditorUtility.Dialogs.Clear();
            _saves = new TemporaryFolder();
            StubPlatform.PersistentDataPath = _saves.Path;
            foreach (string guest in Guests)
                AssetDatabase.Assets.Add("Assets/Samples/" + guest + ".asset", Npc.PersonaOf(guest, JsonOf(guest)));
        }

        [TearDown]
        public void ExitPlay()
        {
            StubWorld.ExitPlayMode();
            StubWorld.UnloadScene();
            StubPlatform.Reset();
            AssetDatabase.Assets.Clear();
            _engine?.Dispose();
            _saves.Dispose();
        }

        [Test]
        public void The_personas_that_it_ships_belong_to_the_package_and_can_be_read()
        {
            string guid = Guid(Path.Combine(Fixtures.Root, "Runtime", "Unity", "PersonaAsset.cs.meta"));
            foreach (string guest in Guests)
            {
                Assert.That(File.ReadAllText(Path.Combine(Folder, guest + ".asset")), Does.Contain("guid: " + guid + ", type: 3"));
                Persona persona = Persona.FromJson(JsonOf(guest), guest);
                Assert.That(persona.FallbackLines, Is.Not.Empty);
                Assert.That(persona.ResolveLanguage() == PersonaLanguage.Chinese, Is.EqualTo(guest == "Tavern Zhanggui"));
            }
        }

        [Test]
        public void Without_its_personas_no_scene_is_created()
        {
            AssetDatabase.Assets.Remove("Assets/Samples/Tavern Blacksmith.asset");
            TavernScene.Create();
            Assert.That(EditorUtility.Dialogs.Single(), Does.Contain("Tavern Blacksmith"));
            Assert.That(EditorSceneManager.Saved, Is.Empty);
        }

        [Test]
        public void The_player_talks_to_everybody_interrupts_saves_and_loads()
        {
            TavernTalk talk = Play("Welcome, friend!", "Hmph.", "客官，里边请！", "Five silver, and breakfast is with it.", "Unsaid.");
            Assert.That(EditorSceneManager.Saved, Is.EqualTo(new[] { "Assets/Tavern.unity" }));
            Assert.That(UnityEngine.Object.FindAnyObjectByType<EventSystem>().TryGetComponent(out StandaloneInputModule _), Is.True);

            Npc.Until(() => Idle(talk) && talk.Line!.text == "Welcome, friend!");
            Assert.That(talk.NamePlate!.text, Is.EqualTo("Greta, innkeeper"));
            Color innkeeper = talk.Portrait!.color;
            talk.Tabs[1].Press();
            Npc.Until(() => Idle(talk) && talk.Line!.text == "Hmph.");
            Assert.That(talk.Portrait.color, Is.Not.EqualTo(innkeeper));
            talk.Tabs[2].Press();
            Npc.Until(() => Idle(talk) && talk.Line!.text == "客官，里边请！");

            talk.Tabs[0].Press();
            talk.Input!.text = "What is a room?";
            talk.Input.onSubmit.Invoke(talk.Input.text);
            Assert.That(talk.Input.text, Is.Empty);
            Npc.Until(() => talk.Line!.text.StartsWith("Five", StringComparison.Ordinal));
            StubWorld.Frame();
            talk.Interrupt!.Press();
            string seen = talk.Line!.Seen;
            Npc.Until(() => talk.Current!.Npc.Turn == null);
            StubWorld.Frame();
            Assert.That(talk.Line.Seen, Is.EqualTo(seen));
            Assert.That(talk.Interrupt.interactable, Is.False);
            string[] history = talk.Current!.Npc.History.Select(turn => turn.Reply).ToArray();
            Assert.That(history, Is.EqualTo(new[] { "Welcome, friend!", seen.TrimEnd() }));

            talk.Save!.Press();
            Assert.That(talk.Line.text, Is.EqualTo("Saved."));
            talk.Current.Npc.ResetConversation();
            talk.Load!.Press();
            Assert.That(talk.Line.text, Is.EqualTo("Loaded."));
            Assert.That(talk.Current.Npc.History.Select(turn => turn.Reply), Is.EqualTo(history));
            Npc.NothingWentWrong();
        }

        [Test]
        public void The_box_hurries_the_line_and_loading_without_a_save_says_so()
        {
            TavernTalk talk = Play("A greeting that is long enough to be hurried.");
            // Typed slowly, so that all of it is there before it is shown.
            talk.Current!.Npc.TypewriterSettings.CharactersPerSecond = 1;
            Npc.Until(() => talk.Current!.Npc.State == NpcState.Revealing);
            talk.Hurry!.Press();
            StubWorld.Frame();
            StubWorld.Frame();
            Assert.That(talk.Line!.text, Is.EqualTo("A greeting that is long enough to be hurried."));
            Npc.Until(() => Idle(talk));
            talk.Load!.Press();
            Assert.That(talk.Line.text, Does.Contain(".save"));
            Npc.NothingWentWrong();
        }

        private static bool Idle(TavernTalk talk) => talk.Current!.Npc.State == NpcState.Idle;

        private static string JsonOf(string guest)
        {
            const string Key = "  _json: ";
            string line = File.ReadLines(Path.Combine(Folder, guest + ".asset")).Single(text => text.StartsWith(Key, StringComparison.Ordinal));
            // YAML in double quotes is a JSON string.
            return JsonSerializer.Deserialize<string>(line.Substring(Key.Length))!;
        }

        private static string Guid(string meta) =>
            File.ReadLines(meta).Single(line => line.StartsWith("guid: ", StringComparison.Ordinal)).Substring("guid: ".Length);

        private TavernTalk Play(params string[] lines)
        {
            TavernScene.Create();
            var model = new ScriptedModel(new ScriptedModelOptions { Tokens = ScriptedTokens.Characters }, lines);
            _engine = new DialogueEngine(model.ToLoadedModel());
            foreach (TavernCharacter character in UnityEngine.Object.FindAnyObjectByType<TavernTalk>().Characters)
            {
                character.Npc.Generator = _engine;
                character.Npc.PrewarmOnStart = false;
            }

            // The stand-in lays nothing out: a box that is wide enough for a line.
            var talk = UnityEngine.Object.FindAnyObjectByType<TavernTalk>();
            talk.Line!.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Horizontal, 900);
            talk.Line.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Vertical, 200);
            StubWorld.EnterPlayMode();
            StubWorld.Frame();
            return talk;
        }
    }
}
