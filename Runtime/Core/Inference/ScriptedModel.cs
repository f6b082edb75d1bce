using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// A model that says given lines: deterministic, instant or at a given pace, able to fail where it is told to. It
    /// stands behind the same seam as a real one, for tests of everything above the engine, for building a game's
    /// dialogue boxes before a model is chosen, and for demonstrations.
    /// </summary>
    /// <remarks>
    /// Each prompt gets the next line (after the last the first again), or what the responder makes of the prompt.
    /// The scripted token's logit is far above all others, so that it wins at any temperature, yet a logit bias can ban it.
    /// The decoder is used by the engine's thread; <see cref="Allow"/>, <see cref="FailAtToken"/> and the counters by any.
    /// </remarks>
    /// <example>
    /// <code>
    /// using var engine = new DialogueEngine(new ScriptedModel("Welcome, traveller.").ToLoadedModel());
    /// </code>
    /// </example>
    public sealed class ScriptedModel : IDecoder
    {
        private const float ScriptedLogit = 100f;
        private const int RememberedScripts = 64;

        private readonly Func<string, string> _responder;
        private readonly ScriptedModelOptions _options;
        private readonly ScriptedVocabulary _vocabulary;
        private readonly Slot[] _slots;
        private readonly List<Script> _scripts = new List<Script>();
        private readonly object _gate = new object();
        private long _allowed;
        private int _awaited;
        private long _spoken;
        private int _failAtToken = -1;
        private int _failInPrefill;
        private int _disposed;

        /// <summary>A model that says these lines, one a prompt, and then begins again.</summary>
        public ScriptedModel(params string[] lines)
            : this(new ScriptedModelOptions(), lines)
        {
        }

        /// <summary>A model that says these lines, one a prompt, and then begins again.</summary>
        public ScriptedModel(ScriptedModelOptions options, params string[] lines)
            : this(OneAfterAnother(lines), options, lines)
        {
        }

        /// <summary>A model that answers each prompt, given as text with its special tokens.</summary>
        /// <param name="responder">Called once per prompt on the engine's thread; what it throws fails the line.</param>
        /// <param name="options">How it behaves.</param>
        public ScriptedModel(Func<string, string> responder, ScriptedModelOptions? options = null)
            : this(responder, options ?? new ScriptedModelOptions(), Array.Empty<string>())
        {
        }

        private ScriptedModel(Func<string, string> responder, ScriptedModelOptions options, IReadOnlyList<string> lines)
        {
            _responder = responder;
            _options = options;
            _vocabulary = new ScriptedVocabulary(options, lines);
            _slots = new Slot[Math.Max(1, options.Slots)];
            for (int i = 0; i < _slots.Length; i++)
                _slots[i] = new Slot(_vocabulary.Tokenizer.VocabularySize);
        }

        /// <inheritdoc/>
        public string Device => "Script";

        /// <inheritdoc/>
        public int VocabularySize => _vocabulary.Tokenizer.VocabularySize;

        /// <inheritdoc/>
        public int ContextLength => _options.ContextLength;

        /// <inheritdoc/>
        public int SlotCount => _slots.Length;

        /// <inheritdoc/>
        public bool DecodeMatchesPrefill => true;

        /// <summary>Reads and writes the model's tokens.</summary>
        public Tokenizer Tokenizer => _vocabulary.Tokenizer;

        /// <summary>
        /// The token of each line, counted from 0, at which computing fails; -1, the default, never. Token 0 fails
        /// right after the prompt.
        /// </summary>
        public int FailAtToken
        {
            get => Volatile.Read(ref _failAtToken);
            set => Volatile.Write(ref _failAtToken, value);
        }

        /// <summary>Whether reading a prompt fails.</summary>
        public bool FailInPrefill
        {
            get => Volatile.Read(ref _failInPrefill) != 0;
            set => Volatile.Write(ref _failInPrefill, value ? 1 : 0);
        }

        /// <summary>Tokens of prompts computed so far; what was reused from a cache is not in it.</summary>
        public long PrefilledTokens { get; private set; }

        /// <summary>Tokens spoken so far, ends of lines included.</summary>
        public long SpokenTokens => Interlocked.Read(ref _spoken);

        /// <summary>Whether <see cref="Dispose"/> was called.</summary>
        public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

        /// <summary>
        /// Lets <paramref name="tokens"/> more tokens out, counted over all lines; the end of a line counts as one. Only
        /// for <see cref="ScriptedModelOptions.Gated"/> models; with nothing allowed, prompts wait too.
        /// </summary>
        public void Allow(int tokens)
        {
            lock (_gate)
            {
                _allowed += tokens;
                Monitor.PulseAll(_gate);
            }
        }

        /// <summary>
        /// Whether the engine waits for <see cref="Allow"/>: whatever was allowed has then gone all its way into the lines.
        /// </summary>
        public bool IsWaiting
        {
            get
            {
                lock (_gate)
                    return _awaited > 0 && _allowed - SpokenTokens < _awaited;
            }
        }

        /// <summary>The model as an engine takes it.</summary>
        public LoadedModel ToLoadedModel() =>
            new LoadedModel("Script", this, Tokenizer, ChatTemplate.ChatMl, new[] { _vocabulary.EndToken })
            {
                PromptStyle = _options.PromptStyle,
            };

        /// <inheritdoc/>
        public void Prefill(int slot, int position, ReadOnlySpan<int> tokens, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            var target = _slots[slot];
            if (position != target.Tokens.Count)
                throw new ArgumentOutOfRangeException(nameof(position), position,
                    "The slot holds " + target.Tokens.Count + " tokens.");
            if (FailInPrefill)
                throw new ReparteeException("The script fails while reading the prompt.");
            if (_options.PrefillTokensPerSecond is { } speed)
                Wait(TimeSpan.FromSeconds(tokens.Length / speed), cancellation);
            WaitAllowed(1, cancellation);
            foreach (int token in tokens)
                target.Tokens.Add(token);
            target.Script = null;
            PrefilledTokens += tokens.Length;
        }

        /// <inheritdoc/>
        public void Decode(ReadOnlySpan<DecodeStep> steps, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var step in steps)
            {
                if (step.Position != _slots[step.Slot].Tokens.Count)
                    throw new ArgumentOutOfRangeException(nameof(steps), step.Position,
                        "The slot holds " + _slots[step.Slot].Tokens.Count + " tokens.");
            }
            if (_options.TokensPerSecond is { } speed)
                Wait(TimeSpan.FromSeconds(1 / speed), cancellation);
            WaitAllowed(steps.Length, cancellation);
            foreach (var step in steps)
                _slots[step.Slot].Tokens.Add(step.Token);
        }

        /// <inheritdoc/>
        public Span<float> Logits(int slot)
        {
            var target = _slots[slot];
            var script = target.Script ??= FindOrWrite(target.Tokens);
            int spoken = target.Tokens.Count - script.PromptLength;
            if (FailAtToken == spoken)
                throw new ReparteeException("The script fails at token " + spoken + ".");
            Array.Clear(target.Logits, 0, target.Logits.Length);
            target.Logits[spoken < script.Line.Count ? script.Line[spoken] : _vocabulary.EndToken] = ScriptedLogit;
            Interlocked.Increment(ref _spoken);
            return target.Logits;
        }

        /// <inheritdoc/>
        public int Keep(int slot, int length)
        {
            var target = _slots[slot];
            if (length < target.Tokens.Count)
                target.Tokens.RemoveRange(length, target.Tokens.Count - length);
            target.Script = null;
            return target.Tokens.Count;
        }

        /// <inheritdoc/>
        public int CopyPrefix(int source, int destination, int length)
        {
            if (source != destination)
            {
                var target = _slots[destination];
                target.Tokens.Clear();
                for (int i = 0; i < length; i++)
                    target.Tokens.Add(_slots[source].Tokens[i]);
                target.Script = null;
                return length;
            }
            return Keep(destination, length);
        }

        /// <inheritdoc/>
        public string CacheLayout => "script";

        /// <inheritdoc/>
        public byte[] ReadCache(int slot, int length)
        {
            var state = new byte[length * sizeof(int)];
            for (int i = 0; i < length; i++)
                BinaryPrimitives.WriteInt32LittleEndian(state.AsSpan(i * sizeof(int)), _slots[slot].Tokens[i]);
            return state;
        }

        /// <inheritdoc/>
        public int WriteCache(int slot, ReadOnlySpan<byte> state, int length)
        {
            if (state.Length != length * sizeof(int))
                throw new ArgumentException("The state has " + state.Length + " bytes.", nameof(state));
            Keep(slot, 0);
            for (int i = 0; i < length; i++)
                _slots[slot].Tokens.Add(BinaryPrimitives.ReadInt32LittleEndian(state.Slice(i * sizeof(int))));
            return length;
        }

        /// <inheritdoc/>
        public void Dispose() => Interlocked.Exchange(ref _disposed, 1);

        /// <summary>
        /// The line for a prompt. A prompt that is an earlier one with the beginning of its line behind it is that line
        /// interrupted (its cache was dropped): it goes on where it was.
        /// </summary>
        private Script FindOrWrite(List<int> tokens)
        {
            foreach (var known in _scripts)
            {
                if (known.IsInterruptedAt(tokens))
                    return known;
            }
            string prompt = Tokenizer.Decode(tokens.ToArray(), skipSpecial: false);
            var script = new Script(tokens, _vocabulary.Cut(_responder(prompt)));
            if (_scripts.Count == RememberedScripts)
                _scripts.RemoveAt(0);
            _scripts.Add(script);
            return script;
        }

        private void Wait(TimeSpan time, CancellationToken cancellation)
        {
            if (_options.Wait != null)
                _options.Wait(time, cancellation);
            else
                cancellation.WaitHandle.WaitOne(time);
            cancellation.ThrowIfCancellationRequested();
        }

        /// <summary>Blocks until that many tokens may be spoken.</summary>
        private void WaitAllowed(int count, CancellationToken cancellation)
        {
            if (!_options.Gated)
                return;
            using var registration = cancellation.Register(Wake);
            lock (_gate)
            {
                _awaited = count;
                while (_allowed - SpokenTokens < count && !cancellation.IsCancellationRequested)
                    Monitor.Wait(_gate);
                _awaited = 0;
            }
            cancellation.ThrowIfCancellationRequested();
        }

        private void Wake()
        {
            lock (_gate)
                Monitor.PulseAll(_gate);
        }

        private static Func<string, string> OneAfterAnother(string[] lines)
        {
            if (lines.Length == 0)
                throw new ArgumentException("A scripted model needs at least one line.", nameof(lines));
            int next = 0;
            return _ => lines[next++ % lines.Length];
        }

        private sealed class Slot
        {
            public Slot(int vocabularySize) => Logits = new float[vocabularySize];

            public List<int> Tokens { get; } = new List<int>();

            public float[] Logits { get; }

            public Script? Script { get; set; }
        }

        private sealed class Script
        {
            private readonly int[] _prompt;

            public Script(List<int> prompt, List<int> line)
            {
                _prompt = prompt.ToArray();
                Line = line;
            }

            public int PromptLength => _prompt.Length;

            public List<int> Line { get; }

            public bool IsInterruptedAt(List<int> tokens)
            {
                if (tokens.Count <= _prompt.Length || tokens.Count > _prompt.Length + Line.Count)
                    return false;
                for (int i = 0; i < tokens.Count; i++)
                {
                    if (tokens[i] != (i < _prompt.Length ? _prompt[i] : Line[i - _prompt.Length]))
                        return false;
                }
                return true;
            }
        }
    }
}
