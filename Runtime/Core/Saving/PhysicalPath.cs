using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Repartee
{
    /// <summary>Where a path leads, and whether one place lies inside another, however the two are spelt.</summary>
    internal static class PhysicalPath
    {
        private const int MostLinks = 64;

        /// <summary>Whether the system's file names are usually the same in capitals and small letters.</summary>
        internal static bool IgnoresCase { get; } =
            RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || RuntimeInformation.IsOSPlatform(OSPlatform.OSX);

        /// <summary>The full path with every link on the way followed; parts that do not exist stay as they are.</summary>
        /// <exception cref="IOException">The links go in circles.</exception>
        public static string Of(string path)
        {
            int links = 0;
            return Of(path, ref links);
        }

        /// <summary>Whether a physical path is another or leads into it.</summary>
        public static bool Holds(string outer, string inner) => Holds(outer, inner, IgnoresCase);

        internal static bool Holds(string outer, string inner, bool ignoresCase)
        {
            StringComparison comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            return string.Equals(inner, outer, comparison)
                || inner.StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, comparison);
        }

        private static string Of(string path, ref int links)
        {
            string full = Path.GetFullPath(path);
            string place = Path.GetPathRoot(full) ?? "";
            foreach (string part in full.Substring(place.Length).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar))
            {
                if (part.Length == 0)
                    continue;
                place = Path.Combine(place, part);
                if (RegularFile.LinkTarget(place) is not { } target)
                    continue;
                if (++links > MostLinks)
                    throw new IOException("too many links on the way");
                place = Of(target, ref links);
            }
            return place;
        }
    }
}
