using System.IO;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Finds the repository and the fixtures that lie beside it; a test without them is ignored.</summary>
    public static class Fixtures
    {
        /// <summary>The repository's root: the folder of Repartee.slnx above the test assembly.</summary>
        public static string Root
        {
            get
            {
                var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
                while (folder != null && !File.Exists(Path.Combine(folder.FullName, "Repartee.slnx")))
                    folder = folder.Parent;
                if (folder is null)
                    Assert.Ignore("The tests run outside the repository.");
                return folder!.FullName;
            }
        }

        /// <summary>A file of ../shared/fixtures.</summary>
        public static string Shared(params string[] parts)
        {
            string path = Path.Combine(Root, "..", "shared", "fixtures", Path.Combine(parts));
            if (!File.Exists(path) && !Directory.Exists(path))
                Assert.Ignore("There is no " + path + "; the test needs the shared fixtures.");
            return path;
        }
    }
}
