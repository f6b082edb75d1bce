using System.Reflection;
using System.Runtime.CompilerServices;

[assembly: AssemblyTitle("Repartee")]
[assembly: AssemblyProduct("Repartee: NPC Dialogue")]
[assembly: AssemblyVersion("0.1.0.0")]
[assembly: InternalsVisibleTo("Repartee.Unity")]
[assembly: InternalsVisibleTo("Repartee.Presenters")]
[assembly: InternalsVisibleTo("Repartee.Unity.Tests")]
[assembly: InternalsVisibleTo("Repartee.Importing")]
[assembly: InternalsVisibleTo("Repartee.Tests")]
[assembly: InternalsVisibleTo("Repartee.Benchmarks")]
[assembly: InternalsVisibleTo("Repartee.TrainYourOwn")]
