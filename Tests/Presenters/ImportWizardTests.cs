using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using NUnit.Framework;
using Repartee.Importing;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class ImportWizardTests
    {
        private TemporaryFolder _folder = null!;

        private string Source => Path.Combine(_folder.Path, "source");

        private string Target => Path.Combine(_folder.Path, "target");

        [SetUp]
        public void SetUp()
        {
            _folder = new TemporaryFolder();
            SyntheticModel.WriteHuggingFaceFolder(new SyntheticShape { Hidden = 128, Intermediate = 256, Layers = 2, Heads = 2, KeyValueHeads = 2, Vocabulary = 600 }, Source);
        }

        [TearDown]
        public void TearDown() => _folder.Dispose();

        [Test]
        public async Task AFolderIsLookedAtImportedAndSpeaks()
        {
            var wizard = new ImportWizard();
            wizard.Choose(Source);
            Assert.That(wizard.Stage, Is.EqualTo(ImportStage.Ready), wizard.Message);
            Assert.That(wizard.Message, Does.Contain("2 layers"));
            Assert.That(wizard.ExpectedQuality, Does.Contain("8 bits"));
            wizard.Bits = 8;
            wizard.Block = 64;
            Assert.That(wizard.ExpectedBytes, Is.GreaterThan(100_000));
            await wizard.RunAsync(Target);
            Assert.That(wizard.Stage, Is.EqualTo(ImportStage.Done), wizard.Message);
            Assert.That(wizard.FirstLine, Is.Not.Empty);
            Assert.That(wizard.Fraction, Is.EqualTo(1));
        }

        [TestCase(4, 32)]
        [TestCase(4, 128)]
        [TestCase(8, 64)]
        public void TheExpectedSizeIsThatOfTheWeights(int bits, int block)
        {
            ImportSurvey survey = ImportSurvey.Of(Source);
            // Two imports that differ in their number of blocks differ as expected, whatever else is in the file.
            ImportReport one = ModelImporter.Import(new ImportOptions { Source = Source, Target = Target, Bits = bits, Block = block, MaxContext = 64 });
            ImportReport other = ModelImporter.Import(new ImportOptions { Source = Source, Target = Target, Bits = 32, MaxContext = 64 });
            Assert.That(survey.EstimateBytes(32, 32) - survey.EstimateBytes(bits, block), Is.EqualTo(other.Bytes - one.Bytes).Within(3).Percent);
        }

        [Test]
        public void EverythingThatIsMissingIsNamedAtOnce()
        {
            File.Delete(Path.Combine(Source, "tokenizer.json"));
            foreach (string weights in Directory.GetFiles(Source, "*.safetensors"))
                File.Delete(weights);
            var wizard = new ImportWizard();
            wizard.Choose(Source);
            Assert.That(wizard.Stage, Is.EqualTo(ImportStage.Choosing));
            Assert.That(wizard.Message, Does.Contain("tokenizer.json").And.Contain("safetensors"));
            Assert.ThrowsAsync<InvalidOperationException>(() => wizard.RunAsync(Target));
            wizard.Choose(Path.Combine(_folder.Path, "nowhere"));
            Assert.That(wizard.Survey!.Problems.Single(), Does.Contain("no such folder"));
        }

        [Test]
        public void AnArchitectureThatCannotBeImportedIsRefusedWithItsReason()
        {
            string path = Path.Combine(Source, "config.json");
            JObject config = JObject.Parse(File.ReadAllText(path));
            config["hidden_act"] = "gelu";
            File.WriteAllText(path, config.ToString());
            Assert.That(ImportSurvey.Of(Source).Problems, Has.Some.Contains("gelu"));
        }

        [Test]
        public async Task CancellingLeavesNothingBehind()
        {
            var wizard = new ImportWizard();
            wizard.Choose(Source);
            await wizard.RunAsync(Target, new Now(() => wizard.Cancel()));
            Assert.That(wizard.Stage, Is.EqualTo(ImportStage.Ready));
            Assert.That(wizard.Message, Is.EqualTo("Cancelled."));
            Assert.That(Directory.Exists(Target), Is.False);
        }

        [Test]
        public async Task CancellingTheFirstLineKeepsTheModel()
        {
            var wizard = new ImportWizard();
            wizard.Choose(Source);
            // The last that the importer reports is that it is done.
            await wizard.RunAsync(Target, new Now(() =>
            {
                if (wizard.Fraction == 1)
                    wizard.Cancel();
            }));
            Assert.That(wizard.Stage, Is.EqualTo(ImportStage.Done));
            Assert.That(wizard.Message, Does.Contain("is in target").And.Contain("not waited for"));
            Assert.That(Directory.Exists(Target), Is.True);
        }

        [Test]
        public async Task AnImportThatFailsSaysWhy()
        {
            Directory.CreateDirectory(Target);
            File.WriteAllText(Path.Combine(Target, "notes.txt"), "mine");
            var wizard = new ImportWizard();
            wizard.Choose(Source);
            await wizard.RunAsync(Target);
            Assert.That(wizard.Stage, Is.EqualTo(ImportStage.Failed));
            Assert.That(wizard.Message, Does.Contain("target"));
            Assert.That(wizard.Error, Is.InstanceOf<BadFileException>());
            Assert.That(wizard.CanRun, Is.True, "elsewhere it may go");
            Assert.That(File.ReadAllText(Path.Combine(Target, "notes.txt")), Is.EqualTo("mine"));
        }

        private sealed class Now : IProgress<double>
        {
            private readonly Action _act;

            public Now(Action act) => _act = act;

            public void Report(double value) => _act();
        }
    }
}
