using System.Reflection;

[assembly: AssemblyTitle("Repartee.Unity.UIToolkit")]
[assembly: AssemblyProduct("Repartee: NPC Dialogue")]
[assembly: AssemblyVersion("0.1.0.0")]

