using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// Hands the decoder's slots to generations: its own slot to a conversation that comes back, else a free one, else
    /// the least recently used, else that of a less important generation, which is set aside and goes on later.
    /// </summary>
    internal sealed class CacheSlots
    {
        // Below this many tokens, copying a prefix from another cache gains less than it costs to reason about.
        private const int WorthCopying = 8;

        private readonly IDecoder _decoder;
        private readonly CacheSlot[] _slots;
        private IReadOnlyList<BakedPersona> _baked = Array.Empty<BakedPersona>();
        private long _clock;

        public CacheSlots(IDecoder decoder)
        {
            _decoder = decoder;
            _slots = new CacheSlot[decoder.SlotCount];
            for (int i = 0; i < _slots.Length; i++)
                _slots[i] = new CacheSlot(i, decoder.ContextLength);
        }

        /// <summary>Prompts whose caches lie ready outside; replaced as a whole, from any thread.</summary>
        public IReadOnlyList<BakedPersona> Baked
        {
            get => Volatile.Read(ref _baked);
            set => Volatile.Write(ref _baked, value);
        }

        /// <summary>A slot for the generation, or null when every one works for something as important.</summary>
        /// <param name="generation">What wants to run.</param>
        /// <param name="displaced">The generation that lost its slot for it, or null.</param>
        public CacheSlot? Acquire(Generation generation, out Generation? displaced)
        {
            displaced = null;
            var slot = Choose(generation);
            if (slot is null)
                return null;
            if (slot.Running is { } victim)
            {
                displaced = victim;
                victim.Slot = null;
            }
            slot.Running = generation;
            slot.Owner = generation.Request.Owner;
            slot.LastUse = ++_clock;
            generation.Slot = slot;
            return slot;
        }

        /// <summary>
        /// Makes the slot hold as much of the prompt, the first <paramref name="length"/> of the tokens, as any cache has, at
        /// most all but the end that has to run to give logits. Returns how many tokens that is.
        /// </summary>
        public int ReusePrefix(CacheSlot slot, List<int> prompt, int length)
        {
            int limit = Math.Max(0, length - (_decoder.DecodeMatchesPrefill ? 1 : 2));
            int own = slot.CommonPrefix(prompt);
            CacheSlot? best = null;
            int bestLength = own + WorthCopying;
            foreach (var other in _slots)
            {
                int common = other == slot ? 0 : other.CommonPrefix(prompt);
                if (common <= bestLength)
                    continue;
                best = other;
                bestLength = common;
            }
            if (Restore(slot, prompt, Math.Max(own, best == null ? 0 : bestLength), limit) is { } restored)
                return restored;
            if (best != null)
            {
                int copied = _decoder.CopyPrefix(best.Index, slot.Index, Math.Min(bestLength, limit));
                if (copied > 0)
                {
                    slot.CopyFrom(best, copied);
                    return copied;
                }
                own = 0;
            }
            int kept = _decoder.Keep(slot.Index, Math.Min(own, limit));
            slot.Truncate(kept);
            return kept;
        }

        /// <summary>Fills the slot from a baked prompt where one has more of the prompt than any cache; else null.</summary>
        private int? Restore(CacheSlot slot, List<int> prompt, int have, int limit)
        {
            BakedPrompt? best = null;
            int bestLength = have + WorthCopying;
            foreach (var persona in Baked)
            {
                foreach (var baked in persona.Prompts)
                {
                    int common = baked.CommonPrefix(prompt);
                    if (common <= bestLength)
                        continue;
                    best = baked;
                    bestLength = common;
                }
            }
            if (best == null)
                return null;
            int held = _decoder.WriteCache(slot.Index, best.Cache.Span, best.Tokens.Count);
            held = _decoder.Keep(slot.Index, Math.Min(held, Math.Min(bestLength, limit)));
            slot.Truncate(0);
            slot.AppendPrefilled(prompt, 0, held);
            return held;
        }

        /// <summary>Brings the record in line with the decoder after a failed or cancelled run.</summary>
        public void Resync(CacheSlot slot) => slot.Truncate(_decoder.Keep(slot.Index, slot.Count));

        /// <summary>
        /// Ends the generation's use of its slot. The tokens stay for the next prompt, unless its owner was forgotten.
        /// </summary>
        public void Release(Generation generation)
        {
            if (generation.Slot is not { } slot)
                return;
            slot.Running = null;
            slot.LastUse = ++_clock;
            generation.Slot = null;
            if (generation.IsForgotten)
                Clear(slot);
        }

        /// <summary>A slot that nobody uses and whose last line was decoded and not yet settled, or null.</summary>
        public CacheSlot? Unsettled()
        {
            foreach (var slot in _slots)
            {
                if (slot.Running is null && slot.Settled < slot.Count)
                    return slot;
            }
            return null;
        }

        /// <summary>Forgets what a conversation left behind. Where it still speaks, that is when the line ends.</summary>
        public void Forget(object owner)
        {
            foreach (var slot in _slots)
            {
                if (slot.Owner == owner && slot.Running is null)
                    Clear(slot);
            }
        }

        private void Clear(CacheSlot slot)
        {
            slot.Owner = null;
            slot.Truncate(_decoder.Keep(slot.Index, 0));
        }

        private CacheSlot? Choose(Generation generation)
        {
            CacheSlot? idle = null;
            CacheSlot? weakest = null;
            foreach (var slot in _slots)
            {
                if (slot.Running is { } running)
                {
                    bool weaker = running.Request.Priority < generation.Request.Priority &&
                        (weakest is null || running.Request.Priority < weakest.Running!.Request.Priority);
                    if (weaker)
                        weakest = slot;
                    continue;
                }
                if (slot.Owner != null && slot.Owner == generation.Request.Owner)
                    return slot;
                if (idle is null || Rank(slot) < Rank(idle))
                    idle = slot;
            }
            return idle ?? weakest;
        }

        /// <summary>Slots that hold nothing go first, then the least recently used.</summary>
        private static long Rank(CacheSlot slot) => slot.Count == 0 ? -1 : slot.LastUse;
    }
}
