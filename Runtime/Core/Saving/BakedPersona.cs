using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee
{
    /// <summary>The part of a persona's prompts that never changes, and what the model's cache holds when it has read it.</summary>
    public sealed class BakedPrompt
    {
        internal BakedPrompt(PersonaLanguage language, int[] tokens, ReadOnlyMemory<byte> cache, TimeSpan time)
        {
            Language = language;
            Tokens = tokens;
            Cache = cache;
            ComputeTime = time;
        }

        /// <summary>The language of the card.</summary>
        public PersonaLanguage Language { get; }

        /// <summary>The tokens that every prompt of the persona in this language begins with.</summary>
        public IReadOnlyList<int> Tokens { get; }

        /// <summary>Their keys and values, see <see cref="IDecoder.ReadCache"/>.</summary>
        public ReadOnlyMemory<byte> Cache { get; }

        /// <summary>How long the model took to read them on the machine that baked: what the first line saves.</summary>
        public TimeSpan ComputeTime { get; }

        internal int CommonPrefix(List<int> prompt)
        {
            int limit = Math.Min(Tokens.Count, prompt.Count);
            int i = 0;
            while (i < limit && Tokens[i] == prompt[i])
                i++;
            return i;
        }
    }

    /// <summary>
    /// A persona's prompt, run once and kept, so that the first token of its first line does not wait for the card to be
    /// read: bake it in the editor, ship the file, and give it to <see cref="DialogueEngine.Preload"/>. Bound to one
    /// model; a persona that was changed since is recognised token by token, and what still agrees is used.
    /// Immutable and thread-safe.
    /// </summary>
    /// <remarks>
    /// On the machine and device that baked, a line is the same to the bit as without. Another processor may round
    /// the last digits of a cache differently, as it does with every line.
    /// </remarks>
    public sealed class BakedPersona
    {
        /// <summary>A file larger than this is refused.</summary>
        public const int MostBytes = 512 * 1024 * 1024;

        /// <summary>Files of this major version are read; others are refused and baked again.</summary>
        public const int MajorVersion = 1;

        /// <summary>Counts additions that older versions may skip.</summary>
        public const int MinorVersion = 1;

        internal BakedPersona(string personaName, string model, string layout, string card, IReadOnlyList<BakedPrompt> prompts)
        {
            PersonaName = personaName;
            Model = model;
            Layout = layout;
            Card = card;
            Prompts = prompts;
        }

        /// <summary>The persona's name.</summary>
        public string PersonaName { get; }

        /// <summary>The model that it was baked for (<see cref="LoadedModel.Fingerprint"/>).</summary>
        public string Model { get; }

        /// <summary>How that model keeps its cache (<see cref="IDecoder.CacheLayout"/>).</summary>
        public string Layout { get; }

        /// <summary>One prompt for each language that the persona may speak.</summary>
        public IReadOnlyList<BakedPrompt> Prompts { get; }

        /// <summary>The SHA-256 of the persona's card; empty where the file does not tell.</summary>
        internal string Card { get; }

        /// <summary>Bytes of all caches: what it takes in memory and, but for some hundred bytes, on the disk.</summary>
        public long Bytes
        {
            get
            {
                long bytes = 0;
                foreach (var prompt in Prompts)
                    bytes += prompt.Cache.Length;
                return bytes;
            }
        }

        /// <summary>Runs a persona's prompts on an engine and keeps what the model's cache holds then.</summary>
        /// <param name="engine">The engine; lines of others go first.</param>
        /// <param name="persona">The persona. One that speaks the player's language is baked in both.</param>
        /// <param name="cancellation">Cancels within one chunk of a prompt.</param>
        /// <exception cref="ReparteeException">The device keeps its caches to itself, or the prompt failed.</exception>
        /// <exception cref="OperationCanceledException">It was cancelled, or the engine stopped.</exception>
        public static Task<BakedPersona> BakeAsync(IGenerator engine, Persona persona, CancellationToken cancellation = default) =>
            PersonaBaker.BakeAsync(engine, persona, cancellation);

        /// <summary>Why it does not fit a model, as a sentence, or null when it does.</summary>
        public string? ReasonAgainst(LoadedModel model)
        {
            if (Layout != model.Decoder.CacheLayout)
                return "it was baked for a model with " + Layout + ", and " + model.Name + " has " + model.Decoder.CacheLayout + "; bake it again.";
            if (Model != model.Fingerprint)
                return "it was baked for another model than " + model.Name + "; bake it again.";
            long perToken = model.CacheBytes / ((long)model.Decoder.ContextLength * model.Decoder.SlotCount);
            foreach (var prompt in Prompts)
            {
                if (perToken > 0 && prompt.Cache.Length != perToken * prompt.Tokens.Count)
                    return "its cache of " + prompt.Tokens.Count + " tokens has " + prompt.Cache.Length + " bytes instead of "
                        + perToken * prompt.Tokens.Count + "; bake it again.";
            }
            return null;
        }

        /// <summary>
        /// Why it does not fit a model folder, as a sentence, or null when it does. Reads nothing but what the folder has
        /// said already: where it states no hashes, only a model that is loaded tells whether the weights are the same.
        /// </summary>
        public string? ReasonAgainst(ModelFolder folder)
        {
            string layout = CacheState.LayoutOf(folder.Graph);
            if (Layout != layout)
                return "it was baked for a model with " + Layout + ", and " + folder.Name + " has " + layout + "; bake it again.";
            return !ModelFingerprint.IsStated(folder) || Model == ModelFingerprint.Of(folder)
                ? null
                : "it was baked for another model than " + folder.Name + "; bake it again.";
        }

        /// <summary>
        /// Whether the persona's card reads as it did when it was baked, asked without a model; null when the file was made
        /// by a version that did not write it down. <see cref="IsUpToDate"/> looks at every token.
        /// </summary>
        public bool? IsCardOf(Persona persona) => Card.Length == 0 ? (bool?)null : Card == PersonaBaker.CardOf(persona);

        /// <summary>
        /// Whether the persona's prompts still begin as they did when it was baked. If not, the card was changed: it works,
        /// but saves less time; bake it again.
        /// </summary>
        public bool IsUpToDate(IGenerator engine, Persona persona)
        {
            var languages = PersonaBaker.LanguagesOf(persona);
            if (languages.Count != Prompts.Count)
                return false;
            for (int i = 0; i < languages.Count; i++)
            {
                var tokens = PersonaBaker.PrefixOf(engine, persona, languages[i]);
                if (languages[i] != Prompts[i].Language || tokens.Count != Prompts[i].Tokens.Count || Prompts[i].CommonPrefix(tokens) != tokens.Count)
                    return false;
            }
            return true;
        }

        /// <summary>
        /// As MessagePack: the array ["repartee.baked", major, minor, {number: value}], with 1 persona name, 2 model, 3 layout,
        /// 4 prompts (each a map: 1 language, 2 ids, 3 cache, 4 SHA-256 of the cache, 5 milliseconds), 5 SHA-256 of the card.
        /// Unknown numbers are skipped.
        /// </summary>
        public byte[] ToBytes() => BakedPersonaFormat.Write(this);

        /// <summary>Reads what <see cref="ToBytes"/> wrote; the caches are views of <paramref name="bytes"/>.</summary>
        /// <param name="bytes">The file's content, which must not change afterwards.</param>
        /// <param name="sourceName">Named in errors.</param>
        /// <exception cref="BadFileException">Damaged, of another kind, or of another major version.</exception>
        public static BakedPersona FromBytes(ReadOnlyMemory<byte> bytes, string sourceName) => BakedPersonaFormat.Read(bytes, sourceName);

        /// <summary>Saves to a file; a crash leaves the old file or the new one.</summary>
        /// <exception cref="BadFileException">The file cannot be written.</exception>
        public void Save(string path) => AtomicFile.Write(path, ToBytes());

        /// <summary>Loads a file.</summary>
        /// <exception cref="BadFileException">Missing, damaged, of another kind, or of another major version.</exception>
        public static BakedPersona Load(string path) => FromBytes(AtomicFile.Read(path, MostBytes), path);
    }
}
