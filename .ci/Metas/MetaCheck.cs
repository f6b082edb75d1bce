using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.Metas
{
    /// <summary>Compares the .meta files with what Unity imports, and writes those that are missing.</summary>
    public static class MetaCheck
    {
        /// <summary>One line per fault: missing, orphaned, without a valid GUID, or with one that is taken.</summary>
        public static IReadOnlyList<string> FindFaults(UnityTree tree)
        {
            var faults = new List<string>();
            var entries = new HashSet<string>(tree.Entries);
            var metas = new HashSet<string>(tree.Files.Where(UnityTree.IsMeta));
            faults.AddRange(tree.Entries.Where(path => !metas.Contains(path + ".meta")).Select(path => "no .meta: " + path));
            var owners = new Dictionary<string, string>();
            foreach (string meta in tree.Files.Where(metas.Contains))
            {
                if (!entries.Contains(meta.Substring(0, meta.Length - ".meta".Length)))
                {
                    faults.Add("nothing to belong to: " + meta);
                }

                string? guid = MetaText.GuidOf(Path.Combine(tree.Root, meta));
                if (guid == null)
                {
                    faults.Add("no valid GUID: " + meta);
                }
                else if (!owners.TryAdd(guid, meta))
                {
                    faults.Add("same GUID: " + owners[guid] + " and " + meta);
                }
            }

            return faults;
        }

        /// <summary>Writes a .meta for everything that has none; those that exist stay as they are.</summary>
        /// <returns>The paths that were given one.</returns>
        public static IReadOnlyList<string> WriteMissing(UnityTree tree)
        {
            string[] metas = tree.Files.Where(UnityTree.IsMeta).ToArray();
            var known = new HashSet<string>(metas);
            var taken = new HashSet<string>(metas.Select(meta => MetaText.GuidOf(Path.Combine(tree.Root, meta)) ?? ""));
            string[] missing = tree.Entries.Where(path => !known.Contains(path + ".meta")).ToArray();
            foreach (string path in missing)
            {
                int salt = 0;
                string guid = MetaText.NewGuid(tree.Package, path, salt);
                while (!taken.Add(guid))
                {
                    guid = MetaText.NewGuid(tree.Package, path, ++salt);
                }

                File.WriteAllText(Path.Combine(tree.Root, path + ".meta"), MetaText.Write(path, tree.IsFolder(path), guid));
            }

            return missing;
        }
    }
}
