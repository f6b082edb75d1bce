using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Spectre.Console;

namespace Repartee.Terminal
{
    /// <summary>What happens without a verb: a conversation, with a person at a terminal or line by line from a pipe.</summary>
    internal sealed class TalkVerb : IVerb
    {
        public string Name => "";

        public string Usage => "[--persona FILE] [--model DIR] [options]";

        public string Summary => "talk to a character; /help there tells more";

        public IReadOnlyList<OptionSpec> Options => OptionSpec.Conversation;

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            Verb.NoText(args);
            ModelOptions options = ModelOptions.From(args);
            bool terminal = host.InputIsTerminal && host.OutputIsTerminal;
            PersonaChoice who = BundledFiles.Persona(host, args);
            IGenerator engine = await Verb.InterruptibleAsync(host, token => Verb.LoadAsync(host, options, output, token));
            using (engine as IDisposable)
            {
                using var talk = new Talk(engine, who, options.Settings);
                if (!terminal)
                    return await new PipedTalk(host, output, talk, args.Choice(OptionSpec.Lang)).RunAsync();
                host.Ansi.Write(new Rule("[bold]Repartee[/]  [grey]" + Markup.Escape(engine.Model.Name + " · " + engine.Model.Decoder.Device
                    + " · " + engine.ContextLength + " tokens of context") + "[/]").LeftJustified());
                var session = new TerminalTalk(host, talk, args.Choice(OptionSpec.Lang));
                return await session.RunAsync(choose: !args.Has(OptionSpec.Persona));
            }
        }
    }
}
