using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEditor;
using UnityEditor.Build;
using UnityEngine;

namespace Repartee.Tests
{
    public sealed class ModelBuildStepTests
    {
        private readonly string _before = Directory.GetCurrentDirectory();
        private TemporaryFolder? _project;

        [SetUp]
        public void EnterProject()
        {
            StubWorld.ClearLog();
            _project = new TemporaryFolder();
            Directory.SetCurrentDirectory(_project.Path);
            AssetDatabase.Assets.Clear();
            Directory.CreateDirectory("Assets");
            File.WriteAllText("Assets/Main.unity", "%YAML 1.1\nMonoBehaviour:\n  _model: {fileID: 0}\n");
            PluginImporter.Plugins[BuildTarget.StandaloneLinux64] = new[] { "Packages/com.github.asus4.onnxruntime/Plugins/Linux/x64/libonnxruntime.so" };
        }

        [TearDown]
        public void LeaveProject()
        {
            AssetDatabase.Assets.Clear();
            AssetDatabase.Uses.Clear();
            AssetDatabase.Labels.Clear();
            PluginImporter.Plugins.Clear();
            Resources.Assets.Clear();
            Directory.SetCurrentDirectory(_before);
            _project?.Dispose();
        }

        [Test]
        public void A_missing_model_stops_the_build_and_is_named()
        {
            var error = Assert.Throws<BuildFailedException>(() => Build(Repartee.Editor.UsedModels.Character));
            Assert.That(error?.Message, Does.Contain(Path.GetFullPath(ModelFiles.Bundled)));
        }

        [Test]
        public void A_build_carries_the_models_that_its_scenes_use_and_no_others()
        {
            InstallBundledModel(ModelFiles.Bundled);
            InstallBundledModel("Assets/Models~/mine");
            AddAsset("Assets/Mine.asset", "Assets/Models~/mine");
            AddAsset("Assets/SameAgain.asset", "Assets/Models~/mine/");
            AddAsset("Assets/NotYetSet.asset", "");
            AddAsset("Assets/NotUsed.asset", "Assets/Models~/gone");
            BuildPlayerContext context = Build("Assets/Mine.asset", "Assets/SameAgain.asset", "Assets/NotYetSet.asset", Repartee.Editor.UsedModels.Character);
            Assert.That(context.Added, Is.EquivalentTo(new Dictionary<string, string>
            {
                ["Repartee/Models/" + Path.GetFileName(ModelFiles.Bundled)] = Path.GetFullPath(ModelFiles.Bundled),
                ["Repartee/Models/" + Path.GetFileName(ModelFiles.Bundled) + ".files.txt"] =
                    Path.GetFullPath("Library/Repartee/" + Path.GetFileName(ModelFiles.Bundled) + ".files.txt"),
                ["Repartee/Models/mine"] = Path.GetFullPath("Assets/Models~/mine"),
                ["Repartee/Models/mine.files.txt"] = Path.GetFullPath("Library/Repartee/mine.files.txt"),
            }));
            ModelFileList list = ModelFileList.Parse(File.ReadAllText("Library/Repartee/mine.files.txt"), "list");
            Assert.That(list.ToString(), Is.EqualTo(ModelFileList.Of("Assets/Models~/mine").ToString()));
            Assert.That(list.Files.Count, Is.EqualTo(Directory.GetFiles("Assets/Models~/mine").Length));
        }

        [Test]
        public void The_bundled_model_goes_along_only_for_characters_that_name_none()
        {
            InstallBundledModel(ModelFiles.Bundled);
            InstallBundledModel("Assets/Models~/mine");
            AddAsset("Assets/Mine.asset", "Assets/Models~/mine");
            Assert.That(Build().Added, Is.Empty, "no characters");
            Assert.That(StubWorld.Log.Last().Message, Does.Contain("Project Settings"));
            Assert.That(Build(Repartee.Editor.UsedModels.Character).Added.Count, Is.EqualTo(2));
            File.WriteAllText("Assets/Main.unity", "%YAML 1.1\nMonoBehaviour:\n  _model: {fileID: 11400000, guid: 0a, type: 2}\n");
            Assert.That(Build(Repartee.Editor.UsedModels.Character, "Assets/Mine.asset").Added.Keys, Is.EquivalentTo(new[] { "Repartee/Models/mine", "Repartee/Models/mine.files.txt" }));
        }

        [Test]
        public void Two_models_of_one_name_stop_the_build()
        {
            InstallBundledModel(ModelFiles.Bundled);
            string same = "Assets/" + Path.GetFileName(ModelFiles.Bundled);
            InstallBundledModel(same);
            AddAsset("Assets/Mine.asset", same);
            var error = Assert.Throws<BuildFailedException>(() => Build("Assets/Mine.asset", Repartee.Editor.UsedModels.Character));
            Assert.That(error?.Message, Does.Contain("Rename one"));
        }

        [Test]
        public void A_default_model_takes_the_place_of_the_bundled_one_and_a_label_lets_one_go_along()
        {
            InstallBundledModel("Assets/Models~/mine");
            InstallBundledModel("Assets/Models~/bundle");
            AddAsset("Assets/Resources/Repartee/Default Model.asset", "Assets/Models~/mine");
            Resources.Assets[ModelAsset.DefaultPath] = AssetDatabase.Assets["Assets/Resources/Repartee/Default Model.asset"];
            AddAsset("Assets/Bundle.asset", "Assets/Models~/bundle");
            AssetDatabase.Labels["Assets/Bundle.asset"] = new[] { "InBuild" };
            BuildPlayerContext context = Build(Repartee.Editor.UsedModels.Character);
            Assert.That(context.Added.Keys, Is.EquivalentTo(new[]
            {
                "Repartee/Models/mine", "Repartee/Models/mine.files.txt", "Repartee/Models/bundle", "Repartee/Models/bundle.files.txt",
            }));
            Assert.That(StubWorld.Log[StubWorld.Log.Count - 1].Message, Does.Contain("licence MIT").And.Contain("characters that name no model"));
        }

        [Test]
        public void A_missing_native_library_stops_the_build_and_names_the_package()
        {
            InstallBundledModel(ModelFiles.Bundled);
            PluginImporter.Plugins.Clear();
            var error = Assert.Throws<BuildFailedException>(() => Build());
            Assert.That(error?.Message, Does.Contain("libonnxruntime.so").And.Contain("com.github.asus4.onnxruntime"));
        }

        [TestCase(BuildTarget.iOS, "onnxruntime.xcframework")]
        [TestCase(BuildTarget.Android, "onnxruntime.aar")]
        public void A_phone_needs_its_library_too(BuildTarget target, string library)
        {
            InstallBundledModel(ModelFiles.Bundled);
            var context = new BuildPlayerContext(new BuildPlayerOptions { scenes = new[] { "Assets/Main.unity" }, target = target });
            AssetDatabase.Uses["Assets/Main.unity"] = new[] { Repartee.Editor.UsedModels.Character };
            var error = Assert.Throws<BuildFailedException>(() => new Repartee.Editor.ModelBuildStep().PrepareForBuild(context));
            Assert.That(error?.Message, Does.Contain(library).And.Contain("com.github.asus4.onnxruntime"));
            // As the package has them: iOS's is no plugin, the package's own build step takes it along.
            if (target == BuildTarget.iOS)
                Directory.CreateDirectory("Packages/com.github.asus4.onnxruntime/Plugins/iOS~/onnxruntime.xcframework");
            else
                PluginImporter.Plugins[target] = new[] { "Packages/com.github.asus4.onnxruntime/Plugins/Android/onnxruntime.aar" };
            new Repartee.Editor.ModelBuildStep().PrepareForBuild(context);
            Assert.That(context.Added, Is.Not.Empty);
        }

        [Test]
        public void A_baked_prompt_that_is_of_no_use_is_told_and_stops_no_build()
        {
            InstallBundledModel(ModelFiles.Bundled);
            var persona = ScriptableObject.CreateInstance<PersonaAsset>();
            persona.Json = "{ \"name\": \"Mira\", \"language\": \"en\" }";
            AssetDatabase.Assets.Add("Assets/Mira.asset", persona);
            persona.Baked = new TextAsset(Bake(persona.Read()).ToBytes());
            Build();
            Assert.That(Warnings(), Is.Empty, "nothing uses it");
            Build("Assets/Mira.asset");
            Assert.That(Warnings(), Is.Empty);
            persona.Json = "{ \"name\": \"Mira\", \"role\": \"smith\", \"language\": \"en\" }";
            Build("Assets/Mira.asset");
            Assert.That(Warnings().Single(), Does.Contain("Assets/Mira.asset").And.Contain("bake it again"));
            StubWorld.ClearLog();
            using (var script = new DialogueEngine(new ScriptedModel("Aye.").ToLoadedModel()))
                persona.Baked = new TextAsset(BakedPersona.BakeAsync(script, persona.Read()).Result.ToBytes());
            Build("Assets/Mira.asset");
            Assert.That(Warnings().Single(), Does.Contain("fits no model of this build"));
            StubWorld.ClearLog();
            persona.Baked = new TextAsset(new byte[] { 7 });
            Build("Assets/Mira.asset");
            Assert.That(Warnings().Single(), Does.Contain("Assets/Mira.asset"));
        }

        [Test]
        public void A_browser_gets_no_model()
        {
            var context = new BuildPlayerContext(new BuildPlayerOptions { target = BuildTarget.WebGL });
            new Repartee.Editor.ModelBuildStep().PrepareForBuild(context);
            Assert.That(context.Added, Is.Empty);
        }

        private static string[] Warnings() =>
            StubWorld.Log.Where(entry => entry.Type == LogType.Warning).Select(entry => entry.Message).ToArray();

        private static BakedPersona Bake(Persona persona)
        {
            using DialogueEngine engine = DialogueEngine.Load(
                ModelFolder.Open(ModelFiles.Bundled), new EngineOptions { Threads = 1, Device = ExecutionDevice.Cpu });
            return BakedPersona.BakeAsync(engine, persona).Result;
        }

        // A build for Linux of one scene that uses these assets.
        private static BuildPlayerContext Build(params string[] used)
        {
            AssetDatabase.Uses["Assets/Main.unity"] = used;
            var context = new BuildPlayerContext(new BuildPlayerOptions { scenes = new[] { "Assets/Main.unity" }, target = BuildTarget.StandaloneLinux64 });
            new Repartee.Editor.ModelBuildStep().PrepareForBuild(context);
            return context;
        }

        private static void AddAsset(string path, string folder)
        {
            var asset = ScriptableObject.CreateInstance<ModelAsset>();
            asset.Folder = folder;
            AssetDatabase.Assets.Add(path, asset);
        }

        // A package lies in the project as Packages/its name; here only the model of it does.
        private static void InstallBundledModel(string folder)
        {
            string name = Path.GetFileName(ModelFiles.Bundled);
            string source = Path.Combine(Fixtures.Root, "Runtime", "Models~", name);
            foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
            {
                string target = Path.Combine(folder, Path.GetRelativePath(source, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
