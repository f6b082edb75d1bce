using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// What a conversation needs to go on after a save: the turns, the facts added, and where its random numbers stand. KV
    /// caches are not in it; they are rebuilt. Saved as MessagePack, see <see cref="ToBytes"/>.
    /// </summary>
    public sealed class ConversationState
    {
        /// <summary>A save larger than this is refused.</summary>
        public const int MostBytes = 64 * 1024 * 1024;

        /// <summary>Saves of this major version are read; a newer one is refused.</summary>
        public const int MajorVersion = 1;

        /// <summary>Counts additions that older versions may skip.</summary>
        public const int MinorVersion = 1;

        /// <summary>The persona's name.</summary>
        public string PersonaName { get; init; } = "";

        /// <summary>What the game finds the persona by (a path, an asset's id), or null.</summary>
        public string? PersonaReference { get; init; }

        /// <summary>The language the conversation settled on.</summary>
        public PersonaLanguage Language { get; init; }

        /// <summary>The turns, oldest first.</summary>
        public IReadOnlyList<HistoryTurn> Turns { get; init; } = Array.Empty<HistoryTurn>();

        /// <summary>The first turn that the model is still shown (<see cref="ComposedPrompt.FirstTurn"/>).</summary>
        public int FirstTurn { get; init; }

        /// <summary>
        /// The model whose token ids the turns hold (<see cref="LoadedModel.Fingerprint"/>), or null where it is not known, as
        /// in saves of format 1.0. To another model the ids mean nothing: it reads the replies' text.
        /// </summary>
        public string? Model { get; init; }

        /// <summary>Facts added to the <see cref="Lore"/> while the game ran, in order.</summary>
        public IReadOnlyList<string> AddedFacts { get; init; } = Array.Empty<string>();

        /// <summary>The conversation's seed, or null when each line draws its own.</summary>
        public ulong? Seed { get; init; }

        /// <summary>Lines generated so far: with the seed it makes the next line's random numbers.</summary>
        public long LineCount { get; init; }

        /// <summary>
        /// The state as MessagePack: the array ["repartee.conversation", major, minor, {number: value}], with 1 persona name, 2 persona reference,
        /// 3 language ("auto", "en", "zh"), 4 turns (each a map: 1 player line, 2 note, 3 reply, 4 reply ids), 5 first turn, 6 added facts, 7 seed,
        /// 8 line count, 9 model (since 1.1; only where turns have ids). Unknown numbers are skipped.
        /// </summary>
        public byte[] ToBytes() => ConversationStateFormat.Write(this);

        /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
        /// <param name="bytes">The save.</param>
        /// <param name="sourceName">Named in errors.</param>
        /// <exception cref="BadFileException">Damaged, of another kind, or of a newer major version.</exception>
        public static ConversationState FromBytes(ReadOnlyMemory<byte> bytes, string sourceName) => ConversationStateFormat.Read(bytes, sourceName);

        /// <summary>Saves to a file; a crash leaves the old save or the new one.</summary>
        /// <exception cref="BadFileException">The file cannot be written.</exception>
        public void Save(string path) => AtomicFile.Write(path, ToBytes());

        /// <summary>Loads a file.</summary>
        /// <exception cref="BadFileException">Missing, damaged, of another kind, or of a newer major version.</exception>
        public static ConversationState Load(string path) => FromBytes(AtomicFile.Read(path, MostBytes), path);
    }
}
