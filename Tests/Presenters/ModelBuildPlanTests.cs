using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Presenters;

namespace Repartee.Tests
{
    public sealed class ModelBuildPlanTests
    {
        private TemporaryFolder _folder = null!;

        private static string Bundled => Path.Combine(Fixtures.Root, "Runtime", "Models~", "repartee-npc-small");

        [SetUp]
        public void SetUp() => _folder = new TemporaryFolder();

        [TearDown]
        public void TearDown() => _folder.Dispose();

        [Test]
        public void AModelIsVerifiedOnceAndAccountedForWithItsUsersAndLicence()
        {
            ModelBuildPlan plan = ModelBuildPlan.Of(new[] { (Bundled, "Assets/A.asset"), (Bundled + "/", "Assets/B.asset") });
            PlannedModel model = plan.Models.Single();
            Assert.That(model.UsedBy, Is.EqualTo(new[] { "Assets/A.asset", "Assets/B.asset" }));
            Assert.That(model.IsVerified, Is.True);
            Assert.That(plan.Bytes, Is.EqualTo(Directory.GetFiles(Bundled).Sum(file => new FileInfo(file).Length)));
            Assert.That(plan.ToString(), Does.Contain("MB").And.Contain("licence MIT").And.Contain("Assets/B.asset"));
        }

        [Test]
        public void AChangedFileIsRefusedByItsName()
        {
            string copy = Copy("mine");
            using (FileStream stream = File.OpenWrite(Path.Combine(copy, "model.onnx")))
            {
                stream.Seek(-1, SeekOrigin.End);
                int last = 0;
                stream.WriteByte((byte)(last ^ 0x5A));
            }

            Assert.That(() => ModelBuildPlan.Of(new[] { (copy, "Assets/A.asset") }),
                Throws.TypeOf<ReparteeException>().With.Message.Contains("model.onnx").And.Message.Contains("Assets/A.asset"));
        }

        [Test]
        public void AModelOfWhichOneFileHasNoHashIsNotAsDescribed()
        {
            string copy = Copy("mine");
            string manifest = Path.Combine(copy, "repartee.json");
            string text = File.ReadAllText(manifest);
            File.WriteAllText(manifest, System.Text.RegularExpressions.Regex.Replace(text, "(\"model.onnx\": \\{)\\s*\"sha256\": \"[0-9a-f]+\",", "$1"));
            ModelBuildPlan plan = ModelBuildPlan.Of(new[] { (copy, "Assets/A.asset") });
            Assert.That(plan.Models.Single().IsVerified, Is.False);
            Assert.That(plan.ToString(), Does.Contain("not every file has a hash").And.Not.Contain("as described"));
        }

        [Test]
        public void AReadmeIsAModelCardAndNoLicence()
        {
            string copy = Copy("mine");
            File.WriteAllText(Path.Combine(copy, "README.md"), "A model.");
            Assert.That(ModelBuildPlan.Of(new[] { (copy, "a") }).ToString(), Does.Contain("(no licence file)").And.Contain("model card README.md"));
            File.WriteAllText(Path.Combine(copy, "COPYING"), "Do as you like.");
            File.WriteAllText(Path.Combine(copy, "LICENSE.txt"), "Do as you like.");
            Assert.That(ModelBuildPlan.Of(new[] { (copy, "a") }).Models.Single().LicenceFiles, Is.EqualTo(new[] { "COPYING", "LICENSE.txt" }));
        }

        [Test]
        public void AMissingFolderAndTwoOfOneNameAreRefused()
        {
            Assert.That(() => ModelBuildPlan.Of(new[] { (_folder["nowhere"], "Assets/A.asset") }), Throws.TypeOf<ReparteeException>().With.Message.Contains("nowhere"));
            string copy = Copy(Path.GetFileName(Bundled));
            Assert.That(() => ModelBuildPlan.Of(new[] { (Bundled, "a"), (copy, "b") }), Throws.TypeOf<ReparteeException>().With.Message.Contains("Rename one"));
        }

        [TestCase(BuildPlatform.Windows, "Packages/x/Plugins/Windows/x64/onnxruntime.dll")]
        [TestCase(BuildPlatform.Linux, "Packages/x/Plugins/Linux/x64/libonnxruntime.so")]
        [TestCase(BuildPlatform.MacOS, "Packages/x/Plugins/macOS/arm64/libonnxruntime.dylib")]
        [TestCase(BuildPlatform.IOS, NativeLibraries.IosFramework)]
        [TestCase(BuildPlatform.Android, "Packages/x/Plugins/Android/onnxruntime.aar")]
        [TestCase(BuildPlatform.Android, "Assets/Plugins/Android/arm64/libonnxruntime.so")]
        public void TheNativeLibraryOfAPlatformIsFoundAndElseThePackageIsNamed(BuildPlatform platform, string plugin)
        {
            Assert.That(NativeLibraries.Missing(platform, new[] { "Assets/other.dll", plugin }), Is.Null);
            Assert.That(NativeLibraries.Missing(platform, new[] { "Packages/x/libonnxruntime_providers_shared.so", "Packages/x/Microsoft.ML.OnnxRuntime.dll" }),
                Does.Contain(NativeLibraries.Package));
        }

        [Test]
        public void CudaNamesThePackageThatItNeeds()
        {
            Assert.That(NativeLibraries.MissingForDevice(BuildPlatform.Linux, ExecutionDevice.Cuda, new[] { "libonnxruntime.so" }), Does.Contain("linux-x64-gpu"));
            Assert.That(NativeLibraries.MissingForDevice(BuildPlatform.Linux, ExecutionDevice.Cuda, new[] { "a/libonnxruntime_providers_cuda.so" }), Is.Null);
            Assert.That(NativeLibraries.MissingForDevice(BuildPlatform.Linux, ExecutionDevice.Auto, new string[0]), Is.Null);
        }

        [Test]
        public void FactsNameMemoryLicenceAndFilesAndAFolderThatIsNoneSaysWhy()
        {
            ModelFacts facts = ModelFacts.Of(Bundled, new EngineOptions());
            Assert.That(facts.Problem, Is.Null);
            Assert.That(string.Join("\n", facts.Lines), Does.Contain("Licence: MIT").And.Contain("Memory: at least").And.Contain("model.onnx"));
            Assert.That(ModelFacts.Of(_folder.Path, new EngineOptions()).Problem, Does.Contain(Path.GetFileName(_folder.Path)));
        }

        [Test]
        public async System.Threading.Tasks.Task SpeedIsMeasuredOnTheModelItself()
        {
            using DialogueEngine engine = DialogueEngine.Load(ModelFolder.Open(Bundled), new EngineOptions());
            Assert.That(await SpeedCheck.RunAsync(engine), Does.Match("^[1-9][0-9]* tokens/s here, first token after [0-9]+ ms"));
        }

        private string Copy(string name)
        {
            string target = _folder[name];
            Directory.CreateDirectory(target);
            foreach (string file in Directory.GetFiles(Bundled))
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
            return target;
        }
    }
}
