using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Conversations rendered by the models' own Jinja templates: Qwen2.5 and Mistral-Nemo.</summary>
    public sealed class ChatTemplateFixtureTests
    {
        [TestCase("qwen2_5", 34)]
        [TestCase("mistral_nemo", 30)]
        public void RecognisedTemplatesRenderAsPublished(string model, int least)
        {
            JObject fixture = JObject.Parse(File.ReadAllText(Fixtures.Shared("tokenizer-cases", model + ".json")));
            ChatTemplate template = ChatTemplate.FromJinja((string)fixture["chatTemplate"]!, (string?)fixture["bosToken"], (string?)fixture["eosToken"]);
            int exact = 0;
            int skipped = 0;
            foreach (JToken entry in fixture["chat"]!)
            {
                if (!IsPlain(entry))
                {
                    skipped++;
                    continue;
                }

                var text = new PromptText();
                template.Render(Messages(entry), (bool)entry["add_generation_prompt"]!, text);
                Assert.That(text.ToString(), Is.EqualTo((string)entry["rendered"]!), (string)entry["name"]!);
                exact++;
            }

            TestContext.WriteLine(model + ": " + exact + " exact, " + skipped + " skipped (variables, tools or errors)");
            Assert.That(exact, Is.GreaterThanOrEqualTo(least));
        }

        [TestCase("qwen2_5", 34)]
        [TestCase("mistral_nemo", 30)]
        public void PromptsEncodeToThePublishedIds(string model, int least)
        {
            JObject fixture = JObject.Parse(File.ReadAllText(Fixtures.Shared("tokenizer-cases", model + ".json")));
            Tokenizer tokenizer = TokenizerFixtures.Load(model);
            ChatTemplate template = ChatTemplate.FromJinja((string)fixture["chatTemplate"]!, (string?)fixture["bosToken"], (string?)fixture["eosToken"]);
            int exact = 0;
            foreach (JToken entry in fixture["chat"]!)
            {
                if (!IsPlain(entry))
                    continue;
                var text = new PromptText();
                template.Render(Messages(entry), (bool)entry["add_generation_prompt"]!, text);
                var ids = new List<int>();
                text.Encode(tokenizer, ids);
                int[] reference = entry["ids"]!.Select(id => (int)id).ToArray();
                if (((string)entry["name"]!).StartsWith("special_in_content"))
                {
                    // The reference lets text become a marker; we do not.
                    int markers = text.Pieces.Count(piece => piece.IsControl);
                    Assert.That(ids.Count(tokenizer.IsSpecial), Is.EqualTo(markers), (string)entry["name"]!);
                    Assert.That(reference.Count(tokenizer.IsSpecial), Is.GreaterThan(markers), (string)entry["name"]!);
                    Assert.That(tokenizer.Decode(ids.ToArray(), false), Is.EqualTo((string)entry["rendered"]!));
                    continue;
                }

                Assert.That(ids, Is.EqualTo(reference), (string)entry["name"]!);
                exact++;
            }

            Assert.That(exact, Is.GreaterThanOrEqualTo(least));
        }

        [Test]
        public void AMisplacedSystemMessageIsRefusedWhereTheTemplateRefusesIt()
        {
            ChatTemplate template = ChatTemplate.FromJinja("{{ bos_token }}{{ '[INST]' + content + '[/INST]' }}", "<s>", "</s>");
            var messages = new[] { new ChatMessage(ChatRole.User, "Hi"), new ChatMessage(ChatRole.System, "Night."), new ChatMessage(ChatRole.User, "?") };
            Assert.That(() => template.Render(messages, true, new PromptText()), Throws.TypeOf<ReparteeException>());
        }

        internal static bool IsPlain(JToken entry)
        {
            if ((bool?)entry["dateDependent"] == true || (bool?)entry["pythonJinjaAgrees"] == false || entry["rendered"] == null)
                return false;
            // A date given to a template that has none, or thinking switched off in one that does not think, changes nothing.
            return entry["vars"]!["tools"] == null;
        }

        internal static List<ChatMessage> Messages(JToken entry) => entry["messages"]!.Select(m => new ChatMessage(
            (string)m["role"]! == "system" ? ChatRole.System : (string)m["role"]! == "user" ? ChatRole.User : ChatRole.Assistant,
            (string)m["content"]!)).ToList();
    }
}
