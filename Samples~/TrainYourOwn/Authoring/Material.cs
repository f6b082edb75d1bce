using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>What players say in one intent, and what characters reply.</summary>
    public sealed class Intent
    {
        private static readonly List<Pattern> _none = new List<Pattern>();
        private readonly Dictionary<string, List<Pattern>> _voiceReplies = new Dictionary<string, List<Pattern>>();

        /// <summary>Creates an intent.</summary>
        /// <param name="name">Its name.</param>
        /// <param name="weight">How often small talk draws it; 0 when <see cref="DialogueWriter"/> decides when it comes.</param>
        /// <param name="after">The intents that it may follow; empty when it may come at any time. "tell.*" names all with that beginning.</param>
        public Intent(string name, int weight, string[] after)
        {
            Name = name;
            Weight = weight;
            After = after;
        }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>How often small talk draws it; 0 when the writer decides.</summary>
        public int Weight { get; }

        /// <summary>The intents that it follows.</summary>
        public string[] After { get; }

        /// <summary>Player phrasings for training.</summary>
        public List<Pattern> Lines { get; } = new List<Pattern>();

        /// <summary>Player phrasings that training never sees.</summary>
        public List<Pattern> HeldOutLines { get; } = new List<Pattern>();

        /// <summary>Replies that fit every voice.</summary>
        public List<Pattern> Replies { get; } = new List<Pattern>();

        /// <summary>Voices that have replies of their own.</summary>
        public IEnumerable<string> Voices => _voiceReplies.Keys;

        /// <summary>For kinds of facts: sentences as a persona's author would write them.</summary>
        public List<Pattern> Facts { get; } = new List<Pattern>();

        /// <summary>For kinds of facts: what a question about it names.</summary>
        public Pattern? Subject { get; set; }

        /// <summary>Replies that only this voice gives.</summary>
        public List<Pattern> RepliesOf(string voice) => _voiceReplies.TryGetValue(voice, out List<Pattern>? replies) ? replies : _none;

        /// <summary>How many different player lines its patterns give, slots left open.</summary>
        public long LineSkeletons => Lines.Sum(line => line.Skeletons);

        /// <summary>How many different replies its patterns give over all voices, slots and voice words left open.</summary>
        public long ReplySkeletons => Replies.Concat(_voiceReplies.Values.SelectMany(replies => replies).Distinct()).Sum(reply => reply.Skeletons);

        /// <summary>Whether it may come after that turn.</summary>
        public bool Follows(string intent) =>
            After.Any(before => before == intent || (before.EndsWith(".*", StringComparison.Ordinal) && intent.StartsWith(before.Substring(0, before.Length - 1), StringComparison.Ordinal)));

        internal void AddReply(string voices, Pattern reply)
        {
            if (voices.Length == 0)
                Replies.Add(reply);
            foreach (string voice in voices.Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!_voiceReplies.TryGetValue(voice, out List<Pattern>? replies))
                    _voiceReplies[voice] = replies = new List<Pattern>();
                replies.Add(reply);
            }
        }
    }

    /// <summary>How a temper changes the wording.</summary>
    public sealed class Voice
    {
        /// <summary>Creates a voice of that name.</summary>
        public Voice(string name, int number)
        {
            Name = name;
            Number = number;
        }

        /// <summary>Its number over both languages, 1 to 63; the trainer tells voices apart by it.</summary>
        public int Number { get; }

        /// <summary>Its name in the material.</summary>
        public string Name { get; }

        /// <summary>Choices by key: traits, voice, open, inform, close, hello, bye, ...</summary>
        public Dictionary<string, List<string>> Words { get; } = new Dictionary<string, List<string>>();
    }

    /// <summary>All authored text of one language.</summary>
    public sealed class Material
    {
        private readonly Lazy<LookAlikes> _lookAlikes;

        private Material(bool chinese)
        {
            Chinese = chinese;
            Synonyms = new Synonyms(chinese);
            _lookAlikes = new Lazy<LookAlikes>(() => new LookAlikes(this));
        }

        /// <summary>Whether this is the Chinese material.</summary>
        public bool Chinese { get; }

        /// <summary>Intents and kinds of facts by name.</summary>
        public Dictionary<string, Intent> Intents { get; } = new Dictionary<string, Intent>();

        /// <summary>Names of the kinds of facts, in the order of the file.</summary>
        public List<string> FactKinds { get; } = new List<string>();

        /// <summary>Tempers; the first is the plain one.</summary>
        public List<Voice> Voices { get; } = new List<Voice>();

        /// <summary>Intents that small talk draws by their weight, in the order of the files.</summary>
        public List<Intent> Talk { get; } = new List<Intent>();

        /// <summary>Facts of lore.txt.</summary>
        public List<FreeFact> FreeFacts { get; } = new List<FreeFact>();

        /// <summary>What players tell of themselves in told.txt.</summary>
        public List<FreeMemory> FreeMemories { get; } = new List<FreeMemory>();

        /// <summary>Questions that seem to ask for facts of lore.txt and do not.</summary>
        public LookAlikes LookAlikes => _lookAlikes.Value;

        /// <summary>Other words for words of a line.</summary>
        public Synonyms Synonyms { get; }

        /// <summary>Kinds of wares.</summary>
        public List<WareKind> WareKinds { get; } = new List<WareKind>();

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
                        else if (file == "wares")
                            material.WareKinds.Add(WareKind.Read(line, chinese));
                        else if (file == "voices")
                            material.ReadVoice(line);
                        else if (file == "lore")
                            material.ReadFreeFact(line);
                        else if (file == "told")
                            material.ReadFreeMemory(line);
                        else
                            material.ReadIntent(line, ref section, file == "facts");
                    }
                    catch (Exception e) when (e is FormatException || e is InvalidOperationException)
                    {
                        throw new FormatException(path + ", line " + number + ": " + e.Message, e);
                    }
                }
            }

            material.CheckNames(root);
            FreeFact? silent = material.FreeFacts.FirstOrDefault(fact => fact.Lines.Count == 0);
            if (silent != null)
                throw new FormatException(root + ": nothing asks for the fact \"" + silent.Text.Source + "\" of lore.txt.");
            FreeMemory? broken = material.FreeMemories.FirstOrDefault(memory => memory.Fault != null);
            if (broken != null)
                throw new FormatException(root + ": " + broken.Fault + " for \"" + broken.Told.FirstOrDefault()?.Source + "\" of told.txt.");
            return material;
        }

        private void CheckNames(string root)
        {
            foreach (Intent intent in Intents.Values)
            {
                string? unknown = intent.Voices.FirstOrDefault(voice => Voices.All(known => known.Name != voice));
                if (unknown != null)
                    throw new FormatException(root + ": intent \"" + intent.Name + "\" has a reply of the voice \"" + unknown + "\", which voices.txt does not have.");
                unknown = intent.After.FirstOrDefault(before => !before.EndsWith(".*", StringComparison.Ordinal) && !Intents.ContainsKey(before) && !before.StartsWith("tell.", StringComparison.Ordinal));
                if (unknown != null)
                    throw new FormatException(root + ": intent \"" + intent.Name + "\" comes after \"" + unknown + "\", which no file has.");
            }
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
                // English voices are numbered from 1, Chinese ones from 33.
                Voices.Add(new Voice(line.Substring(1).Trim(), (Chinese ? 33 : 1) + Voices.Count));
                return;
            }

            int colon = line.IndexOf(':');
            if (colon < 0)
                throw new FormatException("expected \"key: choice | choice\".");
            Voices.Last().Words[line.Substring(0, colon)] = line.Substring(colon + 1).Split('|').Select(word => word.Trim()).ToList();
        }

        private void ReadFreeFact(string line)
        {
            if (line[0] == '.')
            {
                FreeFacts.Add(new FreeFact(new Pattern(line.Substring(1).Trim())));
                return;
            }

            FreeFact fact = FreeFacts.Last();
            if (line[0] == '@')
                fact.Subject = new Pattern(line.Substring(1).Trim());
            else if (line.StartsWith("?*", StringComparison.Ordinal))
                fact.HeldOutLines.Add(new Pattern(line.Substring(2).Trim()));
            else if (line[0] == '?')
                fact.Lines.Add(new Pattern(line.Substring(1).Trim()));
            else if (line.StartsWith("+*", StringComparison.Ordinal))
                fact.HeldOutFollowUps.Add(new Pattern(line.Substring(2).Trim()));
            else if (line[0] == '+')
                fact.FollowUps.Add(new Pattern(line.Substring(1).Trim()));
            else if (line[0] == '~')
                fact.NearMisses.Add(new Pattern(line.Substring(1).Trim()));
            else if (line[0] == '-')
                fact.LeftOpen.Add(new Pattern(line.Substring(1).Trim()));
            else
                throw new FormatException("a line of lore starts with ., @, ?, ?*, ~, +, +* or -.");
        }

        // "=" closes what is told; the questions follow, and the next "." begins another memory.
        private void ReadFreeMemory(string line)
        {
            if (line[0] == '.' && (FreeMemories.Count == 0 || FreeMemories.Last().Answer != null))
                FreeMemories.Add(new FreeMemory());
            if (FreeMemories.Count == 0)
                throw new FormatException("what is told begins with \". \".");
            FreeMemory memory = FreeMemories.Last();
            if (line.StartsWith("?*", StringComparison.Ordinal))
                memory.HeldOutLines.Add(new Pattern(line.Substring(2).Trim()));
            else if (line[0] == '.')
                memory.Told.Add(new Pattern(line.Substring(1).Trim()));
            else if (line[0] == '!')
                memory.Replies.Add(new Pattern(line.Substring(1).Trim()));
            else if (line[0] == '=')
                memory.Answer = new Pattern(line.Substring(1).Trim());
            else if (line[0] == '?')
                memory.Lines.Add(new Pattern(line.Substring(1).Trim()));
            else
                throw new FormatException("a line of what is told starts with ., !, =, ? or ?*.");
        }

        private void ReadIntent(string line, ref string section, bool facts)
        {
            string rest = line.Substring(1).Trim();
            if (line[0] == '=')
            {
                Intent begun = Header(rest);
                section = begun.Name;
                if (!Intents.TryAdd(section, begun))
                    throw new FormatException("there are two intents called \"" + section + "\".");
                if (facts)
                    FactKinds.Add(section);
                if (begun.Weight > 0)
                    Talk.Add(begun);
                return;
            }

            Intent intent = Intents[section];
            if (line.StartsWith("?*", StringComparison.Ordinal))
                intent.HeldOutLines.Add(new Pattern(line.Substring(2).Trim()));
            else if (line[0] == '?')
                intent.Lines.Add(new Pattern(rest));
            else if (line[0] == '!')
            {
                int space = line.IndexOf(' ');
                intent.AddReply(line.Substring(1, space - 1), new Pattern(line.Substring(space + 1).Trim()));
            }
            else if (line[0] == '.')
                intent.Facts.Add(new Pattern(rest));
            else if (line[0] == '@')
                intent.Subject = new Pattern(rest);
            else
                throw new FormatException("a line starts with =, ?, ?*, !, . or @.");
        }

        // "= name", "= name 2" or "= name 2 after a,b".
        private static Intent Header(string text)
        {
            string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 1)
                return new Intent(words[0], 0, Array.Empty<string>());
            bool follows = words.Length == 4 && words[2] == "after";
            if ((words.Length != 2 && !follows) || !int.TryParse(words[1], out int weight) || weight < 1)
                throw new FormatException("expected \"= name\", \"= name weight\" or \"= name weight after name,name\".");
            return new Intent(words[0], weight, follows ? words[3].Split(',', StringSplitOptions.RemoveEmptyEntries) : Array.Empty<string>());
        }
    }
}
