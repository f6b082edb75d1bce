using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    /// <summary>Baking for the inspector and the console, on the model that ships with the package.</summary>
    public sealed class PersonaBakeryTests
    {
        private static readonly Persona Mira = new Persona("Mira") { Role = "ferryman", Language = PersonaLanguage.English };

        private TemporaryFolder _folder = null!;

        private static string Model => Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");

        [SetUp]
        public void SetUp() => _folder = new TemporaryFolder();

        [TearDown]
        public void TearDown() => _folder.Dispose();

        [Test]
        public void ABakeIsWrittenMeasuredAndDescribed()
        {
            BakeReport report = Get(PersonaBakery.RunAsync(Model, new EngineOptions { Threads = 1 }, Mira, _folder["Mira.baked.bytes"]));
            Assert.That(report.Bytes, Is.EqualTo(new FileInfo(_folder["Mira.baked.bytes"]).Length));
            Assert.That(report.ToString(), Does.Contain(" ms instead of ").And.Contain("the line is the same"));
            BakeStatus status = Status(Mira);
            Assert.That(status.IsProblem, Is.False, status.Text);
            Assert.That(status.Text, Does.Contain(report.Baked.Prompts[0].Tokens.Count + " tokens in English").And.Contain("kB").And.Contain(" ms "));
        }

        [Test]
        public void WhatSavesLessThanItCouldIsToldWithItsReason()
        {
            Get(PersonaBakery.RunAsync(Model, new EngineOptions { Threads = 1 }, Mira, _folder["Mira.baked.bytes"]));
            BakeStatus status = Status(new Persona(Mira) { Role = "smith" });
            Assert.That(status.IsProblem, Is.True);
            Assert.That(status.Text, Does.Contain("card was changed"));
            Assert.That(Status(Mira, PersonaLanguage.Chinese).Text, Does.Contain("speaks Chinese"));
            Assert.That(Status(Mira, model: _folder["nowhere"]).Text, Does.Contain("nowhere"));
            Assert.That(Status(null).IsProblem, Is.False, "a text that is no persona is told elsewhere");
            using var script = new DialogueEngine(new ScriptedModel("Aye.").ToLoadedModel());
            Get(PersonaBakery.RunAsync(script, Mira, _folder["Mira.baked.bytes"]));
            Assert.That(Status(Mira).Text, Does.Contain("not used").And.Contain("bake it again"));
        }

        [Test]
        public void ABakeThatFailsOrIsCancelledLeavesTheOldFile()
        {
            File.WriteAllText(_folder["Mira.baked.bytes"], "old");
            using var cancellation = new CancellationTokenSource();
            cancellation.Cancel();
            Assert.That(() => Get(PersonaBakery.RunAsync(Model, new EngineOptions(), Mira, _folder["Mira.baked.bytes"], cancellation.Token)),
                Throws.Exception.With.InnerException.InstanceOf<OperationCanceledException>());
            Assert.That(() => Get(PersonaBakery.RunAsync(_folder["nowhere"], new EngineOptions(), Mira, _folder["Mira.baked.bytes"])),
                Throws.Exception.With.InnerException.InstanceOf<BadFileException>());
            using var script = new DialogueEngine(new ScriptedModel("Aye.", "Nay.").ToLoadedModel());
            Assert.That(() => Get(PersonaBakery.RunAsync(script, Mira, _folder["Mira.baked.bytes"])),
                Throws.Exception.With.InnerException.Message.Contains("changed its line"));
            Assert.That(File.ReadAllText(_folder["Mira.baked.bytes"]), Is.EqualTo("old"));
            Assert.That(Directory.GetFiles(_folder.Path).Length, Is.EqualTo(1));
        }

        private BakeStatus Status(Persona? persona, PersonaLanguage language = PersonaLanguage.Auto, string? model = null) =>
            BakeStatus.Of(BakedPersona.Load(_folder["Mira.baked.bytes"]), persona, language, model ?? Model);

        private static T Get<T>(Task<T> task)
        {
            Assert.That(task.Wait(60000), Is.True, "in time");
            return task.Result;
        }
    }
}
