using System.Runtime.CompilerServices;

namespace Repartee
{
    /// <summary>How to compile loops that run long the first time they run.</summary>
    internal static class HotPath
    {
        /// <summary>
        /// MethodImplOptions.AggressiveOptimization, which the library at hand does not name: compiled with all optimizations at once
        /// instead of after many calls. Runtimes that do not know it pass over it.
        /// </summary>
        public const MethodImplOptions Loop = (MethodImplOptions)512;
    }
}
