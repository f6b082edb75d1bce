using System;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>How a persona's baked file stands: its size and what it saves, or why it is of no use. Needs no loaded model.</summary>
    public sealed class BakeStatus
    {
        private BakeStatus(string text, bool isProblem)
        {
            Text = text;
            IsProblem = isProblem;
        }

        /// <summary>One or two sentences.</summary>
        public string Text { get; }

        /// <summary>Whether the file does less than it could, or nothing: bake it again.</summary>
        public bool IsProblem { get; }

        /// <summary>For a persona that was not baked.</summary>
        public static BakeStatus None { get; } = new BakeStatus("Not baked: the first line waits until the model has read the prompt.", false);

        /// <summary>For a file that cannot be read.</summary>
        public static BakeStatus Of(BadFileException error) => new BakeStatus(error.Message, true);

        /// <summary>Looks at what was baked.</summary>
        /// <param name="baked">The file's content.</param>
        /// <param name="persona">The persona as it is now, or null when it cannot be read.</param>
        /// <param name="language">The language that the character speaks; Auto for the persona's own.</param>
        /// <param name="modelFolder">The folder of the model that will speak.</param>
        public static BakeStatus Of(BakedPersona baked, Persona? persona, PersonaLanguage language, string modelFolder)
        {
            string what = Describe(baked);
            string? problem = Against(baked, modelFolder)
                ?? AgainstLanguage(baked, language)
                ?? (persona != null && baked.IsCardOf(persona) == false ? "The card was changed since; bake it again." : null);
            return new BakeStatus(problem == null ? what : what + " " + problem, problem != null);
        }

        private static string Describe(BakedPersona baked)
        {
            string tokens = string.Join(" and ", baked.Prompts.Select(prompt => prompt.Tokens.Count + " tokens in " + prompt.Language));
            double saved = baked.Prompts.Count == 0 ? 0 : baked.Prompts.Max(prompt => prompt.ComputeTime.TotalMilliseconds);
            return FormattableString.Invariant(
                $"Baked: {tokens}, {baked.Bytes / 1e3:#,0} kB. The first line saves the {saved:0.#} ms that reading them took when it was baked.");
        }

        private static string? Against(BakedPersona baked, string modelFolder)
        {
            try
            {
                string? reason = baked.ReasonAgainst(ModelFolder.Open(modelFolder));
                return reason == null ? null : "It is not used: " + reason;
            }
            catch (BadFileException e)
            {
                return "Whether it fits the model cannot be told: " + e.Message;
            }
        }

        private static string? AgainstLanguage(BakedPersona baked, PersonaLanguage language) =>
            language == PersonaLanguage.Auto || baked.Prompts.Any(prompt => prompt.Language == language)
                ? null
                : "It is not used: the character speaks " + language + ". Let the persona speak it too, and bake it again.";
    }
}
