using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>Something a character knows, with what a question about it can name.</summary>
    public sealed class Fact
    {
        /// <summary>Creates a fact.</summary>
        public Fact(string kind, string text, string subject, Dictionary<string, string> slots, List<string> values, FreeFact? free = null)
        {
            Kind = kind;
            Text = text;
            Subject = subject;
            Slots = slots;
            Values = values;
            Free = free;
        }

        /// <summary>Its kind in facts.txt, or <see cref="FreeFact.Kind"/>.</summary>
        public string Kind { get; }

        /// <summary>The sentence, as it stands in the persona.</summary>
        public string Text { get; }

        /// <summary>What a question about it names: a person, a place; empty for a free fact about the character itself.</summary>
        public string Subject { get; }

        /// <summary>What its slots were filled with, so that a question can use the same words.</summary>
        public Dictionary<string, string> Slots { get; }

        /// <summary>What a right answer must contain.</summary>
        public List<string> Values { get; }

        /// <summary>Where it comes from lore.txt: the fact with its own questions.</summary>
        public FreeFact? Free { get; }
    }

    /// <summary>Something that can be bought, or asked for.</summary>
    public sealed class Good
    {
        /// <summary>Creates a good.</summary>
        public Good(string name, char number, string measure, string price)
        {
            Name = name;
            Number = number;
            Measure = measure;
            Price = price;
        }

        /// <summary>Its bare name.</summary>
        public string Name { get; }

        /// <summary>English: 's' for one thing, 'm' for a substance, 'p' for a plural.</summary>
        public char Number { get; }

        /// <summary>Chinese: its measure word.</summary>
        public string Measure { get; }

        /// <summary>Price with currency.</summary>
        public string Price { get; }
    }

    /// <summary>One character, what it knows and sells, and the names that its surroundings can still be given.</summary>
    public sealed class World
    {
        /// <summary>Creates a world.</summary>
        public World(Persona persona, Voice voice, Setting setting, List<Fact> facts, List<Good> goods)
        {
            Persona = persona;
            Voice = voice;
            Setting = setting;
            Facts = facts;
            Goods = goods;
        }

        /// <summary>The persona, as a game would have it.</summary>
        public Persona Persona { get; }

        /// <summary>The voice that its traits or its voice line ask for.</summary>
        public Voice Voice { get; }

        /// <summary>When and where it lives.</summary>
        public Setting Setting { get; }

        /// <summary>What it knows.</summary>
        public List<Fact> Facts { get; }

        /// <summary>What it sells.</summary>
        public List<Good> Goods { get; }
    }

    /// <summary>Times and places that differ in jobs, goods and money.</summary>
    public enum Setting
    {
        /// <summary>Fantasy and history.</summary>
        Old,

        /// <summary>The present day.</summary>
        Modern,

        /// <summary>Space and the future.</summary>
        Future,
    }
}
