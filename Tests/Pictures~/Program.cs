using System;
using System.Globalization;
using System.IO;
using Repartee.Pictures;

// dotnet run --project Tests/Pictures~ [-- FOLDER [SECONDS...]]
// Records a talk in each language and draws it into Documentation~, or into another folder, there also still at some moments.
string root = AppContext.BaseDirectory;
while (!File.Exists(Path.Combine(root, "package.json")))
    root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("The package's folder was not found.");
string folder = args.Length > 0 ? args[0] : Path.Combine(root, "Documentation~");
Directory.CreateDirectory(folder);
foreach (Scene scene in Scene.All)
{
    Recording recording = Recorder.Record(scene, root);
    string path = Path.Combine(folder, scene.Name + ".svg");
    File.WriteAllText(path, Drawing.Animated(recording, scene));
    Console.WriteLine(path + ": " + recording.Length.ToString("0.0", CultureInfo.InvariantCulture) + " s");
    for (int i = 1; i < args.Length; i++)
    {
        double at = double.Parse(args[i], CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, scene.Name + "-" + args[i] + ".svg"), Drawing.Still(recording, scene, at));
    }
}
