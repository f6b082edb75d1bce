using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("Repartee.Importing")]
[assembly: AssemblyProduct("Repartee: NPC Dialogue")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: InternalsVisibleTo("Repartee.Importing.Tests")]
[assembly: InternalsVisibleTo("Repartee.Presenters.Tests")]
[assembly: InternalsVisibleTo("Repartee.Editor.Tests")]
[assembly: InternalsVisibleTo("Repartee.Benchmarks")]
