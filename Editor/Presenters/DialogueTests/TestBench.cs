using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Presenters
{
    /// <summary>
    /// The dialogue tests of one persona: pinning exchanges, running all of them with progress and cancel, what came of
    /// it. The tests lie as text beside the persona, and the persona's JSON beside them, so that the command line finds
    /// both. Its properties may be read on any thread; the methods belong to the editor's.
    /// </summary>
    public sealed class TestBench : IProgress<DialogueTestProgress>, IDisposable
    {
        private readonly List<DialogueTestResult> _results = new List<DialogueTestResult>();
        private CancellationTokenSource? _cancellation;
        private DialogueTestFile _file;
        private string? _tested;

        /// <summary>Opens the tests beside a persona; there need not be any yet.</summary>
        /// <param name="path">The tests' file, see <see cref="PathBeside"/>.</param>
        /// <exception cref="BadFileException">The file is there, and is none.</exception>
        public TestBench(string path)
        {
            Path = path;
            _file = Read(path);
        }

        /// <summary>Where the tests lie.</summary>
        public string Path { get; }

        /// <summary>The tests, in order.</summary>
        public IReadOnlyList<DialogueTest> Tests => _file.Tests;

        /// <summary>Whether tests are being run.</summary>
        public bool IsRunning => _cancellation != null;

        /// <summary>How a run stands or ended, in one sentence; empty before the first.</summary>
        public string Message { get; private set; } = "";

        /// <summary>Why the last run ended early, or null.</summary>
        public Exception? Error { get; private set; }

        /// <summary>Share of the run that is done, 0 to 1.</summary>
        public float Fraction { get; private set; }

        /// <summary>The results so far, in the order of the tests.</summary>
        public IReadOnlyList<DialogueTestResult> Results
        {
            get
            {
                lock (_results)
                    return _results.ToArray();
            }
        }

        /// <summary>Where the tests of a persona lie: beside it, with its name.</summary>
        /// <param name="persona">The persona's file: an asset or JSON.</param>
        public static string PathBeside(string persona) => System.IO.Path.ChangeExtension(persona, DialogueTestFile.Extension);

        /// <summary>Adds what was said in a preview as a test, and writes the files.</summary>
        /// <param name="preview">The exchange.</param>
        /// <param name="name">What the test shows; a number is added when there is one of that name.</param>
        /// <param name="expectations">What has to hold for the last answer, see <see cref="Expectation"/>; null for language and character.</param>
        /// <param name="replacePersona">Whether a persona's file may be replaced that is another's or was not written by the Studio.</param>
        /// <exception cref="ForeignPersonaException">There is such a file, and it may not be replaced; nothing was written.</exception>
        /// <exception cref="InvalidOperationException">Nothing was said, a line is under way, or tests are being run.</exception>
        /// <exception cref="FormatException">One of the expectations is none; nothing was written.</exception>
        /// <exception cref="BadFileException">The file has changed in the meantime, and is none any more; or the test could not be read again. Nothing was written.</exception>
        public DialogueTest Pin(ChatPreview preview, string name, IEnumerable<string>? expectations = null, bool replacePersona = false)
        {
            RequireRest();
            // Somebody may have written into the file since.
            _file = Read(Path);
            string free = TextShape.OneLine(name).Trim();
            free = free.Length == 0 ? "Test" : free;
            string first = free;
            for (int i = 2; _file.Tests.Any(test => test.Name == free); i++)
                free = first + " " + i;
            DialogueTest pinned = preview.Pin(free, expectations);
            DialogueTestFile file = _file.With(pinned);
            if (!replacePersona && StateOf(preview.Persona) == PersonaFileState.Foreign)
                throw new ForeignPersonaException(_file.PersonaPath);
            file.Save();
            _file = file;
            UpdatePersona(preview.Persona, replacePersona);
            return pinned;
        }

        /// <summary>How the file that the tests name, and that the command line tests, stands to a persona.</summary>
        public PersonaFileState StateOf(Persona persona)
        {
            string path = _file.PersonaPath;
            if (!File.Exists(path))
                return PersonaFileState.Missing;
            try
            {
                string text = File.ReadAllText(path);
                Persona there = Persona.FromJson(text, path);
                string own = there.ToJson();
                if (own == persona.ToJson())
                    return PersonaFileState.Same;
                return there.Name == persona.Name && text.Trim() == own.Trim() ? PersonaFileState.Earlier : PersonaFileState.Foreign;
            }
            catch (Exception e) when (e is ReparteeException || e is IOException || e is UnauthorizedAccessException)
            {
                return PersonaFileState.Foreign;
            }
        }

        /// <summary>In which way the command line tests another character than this persona, in one sentence; null when it tests this one.</summary>
        public string? Difference(Persona persona)
        {
            string path = _file.PersonaPath;
            switch (StateOf(persona))
            {
                case PersonaFileState.Same:
                    return null;
                case PersonaFileState.Missing:
                    return path + " is not there yet; a run here writes it for the command line.";
                case PersonaFileState.Earlier:
                    return path + " is the persona as it was before; a run here brings it up to date.";
                default:
                    return path + " is what the command line tests: another persona than this, or one that was not written by the Studio.";
            }
        }

        /// <summary>Brings the file that the tests name up to date, so that the command line tests the same character.</summary>
        /// <param name="persona">The persona as it stands.</param>
        /// <param name="replace">Whether a file may be replaced that is another persona's or was not written by the Studio.</param>
        /// <returns>False when there is such a file and it may not be replaced.</returns>
        public bool UpdatePersona(Persona persona, bool replace = false)
        {
            PersonaFileState state = StateOf(persona);
            if (state == PersonaFileState.Same)
                return true;
            if (state == PersonaFileState.Foreign && !replace)
                return false;
            AtomicFile.Write(_file.PersonaPath, Encoding.UTF8.GetBytes(persona.ToJson()));
            return true;
        }

        /// <summary>Removes a test and writes the file.</summary>
        public void Remove(DialogueTest test)
        {
            RequireRest();
            DialogueTestFile file = _file.Without(test);
            file.Save();
            _file = file;
        }

        /// <summary>Reads the file again.</summary>
        /// <exception cref="BadFileException">It is none any more.</exception>
        public void Reload()
        {
            RequireRest();
            _file = Read(Path);
        }

        /// <summary>
        /// Whether the results are those of a persona as it stands; false before the first run and after the persona was
        /// changed.
        /// </summary>
        public bool HasRunWith(Persona persona) => _tested != null && _tested == persona.ToJson();

        /// <summary>
        /// Runs all tests with the persona as it stands, and brings the persona's file that the tests name up to date first;
        /// see <see cref="Difference"/> for one that may not be replaced.
        /// </summary>
        /// <returns>Ends when the run has ended or was cancelled; never throws for what happens to the engine.</returns>
        public async Task RunAsync(IGenerator engine, Persona persona)
        {
            RequireRest();
            lock (_results)
                _results.Clear();
            Fraction = 0;
            Error = null;
            _tested = persona.ToJson();
            var cancellation = new CancellationTokenSource();
            _cancellation = cancellation;
            DialogueTestFile file = _file;
            try
            {
                UpdatePersona(persona);
                foreach (DialogueTest test in file.Tests)
                {
                    cancellation.Token.ThrowIfCancellationRequested();
                    DialogueTestResult result = await DialogueTestRunner.RunAsync(engine, file, test, persona, cancellation.Token).ConfigureAwait(false);
                    Report(new DialogueTestProgress(Results.Count + 1, file.Tests.Count, result));
                }

                Message = Summary(file.Tests.Count);
            }
            catch (OperationCanceledException)
            {
                Message = "Cancelled; " + Summary(file.Tests.Count);
            }
            catch (Exception e)
            {
                // Whatever it is, the writer has to see it: nobody waits for the task.
                Error = e;
                Message = "Ended early: " + e.Message;
            }
            finally
            {
                _cancellation = null;
            }
        }

        /// <summary>Ends a run within one step of the model.</summary>
        public void Cancel() => _cancellation?.Cancel();

        /// <summary>Ends a run; the same as <see cref="Cancel"/>.</summary>
        public void Dispose() => Cancel();

        /// <inheritdoc/>
        public void Report(DialogueTestProgress value)
        {
            lock (_results)
                _results.Add(value.Last);
            Fraction = (float)value.Done / value.Total;
            Message = value.Done + " of " + value.Total + ": " + value.Last.Test.Name;
        }

        private static DialogueTestFile Read(string path) =>
            File.Exists(path) ? DialogueTestFile.Load(path) : new DialogueTestFile(path, null, Array.Empty<DialogueTest>());

        private string Summary(int total)
        {
            int passed = Results.Count(result => result.Passed);
            int changed = Results.Count(result => result.Turns.Any(turn => turn.Changed));
            return passed + " of " + total + " passed" + (changed > 0 ? ", " + changed + " with other words than pinned." : ".");
        }

        private void RequireRest()
        {
            if (IsRunning)
                throw new InvalidOperationException("Tests are being run; cancel them first.");
        }
    }

    /// <summary>How the persona's file beside tests stands to the persona that is written.</summary>
    public enum PersonaFileState
    {
        /// <summary>There is none.</summary>
        Missing,

        /// <summary>It is the same persona.</summary>
        Same,

        /// <summary>It is what the Studio wrote of this persona before.</summary>
        Earlier,

        /// <summary>It is another persona, or was written by somebody else, or cannot be read.</summary>
        Foreign,
    }

    /// <summary>A persona's file is in the way that was not written for this persona.</summary>
    public sealed class ForeignPersonaException : ReparteeException
    {
        internal ForeignPersonaException(string path)
            : base(path + " is another persona, or was not written by the Studio. Replace it, or name another file in the tests with \"persona file.json\".")
        {
        }
    }
}
