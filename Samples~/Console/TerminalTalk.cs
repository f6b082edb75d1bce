using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Spectre.Console;

namespace Repartee.Terminal
{
    /// <summary>A conversation with a person at a terminal.</summary>
    internal sealed class TerminalTalk
    {
        private readonly Host _host;
        private readonly Talk _talk;
        private readonly string? _lang;
        private readonly Commands _commands;
        private readonly LineEditor _editor;

        public TerminalTalk(Host host, Talk talk, string? lang)
        {
            _host = host;
            _talk = talk;
            _lang = lang;
            _commands = new Commands(host, talk, lang);
            _editor = new LineEditor(host.Out, () => Console.ReadKey(true), () => Console.KeyAvailable, () => host.Width);
        }

        /// <summary>Talks until the person leaves.</summary>
        /// <param name="choose">Whether to ask first whom to talk to.</param>
        public async Task<int> RunAsync(bool choose)
        {
            if (choose && !await ChoosePersonaAsync())
                return App.Good;
            _host.Dim("/help lists the commands.");
            await IntroduceAsync();
            bool warned = false;
            while (true)
            {
                LineEditor.Outcome outcome = ReadLine(out string line);
                if (outcome == LineEditor.Outcome.EndOfInput)
                    return App.Good;
                if (outcome == LineEditor.Outcome.Interrupted)
                {
                    if (warned && line.Length == 0)
                        return App.Good;
                    warned = true;
                    _host.Dim("Press Ctrl+C again, or type /quit, to leave.");
                    continue;
                }
                warned = false;
                line = line.Trim();
                if (line.Length == 0)
                    continue;
                if (line[0] != '/')
                    await SpeakAsync(line);
                else if (await RunCommandAsync(line))
                    return App.Good;
            }
        }

        private async Task<bool> RunCommandAsync(string line)
        {
            CommandResult result = _commands.Run(line);
            if (result.ChoosePersona)
            {
                if (await ChoosePersonaAsync())
                    await IntroduceAsync();
            }
            else if (result.Message.Length > 0)
            {
                foreach (string part in result.Message.Split('\n'))
                    _host.Dim(part);
            }
            if (result.NewPersona)
                await IntroduceAsync();
            return result.Quit;
        }

        private LineEditor.Outcome ReadLine(out string line)
        {
            // While a line is edited, Ctrl+C is a key; while the character speaks, it is a signal.
            Console.TreatControlCAsInput = true;
            try
            {
                return _editor.Read(_talk.IsChinese ? "你 > " : "You > ", out line);
            }
            finally
            {
                Console.TreatControlCAsInput = false;
            }
        }

        /// <summary>The character answers; to null, it speaks first.</summary>
        private async Task SpeakAsync(string? line)
        {
            string name = _talk.Persona.Name;
            _host.Ansi.Markup("[bold yellow]" + Markup.Escape(Texts.OneLine(name, 60)) + "[/]  ");
            var view = new LineView(_host, CellWidth.Of(name) + 2);
            LineReport report = await Verb.InterruptibleAsync(_host, token => _talk.SayAsync(line, view, token));
            view.Line(report);
        }

        private async Task IntroduceAsync()
        {
            string about = string.Join(" · ", new[] { _talk.Persona.Role, _talk.Persona.Place }.Where(text => !string.IsNullOrWhiteSpace(text)));
            if (about.Length > 0)
                _host.Dim(about);
            await SpeakAsync(null);
        }

        /// <summary>Asks whom to talk to; false when Ctrl+C was the answer.</summary>
        private async Task<bool> ChoosePersonaAsync()
        {
            PersonaChoice[] choices = BundledFiles.Personas(_host)
                .Select(path => BundledFiles.InLanguage(BundledFiles.Persona(_host, BundledFiles.NameOf(path)), _lang))
                .OrderBy(who => who.Reference != _talk.Who.Reference).ToArray();
            if (choices.Length < 2)
                return true;
            if (!_host.Ansi.Profile.Capabilities.Ansi || !_host.Ansi.Profile.Capabilities.Interactive)
            {
                // A menu needs a terminal that can move its cursor.
                _host.Dim("/persona NAME changes who speaks: " + string.Join(", ", choices.Select(who => who.Reference)));
                return true;
            }
            SelectionPrompt<PersonaChoice> prompt = new SelectionPrompt<PersonaChoice>()
                .Title("Whom do you talk to?")
                .PageSize(10)
                .UseConverter(who => Markup.Escape(CellWidth.Cut(who.Persona.Name + "  " + who.Persona.Role + " · " + who.Persona.Place, _host.Width - 4)))
                .AddChoices(choices);
            try
            {
                _talk.Begin(await Verb.InterruptibleAsync(_host, token => prompt.ShowAsync(_host.Ansi, token)));
                return true;
            }
            catch (OperationCanceledException)
            {
                // The menu had hidden it, and ends without an end of line.
                _host.Ansi.Cursor.Show();
                _host.Ansi.WriteLine();
                return false;
            }
        }
    }
}
