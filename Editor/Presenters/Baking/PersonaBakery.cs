using System;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Presenters
{
    /// <summary>Bakes a persona, proves that its first line stays the same, and measures what that saves.</summary>
    public static class PersonaBakery
    {
        private const int Rounds = 5;

        /// <summary>Loads a model for nothing but this, bakes, proves, and writes the file.</summary>
        /// <param name="modelFolder">The model's folder.</param>
        /// <param name="options">How the game runs the model. Baking always runs on the CPU: other devices keep their caches to themselves.</param>
        /// <param name="persona">The persona.</param>
        /// <param name="path">The file; the old one stays when anything goes wrong.</param>
        /// <param name="cancellation">Stops within a fraction of a second, but for reading the model's weights.</param>
        /// <exception cref="ReparteeException">The model cannot be used, the line changed, or the file cannot be written.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static async Task<BakeReport> RunAsync(
            string modelFolder, EngineOptions options, Persona persona, string path, CancellationToken cancellation = default)
        {
            var cpu = new EngineOptions
            {
                Device = ExecutionDevice.Cpu,
                Threads = options.Threads,
                ContextLength = options.ContextLength,
                MaxCaches = 1,
                Log = options.Log,
            };
            using DialogueEngine engine = await DialogueEngine.LoadAsync(modelFolder, cpu, null, cancellation).ConfigureAwait(false);
            return await RunAsync(engine, persona, path, cancellation).ConfigureAwait(false);
        }

        /// <summary>Bakes on an engine that is loaded, proves, and writes the file.</summary>
        /// <param name="engine">The engine; what others say meanwhile blurs the figures.</param>
        /// <param name="persona">The persona.</param>
        /// <param name="path">The file; the old one stays when anything goes wrong.</param>
        /// <param name="cancellation">Stops within a fraction of a second.</param>
        /// <exception cref="ReparteeException">The device keeps its caches to itself, the line changed, or the file cannot be written.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled.</exception>
        public static async Task<BakeReport> RunAsync(DialogueEngine engine, Persona persona, string path, CancellationToken cancellation = default)
        {
            BakedPersona baked = await BakedPersona.BakeAsync(engine, persona, cancellation).ConfigureAwait(false);
            byte[] bytes = baked.ToBytes();
            // Read back: what is measured is what a game loads.
            baked = BakedPersona.FromBytes(bytes, path);
            (TimeSpan without, TimeSpan with) = await MeasureAsync(engine, persona, baked, cancellation).ConfigureAwait(false);
            AtomicFile.Write(path, bytes);
            return new BakeReport(baked, bytes.Length, without, with);
        }

        private static async Task<(TimeSpan Without, TimeSpan With)> MeasureAsync(
            DialogueEngine engine, Persona persona, BakedPersona baked, CancellationToken cancellation)
        {
            var without = new TimeSpan[Rounds];
            var with = new TimeSpan[Rounds];
            string? said = null;
            for (int round = -1; round < Rounds; round++)
            {
                // The first round warms up and does not count; the pairs keep what else the machine does out of the figure.
                DialogueTurn cold = await FirstLineAsync(engine, persona, cancellation).ConfigureAwait(false);
                engine.Preload(baked);
                DialogueTurn warm;
                try
                {
                    warm = await FirstLineAsync(engine, persona, cancellation).ConfigureAwait(false);
                }
                finally
                {
                    engine.Unload(baked);
                }
                said ??= cold.Text;
                if (cold.Text != said || warm.Text != said)
                    throw new ReparteeException("The baked persona changed its line; it was not kept.");
                if (round < 0)
                    continue;
                without[round] = cold.Result.FirstTokenTime;
                with[round] = warm.Result.FirstTokenTime;
            }
            Array.Sort(without);
            Array.Sort(with);
            return (without[Rounds / 2], with[Rounds / 2]);
        }

        private static async Task<DialogueTurn> FirstLineAsync(DialogueEngine engine, Persona persona, CancellationToken cancellation)
        {
            // Its own cache goes when it ends, so that each starts as in a fresh game.
            using var conversation = new Conversation(engine, persona, new ConversationOptions { Seed = 1 });
            DialogueTurn turn = conversation.Say(persona.ResolveLanguage() == PersonaLanguage.Chinese ? "你好！" : "Good evening!", null, cancellation);
            await turn.Completion.ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (turn.Error != null)
                throw new ReparteeException("The character could not speak: " + turn.Error.Message, turn.Error);
            return turn;
        }
    }
}
