using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>
    /// Who a character is: what its card says, what it knows and sells, how its lines are sampled. Immutable; change
    /// one by copying: <c>new Persona(old) { Place = "the harbour" }</c>. Portable JSON with the property names
    /// name, role, place, traits[], voice, backstory, knows[], sells[{item, price}], wants, language ("en", "zh",
    /// "auto"), fallbackLines[], sampling{}; all but name optional, unknown ones kept when it is written again.
    /// </summary>
    public sealed class Persona
    {
        private const string NotUtf8 = "the persona file is no UTF-8 text (an editor may have written it as ANSI, GBK or UTF-16); save it as UTF-8.";

        /// <summary>Creates a persona of its name; the other properties are set by an initializer.</summary>
        public Persona(string name)
        {
            Name = name ?? throw new ArgumentNullException(nameof(name));
        }

        /// <summary>Copies a persona, with everything unknown that its file held.</summary>
        public Persona(Persona other)
        {
            if (other == null)
                throw new ArgumentNullException(nameof(other));
            Name = other.Name;
            Role = other.Role;
            Place = other.Place;
            Traits = other.Traits;
            Voice = other.Voice;
            Backstory = other.Backstory;
            Knows = other.Knows;
            Sells = other.Sells;
            Wants = other.Wants;
            Language = other.Language;
            FallbackLines = other.FallbackLines;
            Sampling = other.Sampling;
            Source = other.Source;
        }

        /// <summary>The character's name.</summary>
        public string Name { get; init; }

        /// <summary>What the character is or does: "innkeeper", "铁匠".</summary>
        public string? Role { get; init; }

        /// <summary>Where the character is: "the Golden Goose in Oakvale".</summary>
        public string? Place { get; init; }

        /// <summary>Short words for the temper: "gruff", "kind".</summary>
        public IReadOnlyList<string> Traits { get; init; } = Array.Empty<string>();

        /// <summary>How the character talks: "short sentences, calls everyone friend".</summary>
        public string? Voice { get; init; }

        /// <summary>The character's past, in sentences; each becomes an entry of the <see cref="Lore"/>.</summary>
        public string? Backstory { get; init; }

        /// <summary>Facts, each a sentence that the character could say; entries of the <see cref="Lore"/>.</summary>
        public IReadOnlyList<string> Knows { get; init; } = Array.Empty<string>();

        /// <summary>Goods; entries of the <see cref="Lore"/>.</summary>
        public IReadOnlyList<PersonaGoods> Sells { get; init; } = Array.Empty<PersonaGoods>();

        /// <summary>What the character is after.</summary>
        public string? Wants { get; init; }

        /// <summary>The language the character speaks.</summary>
        public PersonaLanguage Language { get; init; }

        /// <summary>Lines to speak when the model cannot.</summary>
        public IReadOnlyList<string> FallbackLines { get; init; } = Array.Empty<string>();

        /// <summary>Sampling settings of this character; what they leave open comes from the model.</summary>
        public GenerationSettings Sampling { get; init; } = GenerationSettings.Default;

        /// <summary>The JSON this was read from, for its order and the properties that this version does not know.</summary>
        internal JObject? Source { get; init; }

        /// <summary>Reads a persona from JSON text.</summary>
        /// <param name="json">The text; at most 16 million characters.</param>
        /// <param name="sourceName">Named in errors: the file's path, or what the text came from.</param>
        /// <exception cref="BadFileException">Not JSON, no name, a wrong type or an oversized value; names the JSON path.</exception>
        public static Persona FromJson(string json, string sourceName) => PersonaReader.Read(json, sourceName);

        /// <summary>Reads a persona file (UTF-8, or UTF-16 with a byte order mark).</summary>
        /// <exception cref="BadFileException">The file is missing, unreadable, in another encoding or no persona.</exception>
        public static Persona Load(string path)
        {
            string text;
            try
            {
                if (!File.Exists(path))
                    throw new BadFileException(path, Directory.Exists(path) ? "this is a folder, not a persona file." : "there is no such persona file.");
                byte[] bytes = RegularFile.Read(path, PersonaReader.MaxCharacters) ?? throw new BadFileException(path, "the persona file is larger than 16 MB.");
                if (bytes.Length == 0)
                    throw new BadFileException(path, "the persona file " + RegularFile.Nothing + ".");
                // UTF-8, or what a byte order mark says. What is neither would give a character another name, so it is refused.
                using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, true), detectEncodingFromByteOrderMarks: true);
                text = reader.ReadToEnd();
                if (text.IndexOf('\0') >= 0)
                    throw new BadFileException(path, NotUtf8);
            }
            catch (DecoderFallbackException e)
            {
                throw new BadFileException(path, NotUtf8, e);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is ArgumentException || e is NotSupportedException)
            {
                throw new BadFileException(path, "the persona file cannot be read (" + e.Message.TrimEnd('.') + ").", e);
            }

            return FromJson(text, path);
        }

        /// <summary>
        /// The persona as indented JSON: properties in the order of the file it came from, new ones after them,
        /// unknown ones as they were.
        /// </summary>
        public string ToJson() => PersonaWriter.Write(this);

        /// <summary>
        /// The language the character speaks, never <see cref="PersonaLanguage.Auto"/>. Auto is decided by the share of
        /// Chinese in the persona's own text (one Han character weighs as three Latin letters, a Latin name counts
        /// nothing); where that leaves it open, by the player's line; and English where that is empty too.
        /// </summary>
        /// <param name="playerLine">The first line that the player said in the conversation, or null.</param>
        public PersonaLanguage ResolveLanguage(string? playerLine = null)
        {
            if (Language != PersonaLanguage.Auto)
                return Language;
            var count = new ScriptCount();
            count.Add(Role);
            count.Add(Place);
            count.Add(Voice);
            count.Add(Backstory);
            count.Add(Wants);
            foreach (string text in Traits)
                count.Add(text);
            foreach (string text in Knows)
                count.Add(text);
            foreach (string text in FallbackLines)
                count.Add(text);
            foreach (PersonaGoods goods in Sells)
            {
                count.Add(goods.Item);
                count.Add(goods.Price);
            }

            var name = new ScriptCount();
            name.Add(Name);
            count.Han += name.Han;
            return count.Decide() ?? ScriptCount.Of(playerLine).Decide(0.5) ?? PersonaLanguage.English;
        }
    }
}
