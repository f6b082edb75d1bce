using System.IO;
using NUnit.Framework;

namespace Repartee.Tests
{
    public sealed class PhysicalPathTests
    {
        [Test]
        public void LetterCaseCountsWhereTheSystemSaysSo()
        {
            string outer = Path.Combine(Path.GetTempPath(), "Models"), inner = Path.Combine(Path.GetTempPath(), "models", "hf");
            Assert.That(PhysicalPath.Holds(outer, inner, true), Is.True);
            Assert.That(PhysicalPath.Holds(outer, inner, false), Is.False);
            Assert.That(PhysicalPath.Holds(outer, outer + "2", true), Is.False);
            Assert.That(PhysicalPath.Holds(Path.GetPathRoot(outer)!, inner, false), Is.True);
        }

        [Test]
        [Platform(Exclude = "Win")]
        public void EveryLinkOnTheWayIsFollowed()
        {
            using var folder = new TemporaryFolder();
            string real = PhysicalPath.Of(folder.Path);
            Directory.CreateDirectory(folder["a/b"]);
            Directory.CreateSymbolicLink(folder["c"], "a");
            Directory.CreateSymbolicLink(folder["d"], folder["c/b"]);
            Assert.That(PhysicalPath.Of(folder["d/e"]), Is.EqualTo(Path.Combine(real, "a", "b", "e")));
            Directory.CreateSymbolicLink(folder["x"], "y");
            Directory.CreateSymbolicLink(folder["y"], "x");
            Assert.That(() => PhysicalPath.Of(folder["x/z"]), Throws.InstanceOf<IOException>());
        }
    }
}
