using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using MessagePack;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>A persona's prompt that was run once: same line, less work, refused where it does not fit.</summary>
    public sealed class BakedPersonaTests
    {
        private static readonly Persona Mara = new Persona("Mara Fenn")
        {
            Role = "innkeeper",
            Place = "The Crooked Lantern",
            Traits = new[] { "dry", "observant" },
            Knows = new[] { "The mill burned down last night." },
        };

        [TestCase("Good evening! What happened at the mill?")]
        [TestCase("你好，磨坊怎么了？")]
        [TestCase(null)]
        public void TheFirstLineIsTheSameAndItsCardIsNotReadAgain(string? line)
        {
            byte[] bytes;
            using (DialogueEngine engine = BundledModel.Engine())
                bytes = Bake(engine, Mara).ToBytes();
            BakedPersona baked = BakedPersona.FromBytes(bytes, "test");

            DialogueTurn without, with;
            using (DialogueEngine engine = BundledModel.Engine())
                without = Say(engine, line);
            using (DialogueEngine engine = BundledModel.Engine())
            {
                engine.Preload(baked);
                with = Say(engine, line);
            }
            Assert.That(without.Result.ReusedTokens, Is.EqualTo(0));
            BakedPrompt prompt = baked.Prompts.Single(p => p.Language == with.Prompt!.Language);
            Assert.That(with.Result.ReusedTokens, Is.EqualTo(prompt.Tokens.Count));
            Assert.That(prompt.Tokens.Count, Is.GreaterThan(with.Prompt!.CardTokens), "the card and the template before the line");
            Assert.That(with.Prompt.Ids, Is.EqualTo(without.Prompt!.Ids));
            Assert.That(with.Text, Is.EqualTo(without.Text));
        }

        [Test]
        public void EveryRowOfLogitsHasTheSameBitsAsWithout()
        {
            using DialogueEngine bakery = BundledModel.Engine();
            BakedPersona baked = Bake(bakery, Mara);
            int[] prompt = new PromptComposer(bakery.Model).Compose(
                new PromptRequest(Mara, new ContextBudget(bakery.ContextLength, 64)) { PlayerLine = "Who are you?", Language = PersonaLanguage.English }).Ids.ToArray();
            List<float[]> without, with;
            using (DialogueEngine engine = BundledModel.Engine())
                without = Rows(engine, prompt);
            using (DialogueEngine engine = BundledModel.Engine())
            {
                engine.Preload(baked);
                with = Rows(engine, prompt);
            }
            Assert.That(with, Is.EqualTo(without));
        }

        [Test]
        public void AModelWithGrowingCachesKeepsItsBitsToo()
        {
            using var temporary = new TemporaryFolder();
            string folder = StoriesModel.Folder(temporary["stories"]);
            var persona = new Persona("Ann") { Role = "cook", Language = PersonaLanguage.English };
            BakedPersona baked;
            int[] prompt;
            List<float[]> without, with;
            using (DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(folder)))
            {
                prompt = new PromptComposer(engine.Model).Compose(
                    new PromptRequest(persona, new ContextBudget(engine.ContextLength, 64)) { PlayerLine = "Hi", Language = PersonaLanguage.English }).Ids.ToArray();
                without = Rows(engine, prompt);
                baked = Bake(engine, persona);
            }
            using (DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(folder)))
            {
                engine.Preload(BakedPersona.FromBytes(baked.ToBytes(), "test"));
                with = Rows(engine, prompt, baked.Prompts[0].Tokens.Count);
            }
            Assert.That(with, Is.EqualTo(without));
        }

        [Test]
        public void ManyConversationsStartFromOneBakedPromptEvenWhenCachesAreFew()
        {
            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(BundledModel.Folder), new EngineOptions { Threads = 1, MaxCaches = 1, Device = ExecutionDevice.Cpu });
            BakedPersona baked = Bake(engine, Mara);
            engine.Preload(baked);
            var other = new Persona("Odo") { Role = "guard" };
            for (int i = 0; i < 3; i++)
            {
                Assert.That(Say(engine, "Hello!").Result.ReusedTokens, Is.EqualTo(baked.Prompts[0].Tokens.Count));
                Say(engine, "Hello!", other);
            }
            engine.Unload(baked);
            Assert.That(Say(engine, "Hello!").Result.ReusedTokens, Is.LessThan(10));
        }

        [Test]
        public void APersonaOfOneLanguageIsBakedInThatAlone()
        {
            using DialogueEngine engine = BundledModel.Engine();
            BakedPersona both = Bake(engine, Mara);
            Assert.That(both.Prompts.Select(p => p.Language), Is.EqualTo(new[] { PersonaLanguage.English, PersonaLanguage.Chinese }));
            BakedPersona one = Bake(engine, new Persona(Mara) { Language = PersonaLanguage.Chinese });
            Assert.That(one.Prompts.Select(p => p.Language), Is.EqualTo(new[] { PersonaLanguage.Chinese }));
            Assert.That(one.Bytes, Is.LessThan(both.Bytes));
            Assert.That(both.Prompts.All(p => p.ComputeTime > TimeSpan.Zero), Is.True);
        }

        [Test]
        public void AChangedPersonaIsNoticedAndStillSpeaksItsNewCard()
        {
            using DialogueEngine engine = BundledModel.Engine();
            BakedPersona baked = Bake(engine, Mara);
            var changed = new Persona(Mara) { Role = "blacksmith" };
            Assert.That(baked.IsUpToDate(engine, Mara), Is.True);
            Assert.That(baked.IsUpToDate(engine, changed), Is.False);
            BakedPersona read = BakedPersona.FromBytes(baked.ToBytes(), "test");
            Assert.That(read.IsCardOf(Mara), Is.True);
            Assert.That(read.IsCardOf(changed), Is.False);
            Assert.That(read.IsCardOf(new Persona(Mara) { Knows = new[] { "The mill stands." } }), Is.True, "what is known is not in the card");
            Assert.That(read.IsCardOf(new Persona(Mara) { Language = PersonaLanguage.English }), Is.False, "it was baked in both languages");
            DialogueTurn plain = Say(engine, "Hello!", changed);
            engine.Preload(baked);
            DialogueTurn turn = Say(engine, "Hello!", changed);
            Assert.That(turn.Text, Is.EqualTo(plain.Text));
        }

        [Test]
        public void AnotherModelRefusesIt()
        {
            using DialogueEngine engine = BundledModel.Engine();
            using var script = new DialogueEngine(new ScriptedModel("Aye.").ToLoadedModel());
            BakedPersona baked = Bake(engine, Mara);
            Assert.That(baked.ReasonAgainst(engine.Model), Is.Null);
            var error = Assert.Throws<ReparteeException>(() => script.Preload(baked));
            Assert.That(error!.Message, Does.Contain("Mara Fenn").And.Contain("bake it again"));

            using var temporary = new TemporaryFolder();
            foreach (string file in System.IO.Directory.GetFiles(BundledModel.Folder))
                System.IO.File.Copy(file, temporary[System.IO.Path.GetFileName(file)]);
            // The same shape, other weights: one scale's last bit, near the end of the file's weights.
            byte[] graph = System.IO.File.ReadAllBytes(temporary["model.onnx"]);
            graph[graph.Length / 2] ^= 1;
            System.IO.File.WriteAllBytes(temporary["model.onnx"], graph);
            System.IO.File.Delete(temporary["repartee.json"]);
            using DialogueEngine other = DialogueEngine.Load(ModelFolder.Open(temporary.Path), new EngineOptions { Threads = 1, Device = ExecutionDevice.Cpu });
            Assert.That(baked.ReasonAgainst(other.Model), Does.Contain("another model"));
            Assert.That(baked.ReasonAgainst(ModelFolder.Open(BundledModel.Folder)), Is.Null);
            Assert.That(baked.ReasonAgainst(ModelFolder.Open(temporary.Path)), Is.Null, "a folder without hashes tells only when it is loaded");
            Assert.Throws<ReparteeException>(() => other.Preload(baked));
        }

        [Test]
        public void StatedAndComputedHashesGiveTheSameFingerprint()
        {
            using var temporary = new TemporaryFolder();
            foreach (string file in System.IO.Directory.GetFiles(BundledModel.Folder))
            {
                if (!file.EndsWith("repartee.json", StringComparison.Ordinal))
                    System.IO.File.Copy(file, temporary[System.IO.Path.GetFileName(file)]);
            }
            using DialogueEngine stated = BundledModel.Engine();
            using DialogueEngine computed = DialogueEngine.Load(ModelFolder.Open(temporary.Path), new EngineOptions { Threads = 1, Device = ExecutionDevice.Cpu });
            Assert.That(computed.Model.Fingerprint, Is.EqualTo(stated.Model.Fingerprint).And.Length.EqualTo(64));
        }

        [Test]
        public void ATruncatedFileIsRefusedWhereverItEnds()
        {
            byte[] bytes = Small().ToBytes();
            for (int length = 0; length < bytes.Length; length++)
            {
                var error = Assert.Throws<BadFileException>(() => BakedPersona.FromBytes(bytes.AsMemory(0, length), "greta.baked"));
                Assert.That(error!.Message, Does.Contain("greta.baked"));
            }
        }

        [Test]
        public void AFlippedBitOfTheCacheIsFound()
        {
            BakedPersona small = Small();
            byte[] bytes = small.ToBytes();
            byte[] cache = small.Prompts[0].Cache.ToArray();
            int at = bytes.AsSpan().IndexOf(cache);
            Assert.That(at, Is.GreaterThan(0));
            bytes[at + cache.Length / 2] ^= 4;
            var error = Assert.Throws<BadFileException>(() => BakedPersona.FromBytes(bytes, "greta.baked"));
            Assert.That(error!.Message, Does.Contain("damaged"));
        }

        [Test]
        public void AnotherVersionIsRefusedAndAnAdditionIsSkipped()
        {
            byte[] bytes = Small().ToBytes();
            // ["repartee.baked", major, ...]: one byte of array header, fifteen of text, then the version.
            Assert.That(bytes[16], Is.EqualTo(BakedPersona.MajorVersion));
            byte[] newer = bytes.ToArray();
            newer[16]++;
            var error = Assert.Throws<BadFileException>(() => BakedPersona.FromBytes(newer, "greta.baked"));
            Assert.That(error!.Message, Does.Contain("format 2").And.Contain("bake it again"));

            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            var writer = new MessagePackWriter(buffer);
            writer.WriteArrayHeader(4);
            writer.Write("repartee.baked");
            writer.Write(BakedPersona.MajorVersion);
            writer.Write(99);
            writer.WriteMapHeader(2);
            writer.Write(77);
            writer.WriteArrayHeader(1);
            writer.Write("new");
            writer.Write(1);
            writer.Write("Greta");
            writer.Flush();
            Assert.That(BakedPersona.FromBytes(buffer.WrittenMemory, "greta.baked").PersonaName, Is.EqualTo("Greta"));
            Assert.That(BakedPersona.FromBytes(buffer.WrittenMemory, "greta.baked").IsCardOf(new Persona("Greta")), Is.Null, "it does not tell");
        }

        [Test]
        public void AnyOtherFileIsNoBakedPersona()
        {
            var random = new Random(3);
            foreach (int length in new[] { 1, 20, 400 })
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                Assert.Throws<BadFileException>(() => BakedPersona.FromBytes(bytes, "noise"));
            }
            Assert.Throws<BadFileException>(() => BakedPersona.FromBytes(new ConversationState().ToBytes(), "save"));
        }

        [Test]
        public void AFileGoesToTheDiskAndBack()
        {
            using var temporary = new TemporaryFolder();
            BakedPersona small = Small();
            small.Save(temporary["greta.baked"]);
            BakedPersona read = BakedPersona.Load(temporary["greta.baked"]);
            Assert.That(read.PersonaName, Is.EqualTo(small.PersonaName));
            Assert.That(read.Model, Is.EqualTo(small.Model));
            Assert.That(read.Layout, Is.EqualTo(small.Layout));
            Assert.That(read.IsCardOf(new Persona("Greta") { Language = PersonaLanguage.English }), Is.True);
            Assert.That(read.Prompts[0].Tokens, Is.EqualTo(small.Prompts[0].Tokens));
            Assert.That(read.Prompts[0].Cache.ToArray(), Is.EqualTo(small.Prompts[0].Cache.ToArray()));
            Assert.Throws<BadFileException>(() => BakedPersona.Load(temporary["nobody.baked"]));
        }

        [Test]
        public void TheEngineContinuesExactlyTheTokensThatWereBaked()
        {
            // Its next token is a hash of every token before it: one lost or added would change all that follows.
            var decoder = new HashDecoder(slots: 2, context: 512);
            using var engine = new DialogueEngine(new LoadedModel("Hash", decoder, Tokenizer.CreateByteLevel("<|im_start|>", "<|im_end|>"), ChatTemplate.ChatMl, new int[0]));
            var persona = new Persona("Al") { Language = PersonaLanguage.English };
            BakedPersona baked = Bake(engine, persona);
            engine.Preload(baked);
            int before = decoder.PrefilledTokens;
            int[] prompt = baked.Prompts[0].Tokens.Take(30).Concat(new[] { 5, 6, 7, 8 }).ToArray();
            var sink = new RecordingSink();
            engine.Submit(new GenerationRequest(prompt, new GenerationSettings { Temperature = 0f, MaxTokens = 20 }, sink));
            Assert.That(sink.Wait().Tokens, Is.EqualTo(HashDecoder.Continue(prompt, 20)));
            Assert.That(decoder.PrefilledTokens - before, Is.EqualTo(4));
        }

        private static BakedPersona Small()
        {
            using var engine = new DialogueEngine(new ScriptedModel("Aye.").ToLoadedModel());
            return Bake(engine, new Persona("Greta") { Language = PersonaLanguage.English });
        }

        private static BakedPersona Bake(DialogueEngine engine, Persona persona)
        {
            Task<BakedPersona> task = BakedPersona.BakeAsync(engine, persona);
            Assert.That(task.Wait(20000), Is.True, "in time");
            return task.Result;
        }

        private static DialogueTurn Say(DialogueEngine engine, string? line, Persona? persona = null)
        {
            using var conversation = new Conversation(engine, persona ?? Mara, new ConversationOptions { Seed = 5 });
            DialogueTurn turn = Talk.End(conversation.Say(line));
            Assert.That(turn.Error, Is.Null);
            return turn;
        }

        private static List<float[]> Rows(DialogueEngine engine, int[] prompt, int reused = -1)
        {
            var rows = new List<float[]>();
            var sink = new RecordingSink();
            engine.Submit(new GenerationRequest(prompt, new GenerationSettings { Temperature = 0f, MaxTokens = 12 }, sink)
            {
                Observer = logits => rows.Add(logits.ToArray()),
            });
            sink.Wait();
            Assert.That(sink.Result.Error, Is.Null);
            if (reused >= 0)
                Assert.That(sink.Result.ReusedTokens, Is.EqualTo(reused));
            return rows;
        }
    }
}
