using System;
using System.Threading;

namespace Repartee.Tests
{
    /// <summary>A scripted model that in its first draws hardly prefers its words to others, least so in the second.</summary>
    internal sealed class UnsureModel : IDecoder
    {
        private readonly ScriptedModel _script;
        private readonly int _unsureDraws;
        private int _draws;
        private bool _begins;

        private UnsureModel(ScriptedModel script, int unsureDraws)
        {
            _script = script;
            _unsureDraws = unsureDraws;
        }

        public string Device => _script.Device;

        public int VocabularySize => _script.VocabularySize;

        public int ContextLength => _script.ContextLength;

        public int SlotCount => _script.SlotCount;

        public bool DecodeMatchesPrefill => _script.DecodeMatchesPrefill;

        public string CacheLayout => _script.CacheLayout;

        public static DialogueEngine Engine(int unsureDraws, params string[] lines)
        {
            var script = new ScriptedModel(lines);
            LoadedModel model = script.ToLoadedModel();
            return new DialogueEngine(new LoadedModel("Unsure", new UnsureModel(script, unsureDraws), script.Tokenizer, ChatTemplate.ChatMl, model.EndTokens));
        }

        public void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation)
        {
            _script.Prefill(slot, position, tokens, cancellation);
            _begins = true;
        }

        public void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation) => _script.Decode(steps, cancellation);

        public Span<float> Logits(int slot)
        {
            Span<float> logits = _script.Logits(slot);
            _draws += _begins ? 1 : 0;
            _begins = false;
            if (_draws > _unsureDraws)
                return logits;
            float others = _draws == 2 ? 98f : 99f;
            foreach (ref float logit in logits)
                logit = Math.Max(logit, others);
            return logits;
        }

        public int Keep(int slot, int length) => _script.Keep(slot, length);

        public int CopyPrefix(int source, int destination, int length) => _script.CopyPrefix(source, destination, length);

        public byte[] ReadCache(int slot, int length) => _script.ReadCache(slot, length);

        public int WriteCache(int slot, ReadOnlySpan<byte> state, int length) => _script.WriteCache(slot, state, length);

        public void Dispose() => _script.Dispose();
    }
}
