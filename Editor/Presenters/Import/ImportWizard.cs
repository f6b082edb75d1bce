using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Repartee.Importing;

namespace Repartee.Presenters
{
    /// <summary>How far an <see cref="ImportWizard"/> is.</summary>
    public enum ImportStage
    {
        /// <summary>No folder is chosen, or it cannot be imported.</summary>
        Choosing,

        /// <summary>The folder can be imported.</summary>
        Ready,

        /// <summary>Weights are being quantized.</summary>
        Importing,

        /// <summary>The new model speaks its first line.</summary>
        Trying,

        /// <summary>The model folder is there.</summary>
        Done,

        /// <summary>Something went wrong; no folder was made, unless the message says that one was and does not speak.</summary>
        Failed,
    }

    /// <summary>
    /// Takes a writer through an import: what the folder is and what is missing, how big it gets at which bits, progress,
    /// and a first line as proof. Its properties may be read on any thread; the methods belong to the editor's.
    /// </summary>
    public sealed class ImportWizard
    {
        private CancellationTokenSource? _cancellation;

        /// <summary>Where it stands.</summary>
        public ImportStage Stage { get; private set; }

        /// <summary>What the chosen folder holds, or null.</summary>
        public ImportSurvey? Survey { get; private set; }

        /// <summary>Bits per weight: 4 or 8.</summary>
        public int Bits { get; set; } = 4;

        /// <summary>Weights that share a scale: 32, 64 or 128.</summary>
        public int Block { get; set; } = 32;

        /// <summary>Share of the import that is done, 0 to 1.</summary>
        public double Fraction { get; private set; }

        /// <summary>What is being done, was done, or went wrong; one sentence.</summary>
        public string Message { get; private set; } = "Choose a folder with config.json, tokenizer.json and safetensors weights.";

        /// <summary>The first line of the imported model, growing while it is spoken.</summary>
        public string FirstLine { get; private set; } = "";

        /// <summary>What was made, once it was.</summary>
        public ImportReport? Report { get; private set; }

        /// <summary>Why it failed, or null.</summary>
        public Exception? Error { get; private set; }

        /// <summary>Whether an import is under way.</summary>
        public bool IsBusy => Stage == ImportStage.Importing || Stage == ImportStage.Trying;

        /// <summary>Whether there is something to import, for the first time or again.</summary>
        public bool CanRun => !IsBusy && Survey != null && Survey.CanImport;

        /// <summary>The size on disk to expect with the present choice, in bytes.</summary>
        public long ExpectedBytes => Survey?.EstimateBytes(Bits, Block) ?? 0;

        /// <summary>What quality to expect with the present choice.</summary>
        public string ExpectedQuality =>
            Bits == 8 ? "Practically the original."
            : Survey != null && Survey.Parameters > 0 && Survey.Parameters < 400_000_000 ? "A model this small loses noticeably at 4 bits; 8 bits are the better choice."
            : Block == 32 ? "Close to the original." : "A little below blocks of 32, and a little smaller.";

        /// <summary>Looks at a folder.</summary>
        public void Choose(string folder)
        {
            if (IsBusy)
                throw new InvalidOperationException("An import is under way; cancel it first.");
            Survey = ImportSurvey.Of(folder);
            Forget();
            Stage = Survey.CanImport ? ImportStage.Ready : ImportStage.Choosing;
            Message = Survey.CanImport
                ? FormattableString.Invariant($"{Survey.Architecture}: {Survey.Parameters / 1e6:#,0} million parameters, {Survey.Layers} layers, context {Survey.ContextLength}. Licence: {Survey.Licence ?? "not stated"}.")
                : string.Join(" ", Survey.Problems);
        }

        /// <summary>Imports to a folder, loads the result and lets it speak. The target appears whole or not at all.</summary>
        /// <param name="target">The model folder to write; what an earlier import wrote is replaced.</param>
        /// <param name="progress">Told often, on other threads; null for none.</param>
        /// <returns>Ends when the wizard is done, failed or cancelled; never throws for the import's own troubles.</returns>
        /// <exception cref="InvalidOperationException">No folder that can be imported is chosen.</exception>
        public async Task RunAsync(string target, IProgress<double>? progress = null)
        {
            if (!CanRun || Survey == null)
                throw new InvalidOperationException("There is nothing to import: " + Message);
            var cancellation = new CancellationTokenSource();
            _cancellation = cancellation;
            Forget();
            Stage = ImportStage.Importing;
            try
            {
                var options = new ImportOptions { Source = Survey.Folder, Target = target, Bits = Bits, Block = Block };
                Report = await ModelImporter.ImportAsync(options, new Relay(this, progress), cancellation.Token).ConfigureAwait(false);
                Stage = ImportStage.Trying;
                Message = "Letting the model speak.";
                await TryAsync(Report.Folder, cancellation.Token).ConfigureAwait(false);
                End(ImportStage.Done, Describe(Report));
            }
            catch (OperationCanceledException)
            {
                if (Report == null)
                    End(ImportStage.Ready, "Cancelled.");
                else
                    End(ImportStage.Done, Describe(Report) + " Its first line was not waited for.");
            }
            catch (Exception e)
            {
                // Whatever it is, the writer has to see it: an import ends in one of three ways.
                Error = e;
                End(ImportStage.Failed, Report == null ? e.Message : Describe(Report) + " It does not speak: " + e.Message);
            }
            finally
            {
                _cancellation = null;
            }
        }

        /// <summary>Stops the import within a fraction of a second; nothing is left behind.</summary>
        public void Cancel() => _cancellation?.Cancel();

        private static string Describe(ImportReport report) =>
            FormattableString.Invariant($"{report.Name} is in {Path.GetFileName(report.Folder)}: {report.Bytes / 1e6:#,0.0} MB, context {report.ContextLength}.");

        // The stage last: who sees it sees the message that belongs to it.
        private void End(ImportStage stage, string message)
        {
            Message = message;
            Stage = stage;
        }

        private void Forget()
        {
            Report = null;
            Error = null;
            FirstLine = "";
            Fraction = 0;
        }

        private async Task TryAsync(string folder, CancellationToken cancellation)
        {
            using DialogueEngine engine = await DialogueEngine.LoadAsync(folder, new EngineOptions(), cancellation: cancellation).ConfigureAwait(false);
            using var conversation = new Conversation(engine, PersonaTemplates.All[0].Persona, new ConversationOptions { Seed = 1 });
            DialogueTurn turn = conversation.Say("Good evening! Who are you?", cancellation: cancellation);
            await foreach (string text in turn.ConfigureAwait(false))
                FirstLine += text;
            cancellation.ThrowIfCancellationRequested();
            if (turn.Error != null)
                throw new ReparteeException(turn.Error.Message, turn.Error);
        }

        private sealed class Relay : IProgress<ImportProgress>
        {
            private readonly ImportWizard _wizard;
            private readonly IProgress<double>? _progress;

            public Relay(ImportWizard wizard, IProgress<double>? progress)
            {
                _wizard = wizard;
                _progress = progress;
            }

            public void Report(ImportProgress value)
            {
                _wizard.Fraction = value.Fraction;
                _wizard.Message = value.Stage + ".";
                _progress?.Report(value.Fraction);
            }
        }
    }
}
