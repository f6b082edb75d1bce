using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    /// <summary>Finds what a persona's prompts have in common, and runs it.</summary>
    internal static class PersonaBaker
    {
        // What all prompts share is what is left in common by first lines that begin as differently as lines can.
        private static readonly string?[] FirstLines = { null, "Good evening!", "你好", "(", "7", "\"Stop", "¿", "我" };

        public static IReadOnlyList<PersonaLanguage> LanguagesOf(Persona persona) => persona.Language == PersonaLanguage.Auto
            ? new[] { PersonaLanguage.English, PersonaLanguage.Chinese }
            : new[] { persona.Language };

        /// <summary>The SHA-256 of the card in every language that is baked: tells without a model whether it was changed.</summary>
        public static string CardOf(Persona persona)
        {
            var cards = new StringBuilder();
            // The instructed card has all that the compact one has.
            foreach (var language in LanguagesOf(persona))
                cards.Append(PromptTexts.Card(persona, language, PromptStyle.Instructed)).Append('\0');
            return ModelFingerprint.Hash(Encoding.UTF8.GetBytes(cards.ToString()));
        }

        /// <summary>The tokens that every prompt of a conversation begins with before anything was said.</summary>
        public static List<int> PrefixOf(IGenerator engine, Persona persona, PersonaLanguage language)
        {
            var composer = new PromptComposer(engine.Model);
            var settings = persona.Sampling.Over(engine.Model.Recommended);
            var budget = new ContextBudget(engine.ContextLength, settings.MaxTokens ?? GenerationSettings.DefaultMaxTokens);
            List<int>? prefix = null;
            foreach (string? line in FirstLines)
            {
                var ids = composer.Compose(new PromptRequest(persona, budget) { PlayerLine = line, Language = language }).Ids;
                int common = 0;
                while (prefix != null && common < Math.Min(prefix.Count, ids.Count) && prefix[common] == ids[common])
                    common++;
                if (prefix == null)
                    prefix = ids;
                else
                    prefix.RemoveRange(common, prefix.Count - common);
            }
            return prefix!;
        }

        public static async Task<BakedPersona> BakeAsync(IGenerator engine, Persona persona, CancellationToken cancellation)
        {
            if (persona == null)
                throw new ArgumentNullException(nameof(persona));
            var prompts = new List<BakedPrompt>();
            foreach (var language in LanguagesOf(persona))
                prompts.Add(await BakeAsync(engine, persona, language, cancellation).ConfigureAwait(false));
            return new BakedPersona(persona.Name, engine.Model.Fingerprint, engine.Model.Decoder.CacheLayout, CardOf(persona), prompts);
        }

        private static async Task<BakedPrompt> BakeAsync(
            IGenerator engine, Persona persona, PersonaLanguage language, CancellationToken cancellation)
        {
            var tokens = PrefixOf(engine, persona, language).ToArray();
            if (tokens.Length < 2)
                throw new ReparteeException("The prompts of " + persona.Name + " have nothing in common that could be baked.");
            byte[]? cache = null;
            var owner = new object();
            var sink = new EndSink();
            try
            {
                engine.Submit(new GenerationRequest(tokens, GenerationSettings.Default, sink)
                {
                    Owner = owner,
                    Priority = int.MinValue,
                    Cancellation = cancellation,
                    PromptOnly = true,
                    CacheReader = (decoder, slot) => cache = decoder.ReadCache(slot, tokens.Length),
                });
                var result = await sink.Ended.ConfigureAwait(false);
                if (cache == null)
                    throw new ReparteeException("A persona cannot be baked on " + engine.Model.Decoder.Device + ", which keeps its caches to itself; bake it on the CPU.");
                // What another conversation's cache had of the prompt was not computed again.
                int computed = Math.Max(1, result.PromptTokens - result.ReusedTokens);
                return new BakedPrompt(language, tokens, cache, TimeSpan.FromTicks(result.PrefillTime.Ticks * result.PromptTokens / computed));
            }
            finally
            {
                engine.Forget(owner);
            }
        }

        private sealed class EndSink : ITokenSink
        {
            private readonly TaskCompletionSource<GenerationResult> _ended =
                new TaskCompletionSource<GenerationResult>(TaskCreationOptions.RunContinuationsAsynchronously);

            public Task<GenerationResult> Ended => _ended.Task;

            public TokenVerdict OnToken(int id) => TokenVerdict.Continue;

            public void OnEnd(in GenerationResult result)
            {
                if (result.Finish == FinishReason.Failed)
                    _ended.TrySetException(result.Error!);
                else if (result.Finish == FinishReason.Cancelled)
                    _ended.TrySetCanceled();
                else
                    _ended.TrySetResult(result);
            }
        }
    }
}
