using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>Whether a baked persona that goes into a build is of use to a model that does.</summary>
    public static class BuildBakes
    {
        /// <summary>What a developer should know before the players do, as a sentence, or null when all is well.</summary>
        /// <param name="asset">What the persona is called, for people.</param>
        /// <param name="json">The persona's text.</param>
        /// <param name="baked">The baked file's bytes.</param>
        /// <param name="models">The models of the build.</param>
        public static string? WarningOf(string asset, string json, byte[] baked, IReadOnlyList<PlannedModel> models)
        {
            BakedPersona content;
            try
            {
                content = BakedPersona.FromBytes(baked, asset);
            }
            catch (BadFileException e)
            {
                return e.Message;
            }

            string?[] reasons = models.Select(model => content.ReasonAgainst(ModelFolder.Open(model.Folder))).ToArray();
            if (reasons.Length > 0 && reasons.All(reason => reason != null))
                return asset + ": the baked prompt fits no model of this build: " + reasons[0];
            Persona? persona = new PersonaDraft(json, asset).Speaker;
            return persona != null && content.IsCardOf(persona) == false
                ? asset + ": the card was changed since the prompt was baked; bake it again."
                : null;
        }
    }
}
