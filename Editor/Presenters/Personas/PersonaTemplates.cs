using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>A character to start from.</summary>
    public sealed class PersonaTemplate
    {
        internal PersonaTemplate(string kind, Persona persona)
        {
            Kind = kind;
            Persona = persona;
        }

        /// <summary>What it is, in English: "Innkeeper".</summary>
        public string Kind { get; }

        /// <summary>The character, complete: role, place, temper, knowledge, goods where they belong, fallback lines.</summary>
        public Persona Persona { get; }

        /// <summary>Its title in a menu: "Innkeeper (English)".</summary>
        public string Title => Kind + " (" + Persona.Language + ")";
    }

    /// <summary>Characters to start from, each in English and in Chinese and each written for itself.</summary>
    public static class PersonaTemplates
    {
        /// <summary>All templates: for each kind the English one, then the Chinese one.</summary>
        public static IReadOnlyList<PersonaTemplate> All { get; } = Enumerable.Range(0, EnglishTemplates.All.Length)
            .SelectMany(i => new[] { EnglishTemplates.All[i], ChineseTemplates.All[i] }).ToArray();

        internal static PersonaGoods[] Goods(params (string Item, string Price)[] goods) =>
            goods.Select(pair => new PersonaGoods(pair.Item, pair.Price)).ToArray();
    }
}
