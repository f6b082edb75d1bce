using System.Runtime.CompilerServices;

// Tests drive the stand-in through what is internal here; product code sees only what Unity has.
[assembly: InternalsVisibleTo("Repartee.Unity.Tests")]
[assembly: InternalsVisibleTo("Repartee.Editor.Tests")]
[assembly: InternalsVisibleTo("Repartee.Pictures")]
