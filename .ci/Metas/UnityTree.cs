using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Repartee.Metas
{
    /// <summary>The package as Unity sees it: which files and folders it imports, and so wants a .meta for.</summary>
    public sealed class UnityTree
    {
        private UnityTree(string root, string package, IReadOnlyList<string> files)
        {
            Root = root;
            Package = package;
            Files = files;
            Entries = files.Where(path => !IsMeta(path) && IsImported(path))
                .SelectMany(path => ParentsOf(path).Append(path))
                .Where(IsImported)
                .Distinct()
                .OrderBy(path => path, StringComparer.Ordinal)
                .ToArray();
        }

        /// <summary>Full path of the package's folder.</summary>
        public string Root { get; }

        /// <summary>The package's name.</summary>
        public string Package { get; }

        /// <summary>Every file of the repository that git tracks or would track, relative to the root, with slashes.</summary>
        public IReadOnlyList<string> Files { get; }

        /// <summary>Every file and folder that Unity imports, relative to the root, with slashes; no .meta among them.</summary>
        public IReadOnlyList<string> Entries { get; }

        /// <summary>Reads the working tree of a repository.</summary>
        public static UnityTree Read(string root)
        {
            string package = PackageName(Path.Combine(root, "package.json"));
            string[] files = Git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(path => File.Exists(Path.Combine(root, path)))
                .Distinct()
                .OrderBy(path => path, StringComparer.Ordinal)
                .ToArray();
            return new UnityTree(root, package, files);
        }

        /// <summary>The nearest folder at or above <paramref name="start"/> that holds a package.json and a solution.</summary>
        public static string FindRoot(string start)
        {
            for (DirectoryInfo? folder = new DirectoryInfo(start); folder != null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "package.json"))
                    && File.Exists(Path.Combine(folder.FullName, "Repartee.slnx")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("No package.json beside a Repartee.slnx at or above " + start + ".");
        }

        /// <summary>Whether a path is a folder.</summary>
        public bool IsFolder(string path) => Directory.Exists(Path.Combine(Root, path));

        /// <summary>Whether a path is that of a .meta file.</summary>
        public static bool IsMeta(string path) => path.EndsWith(".meta", StringComparison.Ordinal);

        /// <summary>
        /// Whether Unity imports a path: nothing whose name, or a folder's name above it, starts with a dot or ends
        /// with a tilde. The inside of a Unity sample is the exception: it is copied into Assets, metas and all.
        /// </summary>
        public bool IsImported(string path)
        {
            string[] parts = path.Split('/');
            int from = IsInsideUnitySample(parts) ? 2 : 0;
            return parts.Skip(from).All(part => !part.StartsWith('.') && !part.EndsWith('~'));
        }

        // A sample with a project file is a .NET program, run where it lies and never copied.
        private bool IsInsideUnitySample(string[] parts) =>
            parts.Length > 2 && parts[0] == "Samples~"
            && Directory.GetFiles(Path.Combine(Root, parts[0], parts[1]), "*.csproj").Length == 0;

        private static IEnumerable<string> ParentsOf(string path)
        {
            for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                yield return path.Substring(0, slash);
            }
        }

        private static string PackageName(string path)
        {
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(path));
            return json.RootElement.GetProperty("name").GetString()
                ?? throw new InvalidOperationException(path + ": the name is missing.");
        }

        private static string Git(string root, params string[] arguments)
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardOutput = true };
            using Process git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
            string output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode != 0)
            {
                throw new InvalidOperationException("git " + string.Join(' ', arguments) + " failed with " + git.ExitCode + ".");
            }

            return output;
        }
    }
}
