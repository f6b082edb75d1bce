using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>What players say in one intent, and what characters reply.</summary>
    public sealed class Intent
    {
        /// <summary>Player phrasings for training.</summary>
        public List<Pattern> Lines { get; } = new List<Pattern>();

        /// <summary>Player phrasings that training never sees.</summary>
        public List<Pattern> HeldOutLines { get; } = new List<Pattern>();

        /// <summary>Replies.</summary>
        public List<Pattern> Replies { get; } = new List<Pattern>();

        /// <summary>For kinds of facts: sentences as a persona's author would write them.</summary>
        public List<Pattern> Facts { get; } = new List<Pattern>();

        /// <summary>For kinds of facts: what a question about it names.</summary>
        public Pattern? Subject { get; set; }
    }

    /// <summary>How a temper changes the wording.</summary>
    public sealed class Voice
    {
        /// <summary>Creates a voice of that name.</summary>
        public Voice(string name)
        {
            Name = name;
        }

        /// <summary>Its name in the material.</summary>
        public string Name { get; }

        /// <summary>Choices by key: traits, voice, open, inform, close, hello, bye, ...</summary>
        public Dictionary<string, List<string>> Words { get; } = new Dictionary<string, List<string>>();
    }

    /// <summary>All authored text of one language.</summary>
    public sealed class Material
    {
        private Material(bool chinese)
        {
            Chinese = chinese;
        }

        /// <summary>Whether this is the Chinese material.</summary>
        public bool Chinese { get; }

        /// <summary>Intents and kinds of facts by name.</summary>
        public Dictionary<string, Intent> Intents { get; } = new Dictionary<string, Intent>();

        /// <summary>Names of the kinds of facts, in the order of the file.</summary>
        public List<string> FactKinds { get; } = new List<string>();

        /// <summary>Tempers; the first is the plain one.</summary>
        public List<Voice> Voices { get; } = new List<Voice>();

        /// <summary>Word lists by name.</summary>
        public Dictionary<string, List<string>> Lists { get; } = new Dictionary<string, List<string>>();

        /// <summary>Reads <c>en</c> or <c>zh</c> below <paramref name="folder"/>.</summary>
        /// <exception cref="FormatException">A line that does not fit; names file and line.</exception>
        public static Material Load(string folder, bool chinese)
        {
            var material = new Material(chinese);
            string root = Path.Combine(folder, chinese ? "zh" : "en");
            foreach (string path in Directory.GetFiles(root, "*.txt").OrderBy(path => path, StringComparer.Ordinal))
            {
                string file = Path.GetFileNameWithoutExtension(path);
                string section = "";
                int number = 0;
                foreach (string raw in File.ReadLines(path))
                {
                    number++;
                    string line = raw.Trim();
                    if (line.Length == 0 || line[0] == '#')
                        continue;
                    try
                    {
                        if (file == "lists")
                            material.ReadList(line, ref section);
                        else if (file == "voices")
                            material.ReadVoice(line);
                        else
                            material.ReadIntent(line, ref section, file == "facts");
                    }
                    catch (Exception e) when (e is FormatException || e is InvalidOperationException)
                    {
                        throw new FormatException(path + ", line " + number + ": " + e.Message, e);
                    }
                }
            }

            return material;
        }

        private void ReadList(string line, ref string section)
        {
            if (line[0] == '@')
            {
                section = line.Substring(1).Trim();
                Lists[section] = new List<string>();
                return;
            }

            Lists[section].AddRange(line.Split(Chinese ? ' ' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        private void ReadVoice(string line)
        {
            if (line[0] == '=')
            {
                Voices.Add(new Voice(line.Substring(1).Trim()));
                return;
            }

            int colon = line.IndexOf(':');
            if (colon < 0)
                throw new FormatException("expected \"key: choice | choice\".");
            Voices.Last().Words[line.Substring(0, colon)] = line.Substring(colon + 1).Split('|').Select(word => word.Trim()).ToList();
        }

        private void ReadIntent(string line, ref string section, bool facts)
        {
            string rest = line.Substring(1).Trim();
            if (line[0] == '=')
            {
                section = rest;
                Intents.Add(section, new Intent());
                if (facts)
                    FactKinds.Add(section);
                return;
            }

            Intent intent = Intents[section];
            if (line.StartsWith("?*", StringComparison.Ordinal))
                intent.HeldOutLines.Add(new Pattern(line.Substring(2).Trim()));
            else if (line[0] == '?')
                intent.Lines.Add(new Pattern(rest));
            else if (line[0] == '!')
                intent.Replies.Add(new Pattern(rest));
            else if (line[0] == '.')
                intent.Facts.Add(new Pattern(rest));
            else if (line[0] == '@')
                intent.Subject = new Pattern(rest);
            else
                throw new FormatException("a line starts with =, ?, ?*, !, . or @.");
        }
    }
}
