using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.Metas
{
    /// <summary>
    /// Gives every file and folder that Unity imports its .meta: <c>dotnet run --project .ci/Metas</c> writes the
    /// missing ones, with <c>-- --check</c> it only lists what is wrong and exits with 1.
    /// </summary>
    public static class Program
    {
        /// <summary>Runs the tool.</summary>
        public static int Main(string[] args)
        {
            if (args.Length > 1 || (args.Length == 1 && args[0] != "--check"))
            {
                Console.Error.WriteLine("usage: dotnet run --project .ci/Metas [-- --check]");
                return 2;
            }

            string root = UnityTree.FindRoot(Directory.GetCurrentDirectory());
            if (args.Length == 0)
            {
                foreach (string path in MetaCheck.WriteMissing(UnityTree.Read(root)))
                {
                    Console.WriteLine("written: " + path + ".meta");
                }
            }

            UnityTree tree = UnityTree.Read(root);
            IReadOnlyList<string> faults = MetaCheck.FindFaults(tree);
            foreach (string fault in faults)
            {
                Console.WriteLine(fault);
            }

            Console.WriteLine(tree.Entries.Count + " files and folders, " + faults.Count + " faults");
            return faults.Count == 0 ? 0 : 1;
        }
    }
}
