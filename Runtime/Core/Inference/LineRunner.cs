using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// Runs the lines that hold a slot: the prompt a chunk at a time, then token after token, all lines together, each to
    /// its sink. A line that lost its slot is computed again the way it came to be (its prompt as a prompt, what it had
    /// said token by token), because that alone gives the same bits and so the same rest of the line
    /// (<see cref="IDecoder.DecodeMatchesPrefill"/>). Those steps go along with the other lines'.
    /// </summary>
    internal sealed class LineRunner
    {
        private readonly IDecoder _decoder;
        private readonly CacheSlots _slots;
        private readonly PrefillChunks _chunks;
        private readonly Action<Generation, FinishReason, Exception?> _end;
        private readonly CancellationToken _stop;
        private readonly HashSet<int> _endTokens;
        private readonly DecodeStep[] _steps;
        private readonly Generation[] _stepOwners;

        // Without a timer or a handle it needs no disposing; Interrupt may still touch it afterwards.
        private volatile CancellationTokenSource _interrupt = new CancellationTokenSource();

        /// <param name="model">What computes, and the tokens that end a line.</param>
        /// <param name="slots">Whose caches hold what.</param>
        /// <param name="chunks">Runs the prefill.</param>
        /// <param name="end">Ends a line.</param>
        /// <param name="stop">Cancelled when the engine stops.</param>
        public LineRunner(
            LoadedModel model,
            CacheSlots slots,
            PrefillChunks chunks,
            Action<Generation, FinishReason, Exception?> end,
            CancellationToken stop)
        {
            _decoder = model.Decoder;
            _slots = slots;
            _chunks = chunks;
            _end = end;
            _stop = stop;
            _endTokens = new HashSet<int>(model.EndTokens);
            _steps = new DecodeStep[_decoder.SlotCount];
            _stepOwners = new Generation[_decoder.SlotCount];
        }

        /// <summary>Calls a step that waits back to the loop, which then sees what was cancelled. Any thread.</summary>
        public void Interrupt() => _interrupt.Cancel();

        /// <summary>Runs the next chunk of a prompt; after the last one the line has its first token.</summary>
        public void Prefill(Generation generation)
        {
            var slot = generation.Slot!;
            try
            {
                using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
                    generation.Request.Cancellation, _stop);
                _chunks.Run(slot, generation.Tokens, slot.Count, generation.PromptTokens, cancellation.Token);
                if (slot.Count < generation.PromptTokens)
                    return;
                if (generation.Request.PromptOnly)
                {
                    generation.Request.CacheReader?.Invoke(_decoder, slot.Index);
                    _end(generation, FinishReason.EndOfLine, null);
                }
                else if (generation.NewTokens == 0)
                {
                    TakeToken(generation);
                }
            }
            catch (OperationCanceledException)
            {
                _slots.Resync(slot);
                _end(generation, FinishReason.Cancelled, null);
            }
            catch (Exception error)
            {
                _slots.Resync(slot);
                _end(generation, FinishReason.Failed, error);
            }
        }

        /// <summary>
        /// One token for every line under way. While something more important waits for its first token, lesser lines
        /// pause.
        /// </summary>
        public void Decode(List<Generation> active, Generation? prefilling)
        {
            int floor = prefilling != null && prefilling.Slot != null && !prefilling.IsDecoding
                ? prefilling.Request.Priority
                : int.MinValue;
            int count = 0;
            for (int slotIndex = 0; slotIndex < _decoder.SlotCount; slotIndex++)
            {
                var generation = DecodingIn(active, slotIndex);
                if (generation is null || generation.Request.Priority < floor)
                    continue;
                int position = generation.Slot!.Count;
                _steps[count] = new DecodeStep(slotIndex, position, generation.Tokens[position]);
                _stepOwners[count++] = generation;
            }
            if (count == 0)
                return;
            if (Feed(count))
                Advance(count);
            // A line that has ended, and whose it was, must not be held until the next step.
            Array.Clear(_stepOwners, 0, count);
        }

        /// <summary>Runs the step; false when it was cancelled or failed.</summary>
        private bool Feed(int count)
        {
            try
            {
                _decoder.Decode(_steps.AsSpan(0, count), _interrupt.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                // Somebody was cancelled before the step ran: it is taken again for the others.
                _interrupt = new CancellationTokenSource();
            }
            catch (Exception error)
            {
                Fail(count, error);
            }
            return false;
        }

        private void Advance(int count)
        {
            for (int i = 0; i < count; i++)
            {
                var generation = _stepOwners[i];
                var slot = generation.Slot!;
                slot.AppendDecoded(_steps[i].Token, _decoder.DecodeMatchesPrefill);
                if (slot.Count == generation.Tokens.Count)
                    TakeToken(generation);
            }
        }

        private void Fail(int count, Exception error)
        {
            for (int i = 0; i < count; i++)
            {
                _slots.Resync(_stepOwners[i].Slot!);
                _end(_stepOwners[i], FinishReason.Failed, error);
            }
        }

        private static Generation? DecodingIn(List<Generation> active, int slotIndex)
        {
            foreach (var generation in active)
            {
                if (generation.Slot!.Index == slotIndex)
                    return generation.IsDecoding ? generation : null;
            }
            return null;
        }

        /// <summary>Samples the next token from the slot's logits and passes it on.</summary>
        private void TakeToken(Generation generation)
        {
            try
            {
                var logits = _decoder.Logits(generation.Slot!.Index);
                generation.Request.Observer?.Invoke(logits);
                int token = generation.Sampler!.Sample(logits);
                if (_endTokens.Contains(token))
                {
                    _end(generation, FinishReason.EndOfLine, null);
                    return;
                }
                generation.AddToken(token);
                switch (generation.Request.Sink.OnToken(token))
                {
                    case TokenVerdict.StopString:
                        _end(generation, FinishReason.StopString, null);
                        break;
                    case TokenVerdict.Filtered:
                        _end(generation, FinishReason.Filtered, null);
                        break;
                    default:
                        if (generation.NewTokens >= generation.MaxTokens)
                            _end(generation, FinishReason.MaxTokens, null);
                        break;
                }
            }
            catch (Exception error)
            {
                _end(generation, FinishReason.Failed, error);
            }
        }
    }
}
