using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Repartee.Presenters
{
    /// <summary>
    /// The tests of one persona, as text beside it: <c>innkeeper.json</c> has <c>innkeeper.dialogue</c>.
    /// <code>
    /// # A comment.
    /// persona innkeeper.json          optional: the file of the same name otherwise
    /// seed 7                          for all tests, until a test says otherwise
    /// temperature 0.7                 the same; "temperature own" is the persona's or the model's
    ///
    /// = She says who she is
    /// > Who are you?                  the player; a lone > lets the character speak first
    /// said I'm Greta.                 optional: the answer when it was pinned
    /// contains Greta                  expectations, see <see cref="Expectation"/>
    /// language English
    /// > And where am I?
    /// seed 12                         optional: the seed of this line alone
    /// contains Golden Goose
    /// </code>
    /// </summary>
    public sealed class DialogueTestFile
    {
        /// <summary>The extension of test files.</summary>
        public const string Extension = ".dialogue";

        /// <summary>The highest temperature that a test may have.</summary>
        public const float HighestTemperature = 5;

        private const string OwnTemperature = "own";

        private const int MostBytes = 1 << 20;

        // As it was read, with its comments; null for content that was not read.
        private readonly string? _text;

        /// <summary>Creates a file's content.</summary>
        /// <param name="path">Where it is, or a name for error messages.</param>
        /// <param name="persona">The persona's file as the test file names it, or null for the file of the same name.</param>
        /// <param name="tests">The tests.</param>
        public DialogueTestFile(string path, string? persona, IReadOnlyList<DialogueTest> tests)
        {
            Path = path;
            Persona = persona;
            Tests = tests;
        }

        private DialogueTestFile(string path, string? persona, IReadOnlyList<DialogueTest> tests, string text)
            : this(path, persona, tests)
        {
            _text = text;
        }

        /// <summary>Where it is.</summary>
        public string Path { get; }

        /// <summary>The persona's file as written, or null for the file of the same name.</summary>
        public string? Persona { get; }

        /// <summary>The tests, in order.</summary>
        public IReadOnlyList<DialogueTest> Tests { get; }

        /// <summary>The persona's full path.</summary>
        public string PersonaPath => Persona == null
            ? System.IO.Path.ChangeExtension(Path, ".json")
            : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path) ?? "", Persona);

        /// <summary>Reads a file of at most a megabyte.</summary>
        /// <exception cref="BadFileException">It is not there, too long, or has a line that does not fit; names the line.</exception>
        public static DialogueTestFile Load(string path)
        {
            try
            {
                return Parse(new UTF8Encoding(false, true).GetString(AtomicFile.Read(path, MostBytes)), path);
            }
            catch (DecoderFallbackException e)
            {
                throw new BadFileException(path, "The file is not UTF-8 text.", e);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                throw new BadFileException(path, "The file cannot be read: " + e.Message, e);
            }
        }

        /// <summary>Reads the text of a file.</summary>
        /// <exception cref="BadFileException">A line does not fit; names the line.</exception>
        public static DialogueTestFile Parse(string text, string path)
        {
            var reader = new Reader();
            int number = 0;
            foreach (string raw in text.TrimStart('\uFEFF').Split('\n'))
            {
                number++;
                string line = raw.Trim();
                try
                {
                    if (line.Length > 0 && line[0] != '#')
                        reader.Add(line, number);
                }
                catch (FormatException e)
                {
                    throw new BadFileException(path, "Line " + number + ": " + e.Message, e);
                }
            }

            try
            {
                return new DialogueTestFile(path, reader.Persona, reader.Finish(), text);
            }
            catch (FormatException e)
            {
                throw new BadFileException(path, e.Message, e);
            }
        }

        /// <summary>Writes the file atomically, as it was read where it was read.</summary>
        /// <exception cref="BadFileException">It could not be read again, such as a temperature that no test may have; nothing is written.</exception>
        public void Save()
        {
            string text = ToString();
            Parse(text, Path);
            AtomicFile.Write(Path, Encoding.UTF8.GetBytes(text));
        }

        /// <summary>The same text, comments and all, with one more test at the end.</summary>
        /// <exception cref="BadFileException">The test could not be read again, such as a temperature that no test may have.</exception>
        public DialogueTestFile With(DialogueTest test)
        {
            string text = ToString();
            string end = text.Contains("\r\n") ? "\r\n" : "\n";
            var added = new StringBuilder();
            // The file may give all its tests a temperature, which is not this one's.
            bool common = text.Length > 0 && Parse(text + "\n= ?\n>\nin character\n", Path).Tests.Last().Temperature != null;
            Write(added, test, common);
            string before = text.TrimEnd();
            return Parse(before + (before.Length > 0 ? end + end : "") + added.ToString().TrimEnd().Replace("\n", end) + end, Path);
        }

        /// <summary>The same text, comments and all, without a test that was read from it.</summary>
        public DialogueTestFile Without(DialogueTest test)
        {
            int index = Tests.ToList().IndexOf(test);
            if (index < 0)
                throw new ArgumentException("The test is not of this file.", nameof(test));
            if (_text == null)
                return new DialogueTestFile(Path, Persona, Tests.Where(other => other != test).ToArray());
            List<string> lines = _text.Split('\n').ToList();
            int end = index + 1 < Tests.Count ? Tests[index + 1].Line - 1 : lines.Count;
            // What stands before the next test is about that one.
            while (index + 1 < Tests.Count && lines[end - 1].TrimStart().StartsWith("#", StringComparison.Ordinal))
                end--;
            lines.RemoveRange(test.Line - 1, end - test.Line + 1);
            return Parse(string.Join("\n", lines).TrimEnd() + "\n", Path);
        }

        /// <summary>The file's text: as it was read, or as it would be written.</summary>
        public override string ToString()
        {
            if (_text != null)
                return _text;
            var text = new StringBuilder();
            if (Persona != null)
                text.Append("persona ").Append(Persona).Append("\n\n");
            foreach (DialogueTest test in Tests)
                Write(text, test, common: false);
            return text.ToString();
        }

        private static void Write(StringBuilder text, DialogueTest test, bool common)
        {
            text.Append("= ").Append(OneLine(test.Name)).Append('\n');
            text.Append("seed ").Append(test.Seed.ToString(CultureInfo.InvariantCulture)).Append('\n');
            if (test.Temperature != null)
                text.Append("temperature ").Append(test.Temperature.Value.ToString(CultureInfo.InvariantCulture)).Append('\n');
            else if (common)
                text.Append("temperature ").Append(OwnTemperature).Append('\n');
            foreach (DialogueTestTurn turn in test.Turns)
            {
                text.Append("> ").Append(OneLine(turn.PlayerLine)).Append('\n');
                if (turn.Seed != null)
                    text.Append("seed ").Append(turn.Seed.Value.ToString(CultureInfo.InvariantCulture)).Append('\n');
                // An answer that was stopped before its first word is none to compare with.
                if (turn.Said != null && OneLine(turn.Said).Length > 0)
                    text.Append("said ").Append(OneLine(turn.Said)).Append('\n');
                foreach (Expectation expectation in turn.Expectations)
                    text.Append(expectation.Text).Append('\n');
            }

            text.Append('\n');
        }

        private static string OneLine(string text) => TextShape.OneLine(text);

        private sealed class Reader
        {
            private readonly List<DialogueTest> _tests = new List<DialogueTest>();
            private readonly List<DialogueTestTurn> _turns = new List<DialogueTestTurn>();
            private readonly List<Expectation> _expectations = new List<Expectation>();
            private ulong _commonSeed = 1;
            private float? _commonTemperature;
            private ulong _seed;
            private float? _temperature;
            private string? _name;
            private int _line;
            private string? _player;
            private string? _said;
            private ulong? _turnSeed;

            public string? Persona { get; private set; }

            public void Add(string line, int number)
            {
                if (line[0] == '=')
                    Begin(line.Substring(1).Trim(), number);
                else if (line[0] == '>')
                    Say(line.Substring(1).Trim());
                else if (Value(line, "persona ", out string value) && _name == null)
                    Persona = value;
                else if (Value(line, "seed ", out value))
                    SetSeed(value);
                else if (Value(line, "temperature ", out value))
                    SetTemperature(value);
                else if (_player == null)
                    throw new FormatException("\"" + line + "\" stands before any player line; a test begins with \"= name\", a turn with \"> what the player says\".");
                else if (Value(line, "said ", out value))
                    _said = value;
                else
                    _expectations.Add(Expectation.Parse(line));
            }

            public List<DialogueTest> Finish()
            {
                EndTest();
                return _tests;
            }

            private void Begin(string name, int number)
            {
                EndTest();
                if (name.Length == 0)
                    throw new FormatException("The test has no name; write what it shows after the =.");
                if (_tests.Any(test => test.Name == name))
                    throw new FormatException("There are two tests called \"" + name + "\".");
                _name = name;
                _line = number;
                _seed = _commonSeed;
                _temperature = _commonTemperature;
            }

            private void Say(string line)
            {
                if (_name == null)
                    throw new FormatException("A turn stands before any test; begin one with \"= name\".");
                EndTurn();
                _player = line;
            }

            private void SetSeed(string value)
            {
                if (!ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed))
                    throw new FormatException("A seed is a whole number, not \"" + value + "\".");
                if (_player != null)
                    _turnSeed = seed;
                else if (_name != null)
                    _seed = seed;
                else
                    _seed = _commonSeed = seed;
            }

            private void SetTemperature(string value)
            {
                float? temperature = null;
                if (float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && number >= 0 && number <= HighestTemperature)
                    temperature = number;
                else if (value != OwnTemperature)
                    throw new FormatException("A temperature is a number from 0 to 5 or \"own\", the persona's or the model's, not \"" + value + "\".");
                if (_player != null)
                    throw new FormatException("The temperature of a test stands before its first turn.");
                _temperature = temperature;
                if (_name == null)
                    _commonTemperature = temperature;
            }

            private void EndTurn()
            {
                if (_player != null)
                    _turns.Add(new DialogueTestTurn(_player, _said, _expectations.ToArray(), _turnSeed));
                _player = null;
                _turnSeed = null;
                _said = null;
                _expectations.Clear();
            }

            private void EndTest()
            {
                EndTurn();
                if (_name == null)
                    return;
                if (_turns.Count == 0)
                    throw new FormatException("The test \"" + _name + "\" in line " + _line + " has no turn.");
                if (_turns.All(turn => turn.Expectations.Count == 0))
                    throw new FormatException("The test \"" + _name + "\" in line " + _line + " expects nothing, so that it could not fail.");
                _tests.Add(new DialogueTest(_name, _seed, _temperature, _turns.ToArray(), _line));
                _turns.Clear();
                _name = null;
            }

            private static bool Value(string line, string key, out string value)
            {
                bool found = line.StartsWith(key, StringComparison.Ordinal);
                value = found ? line.Substring(key.Length).Trim() : "";
                return found && value.Length > 0;
            }
        }
    }
}
