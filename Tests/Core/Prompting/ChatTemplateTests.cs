using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class ChatTemplateTests
    {
        private static readonly ChatMessage[] _talk =
        {
            new ChatMessage(ChatRole.System, "S"), new ChatMessage(ChatRole.User, " u1 "), new ChatMessage(ChatRole.Assistant, " a1 "),
            new ChatMessage(ChatRole.User, "u2"),
        };

        internal static string Render(ChatTemplate template, ChatMessage[] messages, bool generation = true)
        {
            var text = new PromptText();
            template.Render(messages, generation, text, "Greta");
            return text.ToString();
        }

        [Test]
        public void ChatMlIsWrittenWithItsMarkers()
        {
            Assert.That(Render(ChatTemplate.ChatMl, _talk), Is.EqualTo(
                "<|im_start|>system\nS<|im_end|>\n<|im_start|>user\n u1 <|im_end|>\n<|im_start|>assistant\n a1 <|im_end|>\n" +
                "<|im_start|>user\nu2<|im_end|>\n<|im_start|>assistant\n"));
        }

        [Test]
        public void PlainWritesNames()
        {
            Assert.That(Render(ChatTemplate.Plain, _talk), Is.EqualTo("S\n\nPlayer:  u1 \nGreta: a1\nPlayer: u2\nGreta:"));
            Assert.That(ChatTemplate.Plain.GetStopStrings("Greta"), Does.Contain("\nPlayer:"));
        }
    }
}
