using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>Runs a persona's prompt once, keeps the model's cache, and measures what that saves.</summary>
    internal sealed class BakeVerb : IVerb
    {
        private const int Rounds = 5;

        private static readonly OptionSpec _output = new("--output", "FILE", "the file to write (default: the persona's name with .baked)", "-o");

        public string Name => "bake";

        public string Usage => "[--persona FILE] [--model DIR] [--lang en|zh] [-o FILE] [--json]";

        public string Summary => "run a persona's prompt once and keep the result, so that its first line starts sooner; shows size and time saved";

        public IReadOnlyList<OptionSpec> Options { get; } = new[]
        {
            OptionSpec.Persona, OptionSpec.Model, OptionSpec.Lang, OptionSpec.Device, _output, OptionSpec.Json,
        };

        public async Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            Verb.NoText(args);
            ModelOptions options = ModelOptions.From(args);
            PersonaChoice who = BundledFiles.Persona(host, args);
            string path = Verb.OutputFile(args.Text(_output) ?? Path.GetFileNameWithoutExtension(who.Reference) + ".baked");
            return await Verb.InterruptibleAsync(host, async cancellation =>
            {
                IGenerator engine = await Verb.LoadAsync(host, options, output, cancellation);
                using (engine as IDisposable)
                {
                    BakedPersona baked = await BakedPersona.BakeAsync(engine, who.Persona, cancellation);
                    baked.Save(path);
                    // Read back: what is measured is what a game loads.
                    baked = BakedPersona.Load(path);
                    output.Fact("baked", Path.GetFullPath(path));
                    output.Fact("persona", baked.PersonaName);
                    foreach (BakedPrompt prompt in baked.Prompts)
                        output.Figure(prompt.Language == PersonaLanguage.Chinese ? "promptZh" : "promptEn", prompt.Tokens.Count, "tokens");
                    output.Figure("size", new FileInfo(path).Length / 1e3, "kB");
                    if (engine is DialogueEngine real)
                        await MeasureAsync(real, who.Persona, baked, output, cancellation);
                }
                return App.Good;
            });
        }

        private static async Task MeasureAsync(DialogueEngine engine, Persona persona, BakedPersona baked, IOutput output, CancellationToken cancellation)
        {
            var without = new List<double>();
            var with = new List<double>();
            string? said = null;
            bool same = true;
            for (int round = -1; round < Rounds; round++)
            {
                // The first round warms up and does not count; the pairs keep what else the machine does out of the figure.
                DialogueTurn cold = await FirstLineAsync(engine, persona, cancellation);
                engine.Preload(baked);
                DialogueTurn warm = await FirstLineAsync(engine, persona, cancellation);
                engine.Unload(baked);
                said ??= cold.Text;
                same &= cold.Text == said && warm.Text == said;
                if (round < 0)
                    continue;
                without.Add(cold.Result.FirstTokenTime.TotalMilliseconds);
                with.Add(warm.Result.FirstTokenTime.TotalMilliseconds);
            }
            without.Sort();
            with.Sort();
            output.Figure("firstToken", without[Rounds / 2], "ms to the first token without");
            output.Figure("firstTokenBaked", with[Rounds / 2], "ms with");
            output.Figure("saved", without[Rounds / 2] - with[Rounds / 2], "ms");
            output.Fact("line", same ? "the same with and without" : "not the same with and without");
            if (!same)
                throw new ReparteeException("The baked persona changed its line; do not ship it.");
        }

        private static async Task<DialogueTurn> FirstLineAsync(DialogueEngine engine, Persona persona, CancellationToken cancellation)
        {
            // Its own cache goes when it ends, so that each starts as in a fresh game.
            using var conversation = new Conversation(engine, persona, new ConversationOptions { Seed = 1 });
            DialogueTurn turn = await conversation.Say(persona.Language == PersonaLanguage.Chinese ? "你好！" : "Good evening!", null, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (turn.Error != null)
                throw new ReparteeException("The character could not speak: " + turn.Error.Message, turn.Error);
            return turn;
        }
    }
}
