using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("Repartee.Editor.UGUI")]
[assembly: AssemblyProduct("Repartee: NPC Dialogue")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: InternalsVisibleTo("Repartee.Editor.Tests")]
