using System.Collections.Generic;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>A command of the program.</summary>
    internal interface IVerb
    {
        /// <summary>Its name on the command line; empty for what happens without one.</summary>
        string Name { get; }

        /// <summary>What follows the name.</summary>
        string Usage { get; }

        /// <summary>What it does, one line.</summary>
        string Summary { get; }

        /// <summary>Its options.</summary>
        IReadOnlyList<OptionSpec> Options { get; }

        /// <summary>Runs it; the result is the exit code. Bad arguments and files are thrown.</summary>
        Task<int> RunAsync(Arguments args, Host host, IOutput output);
    }
}
