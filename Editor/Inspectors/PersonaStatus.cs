using System.Collections.Generic;

namespace Repartee.Editor
{
    /// <summary>What a persona's text amounts to, in one sentence: a summary, or what is wrong with it.</summary>
    internal readonly struct PersonaStatus
    {
        private PersonaStatus(bool isError, string text)
        {
            IsError = isError;
            Text = text;
        }

        /// <summary>Whether the text cannot be used.</summary>
        public bool IsError { get; }

        /// <summary>The sentence.</summary>
        public string Text { get; }

        /// <summary>Reads the text.</summary>
        /// <param name="json">A persona as JSON.</param>
        /// <param name="sourceName">What to call it in errors.</param>
        public static PersonaStatus Of(string json, string sourceName)
        {
            Persona persona;
            try
            {
                persona = Persona.FromJson(json, sourceName);
            }
            catch (BadFileException e)
            {
                return new PersonaStatus(true, e.Message);
            }

            var parts = new List<string> { Count(persona.Knows.Count, "fact"), Count(persona.Sells.Count, "thing") + " to sell" };
            parts.Add(persona.FallbackLines.Count == 0
                ? "no fallback lines: the character stays silent where the model cannot run"
                : Count(persona.FallbackLines.Count, "fallback line"));
            string role = string.IsNullOrEmpty(persona.Role) ? "" : ", " + persona.Role;
            return new PersonaStatus(
                false,
                persona.Name + role + ". Speaks " + persona.ResolveLanguage() + "; " + string.Join("; ", parts) + ".");
        }

        private static string Count(int count, string noun) => count + " " + noun + (count == 1 ? "" : "s");
    }
}
