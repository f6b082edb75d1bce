using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.OnnxRuntime;

namespace Repartee
{
    /// <summary>From a checked folder to a model that computes: tokenizer, weights, device, one run to prove it works.</summary>
    internal static class ModelLoader
    {
        public static LoadedModel Load(
            ModelFolder folder, EngineOptions options, IProgress<LoadProgress>? progress, CancellationToken cancellation)
        {
            progress?.Report(new LoadProgress("Reading the tokenizer and the weights", 0.05f));
            var tokenizerTask = Task.Run(() => Tokenizer.Load(folder.TokenizerPath), cancellation);
            IDecoder? decoder = null;
            try
            {
                var refusals = new List<string>();
                decoder = OpenDecoder(folder, options, refusals, cancellation);
                progress?.Report(new LoadProgress("Preparing the conversation format", 0.9f));
                var tokenizer = tokenizerTask.GetAwaiter().GetResult();
                if (tokenizer.VocabularySize > decoder.VocabularySize)
                    throw new BadFileException(folder.TokenizerPath, "has " + tokenizer.VocabularySize +
                        " tokens, but the model's output has " + decoder.VocabularySize +
                        ": the files come from different models; export them together.");
                var template = TemplateOf(folder, tokenizer, options);
                var model = new LoadedModel(folder.Name, decoder, tokenizer, template, EndTokensOf(folder, tokenizer, template))
                {
                    Recommended = folder.Recommended,
                    PromptStyle = folder.PromptStyle,
                    FingerprintSource = () => ModelFingerprint.Of(folder),
                    Fallback = refusals.Count > 0 ? string.Join(", ", refusals) : null,
                    CacheBytes = folder.Graph.CacheBytesPerToken * decoder.ContextLength * decoder.SlotCount,
                };
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new LoadProgress("Ready", 1f));
                decoder = null;
                return model;
            }
            finally
            {
                decoder?.Dispose();
            }
        }

        /// <param name="folder">The model.</param>
        /// <param name="options">Which device is wanted.</param>
        /// <param name="refusals">Receives why a wanted device is not the one that runs the model.</param>
        /// <param name="cancellation">Stops between two devices.</param>
        private static IDecoder OpenDecoder(ModelFolder folder, EngineOptions options, List<string> refusals, CancellationToken cancellation)
        {
            var candidates = OnnxSession.Candidates(options.Device, OnnxRuntimeLibrary.Environment.GetAvailableProviders());
            if (options.Device > ExecutionDevice.Cpu && candidates[0] == ExecutionDevice.Cpu)
                refusals.Add(OnnxSession.DisplayName(options.Device) + " is not in this ONNX Runtime");
            foreach (var device in candidates)
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    return OpenOn(device, folder, options, cancellation);
                }
                catch (Exception error) when (device != ExecutionDevice.Cpu && !(error is OperationCanceledException))
                {
                    refusals.Add(OnnxSession.DisplayName(device) + " does not work here (" + OnnxSession.Reason(device, error.Message) + ")");
                }
                catch (OnnxRuntimeException error)
                {
                    string others = refusals.Count > 0 ? " (" + string.Join(", ", refusals) + ")" : "";
                    throw new BadFileException(folder.Graph.Path,
                        "ONNX Runtime cannot run it: " + OnnxSession.Reason(device, error.Message) + others +
                        ". Export or download the model again.", error);
                }
            }
            throw new InvalidOperationException("The CPU is always among the candidates.");
        }

        private static IDecoder OpenOn(
            ExecutionDevice device, ModelFolder folder, EngineOptions options, CancellationToken cancellation)
        {
            var graph = folder.Graph;
            int context = options.ResolveContext(folder.ContextLength);
            int slots = options.ResolveSlots(graph.CacheBytesPerToken * context);

            var session = OnnxSession.Open(graph.Path, device, options.ResolveThreads());
            IDecoder? decoder = null;
            try
            {
                bool shared = device == ExecutionDevice.Cpu && graph.CacheForm == CacheForm.Shared;
                decoder = shared
                    ? (IDecoder)new SharedCacheDecoder(session, graph, slots, context)
                    : new GrowingCacheDecoder(session, graph, slots, context);
                WarmUp(decoder, cancellation);
                return decoder;
            }
            catch
            {
                if (decoder is null)
                    session.Dispose();
                else
                    decoder.Dispose();
                throw;
            }
        }

        /// <summary>Runs a prefill and a step: a device that cannot run the graph fails here and not in the game.</summary>
        private static void WarmUp(IDecoder decoder, CancellationToken cancellation)
        {
            decoder.Prefill(0, 0, stackalloc int[] { 0, 0 }, cancellation);
            decoder.Decode(stackalloc DecodeStep[] { new DecodeStep(0, 2, 0) }, cancellation);
            decoder.Keep(0, 0);
        }

        /// <summary>The published template; without one, ChatML where the vocabulary has its tokens, else plain lines.</summary>
        private static ChatTemplate TemplateOf(ModelFolder folder, Tokenizer tokenizer, EngineOptions options)
        {
            var fallback = tokenizer.IdOf("<|im_start|>") != null ? ChatTemplate.ChatMl : ChatTemplate.Plain;
            if (folder.ChatTemplate is null)
                return fallback;
            try
            {
                return ChatTemplate.FromJinja(folder.ChatTemplate, folder.BeginTokenText, folder.EndTokenText);
            }
            catch (ReparteeException error)
            {
                options.WriteLog(folder.Name + ": " + error.Message + " Conversations use " + fallback.Family + ".");
                return fallback;
            }
        }

        private static IReadOnlyList<int> EndTokensOf(ModelFolder folder, Tokenizer tokenizer, ChatTemplate template)
        {
            var ends = new List<int>(folder.EndTokens);
            foreach (string token in template.StopTokens)
            {
                if (tokenizer.IdOf(token) is { } id && !ends.Contains(id))
                    ends.Add(id);
            }
            return ends;
        }
    }
}
