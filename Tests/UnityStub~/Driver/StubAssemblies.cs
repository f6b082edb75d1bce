using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Repartee.UnityStub
{
    /// <summary>The assemblies that Unity would have loaded: those beside the stand-in that were compiled against it.</summary>
    internal static class StubAssemblies
    {
        /// <summary>Every type of them.</summary>
        public static IReadOnlyList<Type> Types { get; } = Directory.GetFiles(AppContext.BaseDirectory, "Repartee*.dll")
            .Select(path => Assembly.Load(Path.GetFileNameWithoutExtension(path)))
            .Where(assembly => assembly.GetReferencedAssemblies().Any(name => name.Name == typeof(StubAssemblies).Assembly.GetName().Name))
            .SelectMany(assembly => assembly.GetTypes())
            .ToArray();
    }
}
