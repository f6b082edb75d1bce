using System.Collections.Generic;
using System.IO;

namespace Repartee.Terminal
{
    /// <summary>The program's own description of its commands.</summary>
    internal static class Help
    {
        public static void Write(TextWriter output, IVerb talk, IReadOnlyList<IVerb> verbs)
        {
            output.Write("Talk to a character in the terminal, or use a model from a script.\n\n");
            output.Write("  repartee-console " + talk.Usage + "\n      " + talk.Summary + "\n");
            foreach (IVerb verb in verbs)
                output.Write("  repartee-console " + verb.Name + " " + verb.Usage + "\n      " + verb.Summary + "\n");
            output.Write("\nVERB --help lists the options of a verb. Exit code 0; 1 when a turn failed; 2 for bad arguments or files.\n");
        }

        public static void Write(TextWriter output, IVerb verb)
        {
            output.Write("repartee-console " + (verb.Name.Length > 0 ? verb.Name + " " : "") + verb.Usage + "\n" + verb.Summary + "\n\n");
            foreach (OptionSpec option in verb.Options)
                output.Write("  " + ((option.ShortName == null ? "" : option.ShortName + ", ") + option.Name + (option.Value == null ? "" : " " + option.Value)).PadRight(26) + option.Help + "\n");
        }
    }
}
