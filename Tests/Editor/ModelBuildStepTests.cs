using System;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using UnityEditor;
using UnityEditor.Build;
using UnityEngine;

namespace Repartee.Tests
{
    public sealed class ModelBuildStepTests
    {
        private string _project = "";
        private string _before = "";

        [SetUp]
        public void EnterProject()
        {
            _before = Directory.GetCurrentDirectory();
            _project = Path.Combine(Path.GetTempPath(), "repartee-project-" + Guid.NewGuid().ToString("N"));
            Directory.CreateDirectory(_project);
            Directory.SetCurrentDirectory(_project);
            AssetDatabase.Assets.Clear();
        }

        [TearDown]
        public void LeaveProject()
        {
            AssetDatabase.Assets.Clear();
            Directory.SetCurrentDirectory(_before);
            Directory.Delete(_project, true);
        }

        [Test]
        public void A_missing_model_stops_the_build_and_is_named()
        {
            var error = Assert.Throws<BuildFailedException>(() => new Repartee.Editor.ModelBuildStep().PrepareForBuild(new BuildPlayerContext()));
            Assert.That(error?.Message, Does.Contain(Path.GetFullPath(ModelFiles.Bundled)));
        }
    }
}
