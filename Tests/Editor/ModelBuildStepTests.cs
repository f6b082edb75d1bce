using System;
using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using Repartee.Unity;
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
            _project = new TemporaryFolder();
            Directory.SetCurrentDirectory(_project.Path);
            AssetDatabase.Assets.Clear();
        }

        [TearDown]
        public void LeaveProject()
        {
            AssetDatabase.Assets.Clear();
            Directory.SetCurrentDirectory(_before);
            _project?.Dispose();
        }

        [Test]
        public void A_missing_model_stops_the_build_and_is_named()
        {
            var error = Assert.Throws<BuildFailedException>(() => new Repartee.Editor.ModelBuildStep().PrepareForBuild(new BuildPlayerContext()));
            Assert.That(error?.Message, Does.Contain(Path.GetFullPath(ModelFiles.Bundled)));
        }

        [Test]
        public void A_build_carries_the_bundled_model_and_those_of_model_assets()
        {
            InstallBundledModel(ModelFiles.Bundled);
            InstallBundledModel("Assets/Models~/mine");
            AddAsset("Assets/Mine.asset", "Assets/Models~/mine");
            AddAsset("Assets/SameAgain.asset", "Assets/Models~/mine/");
            AddAsset("Assets/NotYetSet.asset", "");
            var context = new BuildPlayerContext();
            new Repartee.Editor.ModelBuildStep().PrepareForBuild(context);
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
        public void Two_models_of_one_name_stop_the_build()
        {
            InstallBundledModel(ModelFiles.Bundled);
            string same = "Assets/" + Path.GetFileName(ModelFiles.Bundled);
            InstallBundledModel(same);
            AddAsset("Assets/Mine.asset", same);
            var error = Assert.Throws<BuildFailedException>(() => new Repartee.Editor.ModelBuildStep().PrepareForBuild(new BuildPlayerContext()));
            Assert.That(error?.Message, Does.Contain("Rename one"));
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
