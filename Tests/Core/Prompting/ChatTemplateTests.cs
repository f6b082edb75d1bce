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

        // Not the published templates, only what each family is told by.
        [TestCase("{{ '<|im_start|>system\\nBe kind.<|im_end|>\\n' }}", "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\n u <|im_end|>\n<|im_start|>assistant\n")]
        [TestCase("{{ '<|im_start|>' }}{% if enable_thinking is false %}{{ '</think>' }}", "<|im_start|>user\n u <|im_end|>\n<|im_start|>assistant\n<think>\n\n</think>\n\n")]
        [TestCase("{{ '<|start_header_id|>' }}", "<s><|start_header_id|>user<|end_header_id|>\n\nu<|eot_id|><|start_header_id|>assistant<|end_header_id|>\n\n")]
        [TestCase("{{ bos_token }}{{ '<start_of_turn>' }}", "<s><start_of_turn>user\nu<end_of_turn>\n<start_of_turn>model\n")]
        [TestCase("{{ bos_token + '[INST] <<SYS>>' }}", "<s>[INST] u [/INST]")]
        [TestCase("{{ '[INST] ' + content + ' [/INST]' }}", "<s>[INST]  u  [/INST]")]
        [TestCase("{{ ' [INST] ' + content + ' [/INST]' }}{{ ' ' + message }}", "<s> [INST]  u  [/INST]")]
        [TestCase("{{ '[INST] ' + content + '[/INST]' }}", "<s>[INST]  u [/INST]")]
        [TestCase("{{ '[INST]' + content + '[/INST]' }}", "<s>[INST] u [/INST]")]
        [TestCase("{{ '<|user|>\n' + x + '<|end|>\n' }}{{ '<|assistant|>' }}", "<|user|>\n u <|end|>\n<|assistant|>\n")]
        [TestCase("{{ '<|user|>' + x + '<|end|>' }}{{ '<|assistant|>' }}", "<|user|> u <|end|><|assistant|>")]
        [TestCase("{{ '<|user|>\n' + x + eos_token }}{{ '<|assistant|>' }}", "<|user|>\n u </s>\n<|assistant|>\n")]
        public void FamiliesAreRecognised(string jinja, string expected)
        {
            ChatTemplate template = ChatTemplate.FromJinja(jinja, "<s>", "</s>");
            Assert.That(Render(template, new[] { new ChatMessage(ChatRole.User, " u ") }), Is.EqualTo(expected));
            Assert.That(template.StopTokens, Is.Not.Empty);
        }

        [Test]
        public void FamiliesWithoutASystemMessagePutItIntoTheUsers()
        {
            ChatTemplate gemma = ChatTemplate.FromJinja("{{ bos_token }}<start_of_turn>", "<bos>", "<eos>");
            Assert.That(Render(gemma, _talk), Is.EqualTo(
                "<bos><start_of_turn>user\nS\n\nu1<end_of_turn>\n<start_of_turn>model\na1<end_of_turn>\n<start_of_turn>user\nu2<end_of_turn>\n<start_of_turn>model\n"));
            ChatTemplate llama2 = ChatTemplate.FromJinja("{{ bos_token + '[INST] <<SYS>>' }}", "<s>", "</s>");
            Assert.That(Render(llama2, _talk), Is.EqualTo("<s>[INST] <<SYS>>\nS\n<</SYS>>\n\n u1 [/INST] a1 </s><s>[INST] u2 [/INST]"));
            ChatTemplate nemo = ChatTemplate.FromJinja("{% if loop.last and system_message is defined %}{{ '[INST]' + '[/INST]' }}", "<s>", "</s>");
            Assert.That(Render(nemo, _talk), Is.EqualTo("<s>[INST] u1 [/INST] a1 </s>[INST]S\n\nu2[/INST]"));
        }

        [Test]
        public void AnUnknownTemplateIsRefusedWithItsMarkers()
        {
            Assert.That(() => ChatTemplate.FromJinja("{{ '<|speaker_a|>' + x + '<|over|>' }}", null, null),
                Throws.TypeOf<ReparteeException>().With.Message.Contains("<|speaker_a|> <|over|>"));
            Assert.That(() => ChatTemplate.FromJinja("", null, null), Throws.TypeOf<ReparteeException>());
        }

        [Test]
        public void GeneratedIdsStandWhereTheReplyWasOpened()
        {
            var text = new PromptText();
            ChatTemplate.ChatMl.Render(new[] { new ChatMessage(ChatRole.User, "u"), new ChatMessage(ChatRole.Assistant, "a", new[] { 7, 8 }) }, false, text);
            PromptPiece ids = default;
            foreach (PromptPiece piece in text.Pieces)
                if (piece.Tokens != null)
                    ids = piece;
            Assert.That(ids.Tokens, Is.EqualTo(new[] { 7, 8 }));
            Assert.That(text.ToString(), Does.EndWith("<|im_start|>assistant\na<|im_end|>\n"));
        }
    }
}
