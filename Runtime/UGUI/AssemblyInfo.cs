using System.Reflection;
using UnityEngine.Scripting;

[assembly: AssemblyTitle("Repartee.Unity.UGUI")]
[assembly: AssemblyProduct("Repartee: NPC Dialogue")]
[assembly: AssemblyVersion("0.1.0.0")]

// No scene refers to it, so that stripping would drop it with the method by which it announces itself.
[assembly: AlwaysLinkAssembly]
