using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>A field of a persona as a form shows it: a text, where a list has a line for each entry.</summary>
    public sealed class PersonaField
    {
        private readonly Func<Persona, string> _read;
        private readonly Func<Persona, string, Persona> _write;

        private PersonaField(string name, string title, string help, bool multiline, Func<Persona, string> read, Func<Persona, string, Persona> write)
        {
            Name = name;
            Title = title;
            Help = help;
            IsMultiline = multiline;
            _read = read;
            _write = write;
        }

        /// <summary>All fields, in the order of a form.</summary>
        public static IReadOnlyList<PersonaField> All { get; } = new[]
        {
            new PersonaField("name", "Name", "What the character is called.", false, p => p.Name, (p, text) => new Persona(p) { Name = text }),
            Line("role", "Role", "What the character is or does: innkeeper.", p => p.Role, (p, text) => new Persona(p) { Role = text }),
            Line("place", "Place", "Where the character is: the Golden Goose in Oakvale.", p => p.Place, (p, text) => new Persona(p) { Place = text }),
            List("traits", "Traits", "Short words for the temper, one a line.", p => p.Traits, (p, list) => new Persona(p) { Traits = list }),
            Line("voice", "Voice", "How the character talks: short sentences, calls everyone friend.", p => p.Voice, (p, text) => new Persona(p) { Voice = text }),
            Line("wants", "Wants", "What the character is after.", p => p.Wants, (p, text) => new Persona(p) { Wants = text }),
            new PersonaField("backstory", "Backstory", "The past, in sentences.", true, p => p.Backstory ?? "", (p, text) => new Persona(p) { Backstory = OrNull(text) }),
            List("knows", "Knows", "Facts, one a line, each a sentence that the character could say.", p => p.Knows, (p, list) => new Persona(p) { Knows = list }),
            new PersonaField("sells", "Sells", "Goods, one a line: an iron sword = ten silver coins.", true, Goods, (p, text) => new Persona(p) { Sells = Goods(p, text) }),
            List("fallbackLines", "Fallback lines", "What to say where the model cannot run, one a line.", p => p.FallbackLines, (p, list) => new Persona(p) { FallbackLines = list }),
        };

        /// <summary>Its name in persona JSON.</summary>
        public string Name { get; }

        /// <summary>Its label.</summary>
        public string Title { get; }

        /// <summary>What belongs into it.</summary>
        public string Help { get; }

        /// <summary>Whether it has lines.</summary>
        public bool IsMultiline { get; }

        internal string Read(Persona persona) => _read(persona);

        internal Persona Write(Persona persona, string text) => _write(persona, text);

        private static PersonaField Line(string name, string title, string help, Func<Persona, string?> read, Func<Persona, string?, Persona> write) =>
            new PersonaField(name, title, help, false, p => read(p) ?? "", (p, text) => write(p, OrNull(text)));

        private static PersonaField List(string name, string title, string help, Func<Persona, IReadOnlyList<string>> read, Func<Persona, string[], Persona> write) =>
            new PersonaField(name, title, help, true, p => string.Join("\n", read(p)), (p, text) => write(p, Lines(text)));

        private static string? OrNull(string text) => text.Length == 0 ? null : text;

        // An entry is a line; one that the file wrote over several lines becomes several when the field is changed.
        private static string[] Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();

        private static string Goods(Persona persona) =>
            string.Join("\n", persona.Sells.Select(goods => goods.Price == null ? goods.Item : goods.Item + " = " + goods.Price));

        private static PersonaGoods[] Goods(Persona persona, string text) => Lines(text).Select(line =>
        {
            int at = line.LastIndexOf('=');
            string item = at < 0 ? line : line.Substring(0, at).TrimEnd();
            string? price = at < 0 ? null : OrNull(line.Substring(at + 1).TrimStart());
            // One that did not change keeps what its file says beyond this.
            return persona.Sells.FirstOrDefault(goods => goods.Item == item && goods.Price == price) ?? new PersonaGoods(item, price);
        }).ToArray();
    }
}
