using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>What happens inside the model when it reads a text, as one HTML file.</summary>
    internal sealed class ExplainVerb : IVerb
    {
        private const int MostTokens = 200;

        private static readonly OptionSpec _output = new("--output", "FILE", "the report to write (default: explain.html)", "-o");
        private static readonly OptionSpec _word = new("--word", "W", "show this word of every TEXT on a map");

        public string Name => "explain";

        public string Usage => "\"TEXT\" [\"TEXT\" ...] [-o report.html] [--word W] [--persona FILE] [--model DIR] [options] [--json]";

        public string Summary => "write a report of what happens inside: candidates, attention, neighbours, a character's answer and its prompt; "
            + "further texts (\"SENSE: TEXT\" for one colour a sense) are laid on a map beside the first";

        public IReadOnlyList<OptionSpec> Options { get; } = OptionSpec.With(OptionSpec.Conversation, _output, _word, OptionSpec.Json);

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            if (args.Rest.Count == 0)
                throw new UsageException("There is no text; give it in quotes.");
            var sentences = new SensedSentences(args.Rest);
            if (sentences.Items.Any(sentence => string.IsNullOrWhiteSpace(sentence.Text)))
                throw new UsageException("One of the texts is empty.");
            string text = sentences.Items[0].Text;
            string path = Verb.OutputFile(args.Text(_output) ?? "explain.html");
            ModelOptions options = ModelOptions.From(args);
            PersonaChoice who = WhoAnswers(args, host, text);
            ModelFolder folder = BundledFiles.Open(BundledFiles.Model(host, options.Folder));
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                using (engine as IDisposable)
                {
                    int count = Verb.Encode(engine, text).Length;
                    if (count > MostTokens)
                        throw new UsageException("The text has " + count + " tokens; a report takes up to " + MostTokens + ".");
                    var data = new ReportData
                    {
                        Text = text,
                        Engine = engine,
                        Settings = options.Settings.Over(who.Persona.Sampling).Over(engine.Model.Recommended),
                        Texts = ReportTexts.For(text),
                    };
                    output.Progress("Weighing candidates", 0.2);
                    await data.ReadTextAsync(cancellation);
                    output.Progress("Looking inside", 0.5);
                    try
                    {
                        data.LookInside(folder, sentences, args.Text(_word), cancellation);
                        output.Progress("Asking the character", 0.8);
                        await data.AnswerAsync(who, cancellation);
                        string html = HtmlReport.Of(data);
                        AtomicFile.Write(path, Encoding.UTF8.GetBytes(html));
                        output.Fact("report", Path.GetFullPath(path));
                        TellOfNoMap(args, sentences.Items.Count, output);
                    }
                    finally
                    {
                        data.Inside?.Dispose();
                    }
                }
                return App.Good;
            });
        }

        private static void TellOfNoMap(Arguments args, int texts, IOutput output)
        {
            if (texts >= OccurrenceView.FewestSentences)
                return;
            string atLeast = "a map of texts takes at least " + OccurrenceView.FewestSentences + " of them";
            if (texts > 1)
                output.Fact("map", "none; only the first text is explained: " + atLeast + ".");
            if (args.Text(_word) is { } word)
                output.Fact("word", "\"" + word + "\" is shown nowhere: " + atLeast + ".");
        }

        private static PersonaChoice WhoAnswers(Arguments args, Host host, string text)
        {
            if (args.Text(OptionSpec.Persona) != null || args.Choice(OptionSpec.Lang) != null)
                return BundledFiles.Persona(host, args);
            return BundledFiles.Persona(host, ReportTexts.For(text).Language == "zh" ? BundledFiles.DefaultChinesePersona : BundledFiles.DefaultPersona);
        }
    }
}
