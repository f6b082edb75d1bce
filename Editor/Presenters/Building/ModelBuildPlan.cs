using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Repartee.Presenters
{
    /// <summary>A model that goes into a build.</summary>
    public sealed class PlannedModel
    {
        internal PlannedModel(string folder, ModelFolder model, IReadOnlyList<string> usedBy)
        {
            Folder = folder;
            Name = model.Name;
            Licence = model.Licence;
            UsedBy = usedBy;
            string[] files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
            Bytes = files.Sum(file => new FileInfo(file).Length);
            LicenceFiles = files.Select(file => Path.GetFileName(file)!).Where(IsLicence).OrderBy(file => file, StringComparer.Ordinal).ToArray();
            ModelCards = files.Select(file => Path.GetFileName(file)!).Where(file => file.StartsWith("README", StringComparison.OrdinalIgnoreCase)).ToArray();
            IsVerified = model.HasHashes;
        }

        /// <summary>The folder's full path.</summary>
        public string Folder { get; }

        /// <summary>The model's name.</summary>
        public string Name { get; }

        /// <summary>The licence that its description states, or null.</summary>
        public string? Licence { get; }

        /// <summary>Files of the folder that state it; they go along as all of its files do.</summary>
        public IReadOnlyList<string> LicenceFiles { get; }

        /// <summary>READMEs of the folder: they describe the model, and are no licence.</summary>
        public IReadOnlyList<string> ModelCards { get; }

        /// <summary>Bytes of all files together.</summary>
        public long Bytes { get; }

        /// <summary>Whether all its files were compared with the hashes of its repartee.json; false when that does not state one for each.</summary>
        public bool IsVerified { get; }

        /// <summary>What in the project asks for it.</summary>
        public IReadOnlyList<string> UsedBy { get; }

        private static bool IsLicence(string name) =>
            name.StartsWith("LICENSE", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LICENCE", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("NOTICE", StringComparison.OrdinalIgnoreCase) || name.StartsWith("COPYING", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Which models a build carries: each one checked, verified by its hashes, and accounted for.</summary>
    public sealed class ModelBuildPlan
    {
        private ModelBuildPlan(IReadOnlyList<PlannedModel> models)
        {
            Models = models;
        }

        /// <summary>The models, by the names of their folders.</summary>
        public IReadOnlyList<PlannedModel> Models { get; }

        /// <summary>Bytes of all of them.</summary>
        public long Bytes => Models.Sum(model => model.Bytes);

        /// <summary>Checks and adds up. Reads all files that have a hash.</summary>
        /// <param name="folders">Model folders, each with what asks for it; one may be named several times.</param>
        /// <exception cref="ReparteeException">A folder is missing or damaged, or two would have the same name in the build.</exception>
        public static ModelBuildPlan Of(IEnumerable<(string Folder, string UsedBy)> folders)
        {
            var models = new List<PlannedModel>();
            foreach (var group in folders.GroupBy(entry => Path.GetFullPath(entry.Folder.TrimEnd('/', '\\')), entry => entry.UsedBy))
            {
                string[] users = group.Distinct().ToArray();
                PlannedModel? other = models.FirstOrDefault(model => string.Equals(Path.GetFileName(model.Folder), Path.GetFileName(group.Key), StringComparison.OrdinalIgnoreCase));
                if (other != null)
                    throw new ReparteeException("Two models would be \"" + Path.GetFileName(group.Key) + "\" in the build: " + other.Folder + " and " + group.Key + ". Rename one of the folders.");
                models.Add(Check(group.Key, users));
            }

            return new ModelBuildPlan(models.OrderBy(model => Path.GetFileName(model.Folder), StringComparer.Ordinal).ToArray());
        }

        /// <summary>The plan as a report: sizes, licences, and who uses what.</summary>
        public override string ToString()
        {
            if (Models.Count == 0)
                return "No dialogue models in this build: none of its scenes, prefabs and Resources has a character. For characters that code makes, choose a default model in Project Settings > NPC Dialogue.";
            var text = new StringBuilder();
            text.Append("Dialogue models in this build: ").Append(Megabytes(Bytes)).Append('.');
            foreach (PlannedModel model in Models)
            {
                text.Append('\n').Append(model.Name).Append(": ").Append(Megabytes(model.Bytes));
                text.Append(model.IsVerified ? ", files as described" : ", not every file has a hash to compare with");
                text.Append(", licence ").Append(model.Licence ?? "not stated");
                text.Append(model.LicenceFiles.Count > 0 ? " (" + string.Join(", ", model.LicenceFiles) + ")" : " (no licence file)");
                if (model.ModelCards.Count > 0)
                    text.Append(", model card ").Append(string.Join(", ", model.ModelCards));
                text.Append(", for ").Append(string.Join(", ", model.UsedBy)).Append('.');
            }

            return text.ToString();
        }

        private static PlannedModel Check(string folder, string[] users)
        {
            try
            {
                ModelFolder model = ModelFolder.Open(folder);
                model.VerifyHashes();
                return new PlannedModel(folder, model, users);
            }
            catch (BadFileException e)
            {
                throw new ReparteeException("A dialogue model cannot go into the build; " + string.Join(", ", users) + " would use it. " + e.Message, e);
            }
        }

        private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1e6:0.0} MB");
    }
}
