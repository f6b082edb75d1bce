using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace Repartee
{
    /// <summary>
    /// Licence and languages from the front matter of a published model's README.md, which is where the Hugging Face
    /// hub keeps them. Read leniently: it is prose for people, and no error in it makes a model unusable.
    /// </summary>
    internal sealed class ModelCard
    {
        private const int MaxBytes = 64 * 1024;

        internal string? Licence;
        internal readonly List<string> Languages = new List<string>();

        internal static ModelCard Read(string path)
        {
            var card = new ModelCard();
            var info = new FileInfo(path);
            if (!info.Exists || info.Length == 0 || (info.Attributes & FileAttributes.ReparsePoint) != 0)
                return card;
            var bytes = new byte[(int)Math.Min(info.Length, MaxBytes)];
            int length = 0;
            using (Stream file = RegularFile.OpenRead(path))
            {
                int read;
                while (length < bytes.Length && (read = file.Read(bytes, length, bytes.Length - length)) > 0)
                    length += read;
            }
            string[] lines = Encoding.UTF8.GetString(bytes, 0, length).Split('\n');
            if (lines[0].Trim('\uFEFF', '\r', ' ') != "---")
                return card;
            string key = "";
            for (int i = 1; i < lines.Length; i++)
            {
                string line = lines[i].TrimEnd();
                if (line == "---")
                    break;
                card.AddLine(line, ref key);
            }
            return card;
        }

        private void AddLine(string line, ref string key)
        {
            if (line.Length == 0 || line[0] == '#')
                return;
            string trimmed = line.TrimStart();
            if (trimmed.StartsWith("- ", StringComparison.Ordinal))
            {
                AddValue(key, trimmed.Substring(2));
                return;
            }
            int colon = line.IndexOf(':');
            if (colon <= 0 || line[0] == ' ')
                return;
            key = line.Substring(0, colon);
            string value = line.Substring(colon + 1).Trim();
            foreach (string part in value.Trim('[', ']').Split(','))
                AddValue(key, part);
        }

        private void AddValue(string key, string value)
        {
            value = ModelPaths.Printable(value.Trim(' ', '"', '\''));
            if (value.Length == 0)
                return;
            if (key == "license" || (key == "license_name" && Licence == "other"))
                Licence = value;
            else if (key == "language" && Languages.Count < 256)
                Languages.Add(value);
        }
    }
}
