using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.Importing
{
    /// <summary>
    /// Licence and languages from a Hugging Face model card: the block between two lines of three dashes at the top of
    /// README.md, of which plain "key: value" lines and lists are understood.
    /// </summary>
    internal sealed class ModelCard
    {
        private const int MaxCharacters = 1 << 16;
        private const int MaxLanguages = 200;

        /// <summary>The licence identifier, or null.</summary>
        public string? Licence { get; private set; }

        /// <summary>Language codes, possibly none.</summary>
        public List<string> Languages { get; } = new List<string>();

        /// <summary>Reads the card of a folder; a folder without one gives an empty card.</summary>
        public static ModelCard Read(string folder)
        {
            var card = new ModelCard();
            string path = Path.Combine(folder, "README.md");
            if (!File.Exists(path))
                return card;
            var buffer = new char[MaxCharacters];
            int length;
            try
            {
                using var reader = new StreamReader(RegularFile.OpenRead(path));
                length = reader.ReadBlock(buffer, 0, buffer.Length);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw new BadFileException(path, "cannot be read: " + e.Message, e);
            }

            card.Parse(new string(buffer, 0, length).Split('\n'));
            return card;
        }

        private void Parse(string[] lines)
        {
            if (lines.Length == 0 || lines[0].Trim() != "---")
                return;
            bool inLanguages = false;
            for (int i = 1; i < lines.Length && lines[i].Trim() != "---"; i++)
            {
                string line = lines[i].Trim();
                if (inLanguages && line.StartsWith("- ", StringComparison.Ordinal))
                {
                    AddLanguage(line.Substring(2));
                    continue;
                }

                inLanguages = false;
                if (line.StartsWith("license:", StringComparison.Ordinal))
                {
                    string value = Unquote(line.Substring("license:".Length));
                    Licence = value.Length > 0 && value.Length <= 100 ? value : null;
                }
                else if (line.StartsWith("language:", StringComparison.Ordinal))
                {
                    string value = line.Substring("language:".Length).Trim();
                    inLanguages = value.Length == 0;
                    foreach (string part in value.TrimStart('[').TrimEnd(']').Split(','))
                        AddLanguage(part);
                }
            }
        }

        private void AddLanguage(string text)
        {
            string value = Unquote(text);
            if (value.Length > 0 && value.Length <= 20 && Languages.Count < MaxLanguages)
                Languages.Add(value);
        }

        private static string Unquote(string text) => text.Trim().Trim('"', '\'').Trim();
    }
}
