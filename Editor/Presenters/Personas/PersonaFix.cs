using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>What a button can do about a finding: a change that needs no thought.</summary>
    public sealed class PersonaFix
    {
        private static readonly string[] EnglishFallbacks = { "Give me a moment.", "Hm? Ask me again later.", "I am busy just now." };
        private static readonly string[] ChineseFallbacks = { "稍等一下。", "嗯？待会儿再问我吧。", "我这会儿正忙。" };

        private readonly Func<Persona, Persona> _apply;

        private PersonaFix(string title, Func<Persona, Persona> apply)
        {
            Title = title;
            _apply = apply;
        }

        /// <summary>What the button says.</summary>
        public string Title { get; }

        /// <summary>The persona with the change; what this version does not know of stays in it.</summary>
        public Persona Apply(Persona persona) => _apply(persona);

        internal static PersonaFix Name(string name) => new PersonaFix("Call it " + name, persona => new Persona(persona) { Name = name });

        internal static PersonaFix Fallbacks() => new PersonaFix("Add some", persona => new Persona(persona)
        {
            FallbackLines = persona.ResolveLanguage() == PersonaLanguage.Chinese ? ChineseFallbacks : EnglishFallbacks,
        });

        internal static PersonaFix Speak(PersonaLanguage language) =>
            new PersonaFix("Speak " + language, persona => new Persona(persona) { Language = language });

        internal static PersonaFix Remove(string field, int index) => new PersonaFix("Remove it", persona => field switch
        {
            "traits" => new Persona(persona) { Traits = Without(persona.Traits, index) },
            "sells" => new Persona(persona) { Sells = Without(persona.Sells, index) },
            "fallbackLines" => new Persona(persona) { FallbackLines = Without(persona.FallbackLines, index) },
            _ => new Persona(persona) { Knows = Without(persona.Knows, index) },
        });

        /// <summary>An entry for each sentence of a fact, or null when it is one sentence.</summary>
        internal static PersonaFix? Split(string fact, int index)
        {
            string[] sentences = Sentences.Split(fact).ToArray();
            return sentences.Length < 2 ? null : new PersonaFix("Split into " + sentences.Length + " entries", persona => new Persona(persona)
            {
                Knows = persona.Knows.Take(index).Concat(sentences).Concat(persona.Knows.Skip(index + 1)).ToArray(),
            });
        }

        private static T[] Without<T>(IReadOnlyList<T> list, int index) => list.Where((_, i) => i != index).ToArray();
    }
}
