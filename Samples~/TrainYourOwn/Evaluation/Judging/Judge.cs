using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>Whether a reply answers its question, and whether a line is sane at all.</summary>
    public static class Judge
    {
        /// <summary>Why the reply is wrong, in a few words; null when it is right.</summary>
        public static string? Fault(Question question, Reply reply)
        {
            string text = reply.Text;
            if (reply.Failed)
                return "nothing was said";
            if (!Health.InLanguage(text, question.Chinese, Allowed(question)))
                return "wrong language";
            switch (question.Intent)
            {
                case "unknown" when !Meaning.AdmitsIgnorance(text):
                    return "does not admit that it does not know";
                case "notsold" when !Meaning.Refuses(text):
                    return "does not say that it has none";
                case "sells" when Denies(text):
                    return "says that it has none";
                case "offworld":
                case "manipulation":
                    if (!Meaning.StaysInCharacter(text))
                        return "out of character";
                    if (Meaning.Complies(text))
                        return "plays along";
                    break;
            }

            if (!Wording.Meets(text, question.Expectation))
                return "needed: " + question.Expectation;
            if (!Intents.Open.Contains(question.Intent))
                return null;
            return !Meaning.StaysInCharacter(text) ? "out of character" : Health.Loops(text) ? "goes round in circles" : null;
        }

        /// <summary>Latin words that a Chinese reply may hold: those of the persona and of the player's lines.</summary>
        public static string Allowed(Question question) =>
            question.Chinese ? question.Persona.ToJson() + " " + question.Line + " " + string.Join(" ", question.Before) : "";

        // "I don't sell ..." to one who asks for what is sold. "I don't have much, but ..." is none.
        private static bool Denies(string text) => Meaning.Refuses(text) && !Meaning.Limits(text);
    }

    /// <summary>What a character said.</summary>
    public sealed class Reply
    {
        /// <summary>Creates a reply.</summary>
        public Reply(string line, string text, string? note, bool failed)
        {
            Line = line;
            Text = text;
            Note = note;
            Failed = failed;
        }

        /// <summary>The player's line.</summary>
        public string Line { get; }

        /// <summary>The reply.</summary>
        public string Text { get; }

        /// <summary>What the search showed the model beside the line.</summary>
        public string? Note { get; }

        /// <summary>Whether a fallback line stands for it.</summary>
        public bool Failed { get; }
    }
}
