using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using TMPro;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>The whole way: the bundled model, the component, the typewriter, a text element.</summary>
    public sealed class SpokenIntoTextTests
    {
        [SetUp]
        public void EnterPlay() => StubWorld.EnterPlayMode();

        [TearDown]
        public void ExitPlay() => StubWorld.ExitPlayMode();

        [TestCase("{ \"name\": \"Mira\", \"role\": \"innkeeper\", \"language\": \"en\" }", "Good evening!")]
        [TestCase("{ \"name\": \"沈三娘\", \"role\": \"客栈掌柜\", \"language\": \"zh\" }", "掌柜的，晚上好！")]
        public void What_the_bundled_model_says_is_read_in_the_box(string persona, string line)
        {
            var box = new GameObject("box");
            var text = box.AddComponent<TextMeshProUGUI>();
            text.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Horizontal, 600);
            text.rectTransform.SetSizeWithCurrentAnchors(RectTransform.Axis.Vertical, 10_000);
            var npc = new GameObject("npc").AddComponent<NpcDialogue>();
            npc.ModelAsset = ScriptableObject.CreateInstance<ModelAsset>();
            npc.ModelAsset.Folder = Path.Combine(Fixtures.Root, "Runtime", "Models~", Path.GetFileName(ModelFiles.Bundled));
            npc.PersonaAsset = ScriptableObject.CreateInstance<PersonaAsset>();
            npc.PersonaAsset.Json = persona;
            npc.TextObject = box;
            DialogueTurn? completed = null;
            npc.LineCompleted += turn => completed = turn;
            npc.Say(line);
            bool grew = false;
            int seen = 0;
            Assert.That(
                StubWorld.FramesUntil(
                    () =>
                    {
                        int now = text.Seen.Length;
                        grew |= now > seen && now < text.LaidOut.Length;
                        seen = now;
                        return completed != null;
                    },
                    60_000),
                Is.True);
            Assert.That(completed!.IsFallback, Is.False);
            Assert.That(text.Seen, Is.EqualTo(completed.Text));
            Assert.That(grew, Is.True, "it was typed");
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log), Is.Empty);
        }
    }
}
