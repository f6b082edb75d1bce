using System;
using System.IO;
using System.Text;

namespace Repartee
{
    /// <summary>Names of files inside a model folder, which may come from a hostile file.</summary>
    internal static class ModelPaths
    {
        /// <summary>
        /// The full path of <paramref name="relative"/> under <paramref name="folder"/>; refused when it is absolute,
        /// climbs out, or has characters that no model file has.
        /// </summary>
        /// <param name="folder">Full path that the result stays under.</param>
        /// <param name="relative">The name as written.</param>
        /// <param name="writtenIn">The file that holds the name, for the error.</param>
        internal static string Resolve(string folder, string relative, string writtenIn)
        {
            string name = relative.Replace('\\', '/');
            bool good = name.Length > 0 && name.Length <= 1024 && name[0] != '/';
            foreach (char c in name)
                good &= c >= ' ' && c != 0x7F && "*?<>|\":".IndexOf(c) < 0;
            string result = folder;
            if (good)
            {
                foreach (string segment in name.Split('/'))
                {
                    if (segment == ".")
                        continue;
                    good &= segment.Length > 0 && segment != "..";
                    result = Path.Combine(result, segment);
                }
            }
            if (!good || result == folder)
            {
                throw new BadFileException(writtenIn, "names the file '" + Printable(relative)
                    + "', which is not a plain path inside the model folder; do not use this model unless you trust where it came from.");
            }
            return result;
        }

        /// <summary>
        /// The size of a file that must be there: an ordinary, non-empty file, and unless
        /// <paramref name="followLinks"/>, reached without links below <paramref name="root"/>.
        /// </summary>
        internal static long RequireFile(string root, string path, bool followLinks, string? why = null)
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                if (Directory.Exists(path))
                    throw new BadFileException(path, "is a folder where a file should be.");
                throw new BadFileException(path, "is missing" + (why == null ? "." : ": " + why));
            }
            if (!followLinks)
            {
                for (string? at = path; at != null && at.Length > root.Length; at = Path.GetDirectoryName(at))
                {
                    if ((File.GetAttributes(at) & FileAttributes.ReparsePoint) != 0)
                    {
                        throw new BadFileException(at, "is a link, and links are not followed inside a model folder; "
                            + "put the file itself there, or open the folder with ModelFolderOptions.FollowLinks if the links are your own.");
                    }
                }
            }
            long length = RegularFile.LengthOf(path) ?? 0;
            if (length == 0)
                throw new BadFileException(path, RegularFile.Nothing + "; fetch it again.");
            return length;
        }

        /// <summary>
        /// Where links are followed, makes sure that a file whose name the model chose lies where the model does: in its folder,
        /// or in the place that the graph's own link leads to, as Hugging Face's cache keeps all files of a model in one.
        /// </summary>
        /// <param name="root">Full path of the model folder.</param>
        /// <param name="graph">Full path of the graph.</param>
        /// <param name="path">Full path of the file.</param>
        internal static void RequireBesideModel(string root, string graph, string path)
        {
            string place = PhysicalPath.Of(path);
            // What still says that it is a link leads to where the system does not tell.
            bool isKnown = (File.GetAttributes(place) & FileAttributes.ReparsePoint) == 0;
            if (isKnown && (PhysicalPath.Holds(PhysicalPath.Of(root), place) || Path.GetDirectoryName(place) == Path.GetDirectoryName(PhysicalPath.Of(graph))))
                return;
            throw new BadFileException(path, "is a link that leads out of the model; put the file itself there, and do not use this model "
                + "unless you trust where it came from.");
        }

        /// <summary>Text from a file, cut and without control characters, for an error message.</summary>
        internal static string Printable(string text)
        {
            var result = new StringBuilder();
            foreach (char c in text)
            {
                if (result.Length >= 80)
                {
                    result.Append("...");
                    break;
                }
                result.Append(char.IsControl(c) || char.IsSurrogate(c) ? '?' : c);
            }
            return result.ToString();
        }
    }
}
