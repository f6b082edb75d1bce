using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Repartee.Terminal
{
    /// <summary>What a command did.</summary>
    internal readonly record struct CommandResult(string Message, bool Quit = false, bool ChoosePersona = false, bool NewPersona = false, bool Refused = false);

    /// <summary>The commands of a conversation: /help, /persona, /seed, /save, /load, /quit.</summary>
    internal sealed class Commands
    {
        public const string Help =
            "/persona [NAME|FILE]  talk to somebody else\n" +
            "/seed [N]             same seed, same line; without a number: no seed\n" +
            "/save FILE            keep this conversation\n" +
            "/load FILE            go on with a kept one\n" +
            "/quit                 leave (also Ctrl+D, or Ctrl+C twice)\n" +
            "Ctrl+C while the character speaks interrupts the line.";

        private readonly Host _host;
        private readonly Talk _talk;
        private readonly string? _lang;

        public Commands(Host host, Talk talk, string? lang)
        {
            _host = host;
            _talk = talk;
            _lang = lang;
        }

        /// <summary>Runs a line that begins with a slash; errors become the message.</summary>
        public CommandResult Run(string line)
        {
            int space = line.IndexOf(' ');
            string name = space < 0 ? line : line[..space];
            string argument = space < 0 ? "" : line[(space + 1)..].Trim();
            try
            {
                switch (name)
                {
                    case "/help" or "/?":
                        return new CommandResult(Help);
                    case "/quit" or "/exit":
                        return new CommandResult("", Quit: true);
                    case "/persona" when argument.Length == 0:
                        return new CommandResult("Bundled personas: "
                            + string.Join(", ", BundledFiles.Personas(_host).Select(BundledFiles.NameOf)), ChoosePersona: true);
                    case "/persona":
                        _talk.Begin(BundledFiles.InLanguage(BundledFiles.Persona(_host, argument), _lang));
                        return new CommandResult("You talk to " + _talk.Persona.Name + " now.", NewPersona: true);
                    case "/seed":
                        return Seed(argument);
                    case "/save" or "/load" when argument.Length == 0:
                        return Refuse("Say which file: " + name + " FILE");
                    case "/save":
                        _talk.Save(argument);
                        return new CommandResult("Saved " + Path.GetFullPath(argument) + ".");
                    case "/load":
                        _talk.Load(_host, argument);
                        return new CommandResult("You go on with " + _talk.Persona.Name + ".");
                    default:
                        return Refuse("There is no command " + Texts.OneLine(name, 40) + "; /help lists them.");
                }
            }
            catch (Exception e) when (e is ReparteeException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return Refuse(e.Message);
            }
        }

        private static CommandResult Refuse(string why) => new(Texts.OneLine(why), Refused: true);

        private CommandResult Seed(string argument)
        {
            ulong? seed = null;
            if (argument.Length > 0)
            {
                if (!ulong.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value))
                    return Refuse("A seed is a whole number from 0 on.");
                seed = value;
            }
            _talk.SetSeed(seed);
            return new CommandResult(seed == null ? "Lines have no seed of their own any more." : "The seed is " + argument + ".");
        }
    }
}
