using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// The engine's thread: takes requests in order of priority, gives each a cache slot, runs one prefill chunk and one
    /// decode step of everybody in turn, and tells sinks what came out.
    /// </summary>
    internal sealed class Scheduler
    {
        private readonly object _gate = new object();
        private readonly List<Generation> _inbox = new List<Generation>();
        private readonly List<object> _forgotten = new List<object>();

        // Neither source has a timer or a handle, so neither needs disposing; Stop may still touch them afterwards.
        private readonly CancellationTokenSource _stop = new CancellationTokenSource();
        private volatile CancellationTokenSource _interrupt = new CancellationTokenSource();

        private readonly LoadedModel _model;
        private readonly IDecoder _decoder;
        private readonly EngineOptions _options;
        private readonly CacheSlots _slots;
        private readonly HashSet<int> _endTokens;
        private readonly Stack<Sampler> _samplers = new Stack<Sampler>();

        // Waiting for a slot, and holding one; both in order of priority and arrival.
        private readonly List<Generation> _waiting = new List<Generation>();
        private readonly List<Generation> _active = new List<Generation>();
        private readonly DecodeStep[] _steps;
        private readonly Generation[] _stepOwners;
        private readonly PrefillChunks _chunks;
        private readonly CacheSettler _settler;
        private long _arrivals;
        private bool _stopped;

        public Scheduler(LoadedModel model, EngineOptions options)
        {
            _model = model;
            _decoder = model.Decoder;
            _options = options;
            _slots = new CacheSlots(_decoder);
            _endTokens = new HashSet<int>(model.EndTokens);
            _steps = new DecodeStep[_decoder.SlotCount];
            _stepOwners = new Generation[_decoder.SlotCount];
            _chunks = new PrefillChunks(_decoder, options.PrefillChunk);
            _settler = new CacheSettler(_decoder, _chunks, HasMail, Log);
        }

        public void Submit(GenerationRequest request)
        {
            bool stopped;
            Generation generation;
            lock (_gate)
            {
                generation = new Generation(request, _arrivals++);
                stopped = _stopped;
                if (!stopped)
                {
                    _inbox.Add(generation);
                    Monitor.Pulse(_gate);
                }
            }
            if (stopped)
                generation.End(FinishReason.Cancelled, null, Log);
            else
                generation.WatchCancellation(Interrupt);
        }

        public void Forget(object owner)
        {
            lock (_gate)
            {
                _forgotten.Add(owner);
                Monitor.Pulse(_gate);
            }
        }

        /// <summary>Prompts that begin as a baked one start from its cache from now on.</summary>
        public void Add(BakedPersona baked)
        {
            lock (_gate)
            {
                var all = new List<BakedPersona>(_slots.Baked);
                all.Remove(baked);
                all.Add(baked);
                _slots.Baked = all.ToArray();
            }
        }

        /// <summary>Forgets baked prompts; caches that were made from them stay good.</summary>
        public void Remove(BakedPersona baked)
        {
            lock (_gate)
            {
                var all = new List<BakedPersona>(_slots.Baked);
                all.Remove(baked);
                _slots.Baked = all.ToArray();
            }
        }

        public void Log(string line)
        {
            try
            {
                _options.Log?.Invoke(line);
            }
            catch (Exception)
            {
                // The log is the last place an error can go; a failing log has nowhere to report itself.
            }
        }

        public void Stop()
        {
            lock (_gate)
            {
                _stopped = true;
                Monitor.Pulse(_gate);
            }
            _stop.Cancel();
            Interrupt();
        }

        /// <summary>Calls a step that waits back to the loop, which then sees what was cancelled.</summary>
        private void Interrupt() => _interrupt.Cancel();

        /// <summary>The thread's body.</summary>
        public void Run()
        {
            try
            {
                while (TakeInbox())
                {
                    if (_active.Count == 0 && _waiting.Count == 0 && _slots.Unsettled() is { } slot)
                        _settler.Settle(slot, _stop.Token);
                    EndCancelled(_waiting);
                    EndCancelled(_active);
                    Admit();
                    var prefilling = NextPrefill();
                    if (prefilling != null)
                        PrefillChunk(prefilling);
                    DecodeStepOfAll(prefilling);
                }
            }
            catch (Exception error)
            {
                // Nothing above is expected to throw; if it does, every line still gets its end.
                Log("The dialogue engine stopped: " + error);
                Shutdown(FinishReason.Failed, error);
                return;
            }
            Shutdown(FinishReason.Cancelled, null);
        }

        /// <summary>Waits until there is work. False when the engine stops.</summary>
        private bool TakeInbox()
        {
            lock (_gate)
            {
                while (!_stopped && IsIdle())
                    Monitor.Wait(_gate);
                if (_stopped)
                    return false;
                foreach (var generation in _inbox)
                    Insert(_waiting, generation);
                _inbox.Clear();
                foreach (object owner in _forgotten)
                {
                    MarkForgotten(_waiting, owner);
                    MarkForgotten(_active, owner);
                    _slots.Forget(owner);
                }
                _forgotten.Clear();
                return true;
            }
        }

        private static void MarkForgotten(List<Generation> generations, object owner)
        {
            foreach (var generation in generations)
                generation.IsForgotten |= generation.Request.Owner == owner;
        }

        private bool IsIdle() =>
            _inbox.Count == 0 && _forgotten.Count == 0 && _active.Count == 0 && _waiting.Count == 0 &&
            _slots.Unsettled() is null;

        private bool HasMail()
        {
            lock (_gate)
                return _stopped || _inbox.Count > 0;
        }

        private void EndCancelled(List<Generation> generations)
        {
            for (int i = generations.Count - 1; i >= 0; i--)
            {
                if (generations[i].Request.Cancellation.IsCancellationRequested)
                    End(generations[i], FinishReason.Cancelled, null);
            }
        }

        /// <summary>Gives slots to those who wait, most important first.</summary>
        private void Admit()
        {
            int i = 0;
            while (i < _waiting.Count)
            {
                var generation = _waiting[i];
                // Two lines of one conversation share a cache: the second waits for the first.
                if (IsOwnerActive(generation))
                {
                    i++;
                    continue;
                }
                if (_slots.Acquire(generation, out var displaced) is not { } slot)
                    return;
                _waiting.RemoveAt(i);
                Insert(_active, generation);
                if (displaced != null)
                {
                    _active.Remove(displaced);
                    Insert(_waiting, displaced);
                }
                Begin(generation, slot);
                i = 0;
            }
        }

        private void Begin(Generation generation, CacheSlot slot)
        {
            try
            {
                if (!generation.IsStarted)
                    generation.Start(_decoder.ContextLength,
                        _samplers.Count > 0 ? _samplers.Pop() : new Sampler(_decoder.VocabularySize));
                generation.NoteReuse(_slots.ReusePrefix(slot, generation.Tokens));
            }
            catch (Exception error)
            {
                End(generation, FinishReason.Failed, error);
            }
        }

        private Generation? NextPrefill()
        {
            foreach (var generation in _active)
            {
                if (!generation.IsDecoding)
                    return generation;
            }
            return null;
        }

        private void PrefillChunk(Generation generation)
        {
            var slot = generation.Slot!;
            try
            {
                using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(
                    generation.Request.Cancellation, _stop.Token);
                _chunks.Run(slot, generation.Tokens, slot.Count, cancellation.Token);
                if (slot.Count < generation.Tokens.Count)
                    return;
                if (generation.Request.PromptOnly)
                {
                    generation.Request.CacheReader?.Invoke(_decoder, slot.Index);
                    End(generation, FinishReason.EndOfLine, null);
                }
                else
                {
                    TakeToken(generation);
                }
            }
            catch (OperationCanceledException)
            {
                _slots.Resync(slot);
                End(generation, FinishReason.Cancelled, null);
            }
            catch (Exception error)
            {
                _slots.Resync(slot);
                End(generation, FinishReason.Failed, error);
            }
        }

        /// <summary>
        /// One token for every line under way. While something more important waits for its first token, lesser lines
        /// pause.
        /// </summary>
        private void DecodeStepOfAll(Generation? prefilling)
        {
            int floor = prefilling != null && prefilling.Slot != null && !prefilling.IsDecoding
                ? prefilling.Request.Priority
                : int.MinValue;
            int count = 0;
            for (int slotIndex = 0; slotIndex < _decoder.SlotCount; slotIndex++)
            {
                var generation = DecodingIn(slotIndex);
                if (generation is null || generation.Request.Priority < floor)
                    continue;
                _steps[count] = new DecodeStep(slotIndex, generation.Tokens.Count - 1, generation.Tokens[generation.Tokens.Count - 1]);
                _stepOwners[count++] = generation;
            }
            if (count == 0)
                return;
            Exception? failure = null;
            try
            {
                _decoder.Decode(_steps.AsSpan(0, count), _interrupt.Token);
            }
            catch (OperationCanceledException)
            {
                // Somebody was cancelled before the step ran: it is taken again for the others.
                _interrupt = new CancellationTokenSource();
                Array.Clear(_stepOwners, 0, count);
                return;
            }
            catch (Exception error)
            {
                failure = error;
            }
            for (int i = 0; i < count; i++)
            {
                var generation = _stepOwners[i];
                if (failure != null)
                {
                    _slots.Resync(generation.Slot!);
                    End(generation, FinishReason.Failed, failure);
                    continue;
                }
                generation.Slot!.AppendDecoded(_steps[i].Token, _decoder.DecodeMatchesPrefill);
                TakeToken(generation);
            }
            // A line that has ended, and whose it was, must not be held until the next step.
            Array.Clear(_stepOwners, 0, count);
        }

        private Generation? DecodingIn(int slotIndex)
        {
            foreach (var generation in _active)
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
                    End(generation, FinishReason.EndOfLine, null);
                    return;
                }
                generation.AddToken(token);
                switch (generation.Request.Sink.OnToken(token))
                {
                    case TokenVerdict.StopString:
                        End(generation, FinishReason.StopString, null);
                        break;
                    case TokenVerdict.Filtered:
                        End(generation, FinishReason.Filtered, null);
                        break;
                    default:
                        if (generation.NewTokens >= generation.MaxTokens)
                            End(generation, FinishReason.MaxTokens, null);
                        break;
                }
            }
            catch (Exception error)
            {
                End(generation, FinishReason.Failed, error);
            }
        }

        private void End(Generation generation, FinishReason reason, Exception? error)
        {
            _slots.Release(generation);
            _active.Remove(generation);
            _waiting.Remove(generation);
            if (generation.TakeSampler() is { } sampler)
                _samplers.Push(sampler);
            if (error != null)
                Log("A line of " + _model.Name + " failed: " + error.Message);
            generation.End(reason, error, Log);
        }

        private void Shutdown(FinishReason reason, Exception? error)
        {
            lock (_gate)
            {
                _stopped = true;
                _waiting.AddRange(_inbox);
                _inbox.Clear();
            }
            while (_active.Count > 0)
                End(_active[_active.Count - 1], reason, error);
            while (_waiting.Count > 0)
                End(_waiting[_waiting.Count - 1], reason, error);
            _model.Dispose();
        }

        private bool IsOwnerActive(Generation generation)
        {
            object? owner = generation.Request.Owner;
            if (owner is null)
                return false;
            foreach (var active in _active)
            {
                if (active.Request.Owner == owner)
                    return true;
            }
            return false;
        }

        private static void Insert(List<Generation> list, Generation generation)
        {
            int at = list.Count;
            while (at > 0 && GoesBefore(generation, list[at - 1]))
                at--;
            list.Insert(at, generation);
        }

        private static bool GoesBefore(Generation a, Generation b) =>
            a.Request.Priority != b.Request.Priority
                ? a.Request.Priority > b.Request.Priority
                : a.Order < b.Order;
    }
}
