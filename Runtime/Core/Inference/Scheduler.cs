using System;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// The engine's thread: takes requests in order of priority, gives each a cache slot, has one prefill chunk and one
    /// decode step of everybody run in turn, and ends what is over.
    /// </summary>
    internal sealed class Scheduler
    {
        private readonly object _gate = new object();
        private readonly List<Generation> _inbox = new List<Generation>();
        private readonly List<object> _forgotten = new List<object>();

        // Without a timer or a handle it needs no disposing; Stop may still touch it afterwards.
        private readonly CancellationTokenSource _stop = new CancellationTokenSource();

        private readonly LoadedModel _model;
        private readonly IDecoder _decoder;
        private readonly EngineOptions _options;
        private readonly CacheSlots _slots;
        private readonly Stack<Sampler> _samplers = new Stack<Sampler>();

        // Waiting for a slot, and holding one; both in order of priority and arrival.
        private readonly List<Generation> _waiting = new List<Generation>();
        private readonly List<Generation> _active = new List<Generation>();
        private readonly LineRunner _runner;
        private readonly CacheSettler _settler;
        private long _arrivals;
        private bool _stopped;

        public Scheduler(LoadedModel model, EngineOptions options)
        {
            _model = model;
            _decoder = model.Decoder;
            _options = options;
            _slots = new CacheSlots(_decoder);
            var chunks = new PrefillChunks(_decoder, options.PrefillChunk);
            _runner = new LineRunner(model, _slots, chunks, End, _stop.Token);
            _settler = new CacheSettler(_decoder, chunks, HasMail, Log);
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
                generation.WatchCancellation(_runner.Interrupt);
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

        public void Log(string line) => _options.WriteLog(line);

        public void Stop()
        {
            lock (_gate)
            {
                _stopped = true;
                Monitor.Pulse(_gate);
            }
            _stop.Cancel();
            _runner.Interrupt();
        }

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
                        _runner.Prefill(prefilling);
                    _runner.Decode(_active, prefilling);
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
                    generation.Start(_decoder.ContextLength, _model,
                        _samplers.Count > 0 ? _samplers.Pop() : new Sampler(_decoder.VocabularySize));
                generation.NoteReuse(_slots.ReusePrefix(slot, generation.Tokens, generation.PromptTokens));
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

        private void End(Generation generation, FinishReason reason, Exception? error)
        {
            _slots.Release(generation);
            _active.Remove(generation);
            _waiting.Remove(generation);
            if (generation.TakeSampler() is { } sampler)
                _samplers.Push(sampler);
            Tell(generation, reason, error);
        }

        private void Tell(Generation generation, FinishReason reason, Exception? error)
        {
            if (error != null)
                Log("A line of " + _model.Name + " failed: " + error.Message);
            generation.End(reason, error, Log);
        }

        /// <summary>Ends every line and frees the model. Throws nothing: an exception on a bare thread ends the process.</summary>
        private void Shutdown(FinishReason reason, Exception? error)
        {
            // Caches are not released any more: where the device is lost, that would throw.
            var lines = new List<Generation>(_active);
            lock (_gate)
            {
                _stopped = true;
                lines.AddRange(_waiting);
                lines.AddRange(_inbox);
                _inbox.Clear();
            }
            _active.Clear();
            _waiting.Clear();
            foreach (var line in lines)
                Tell(line, reason, error);
            try
            {
                _model.Dispose();
            }
            catch (Exception disposing)
            {
                Log("Freeing " + _model.Name + " failed: " + disposing.Message);
            }
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
