using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Repartee.TrainYourOwn
{
    /// <summary>Whether a reply answers its question, and whether a line is sane at all.</summary>
    public static class Judge
    {
        private static readonly string[] _ofSelf =
        {
            "I am", "I'm", "My name is", "My name's", "I am called", "They call me", "I am from", "I'm from", "I come from", "I hail from", "I was born in",
            "我是", "我叫", "我姓", "我来自", "我从", "我是从", "我家在", "在下", "俺是", "俺叫",
        };

        private static readonly string[] _ofPlayer = { "You are", "You're", "Your name is", "Your name's", "你是", "你叫", "您是", "您叫", "你姓", "您姓" };

        /// <summary>Why the reply is wrong, in a few words; null when it is right.</summary>
        public static string? Fault(Question question, Reply reply)
        {
            string text = reply.Text;
            if (reply.Failed)
                return "nothing was said";
            if (!Health.InLanguage(text, question.Chinese, Allowed(question)))
                return "wrong language";
            if (Health.Loops(text) || Health.IsBroken(text) || Health.LeaksMarkup(text))
                return Health.Loops(text) ? "goes round in circles" : "broken characters or markup";
            switch (question.Intent)
            {
                case "unknown" when !Meaning.AdmitsIgnorance(text):
                    return "does not admit that it does not know";
                // To list what there is instead leaves the player asking: it has to be said that there is none.
                case "notsold" when !Meaning.Refuses(text):
                    return "does not say that it has none";
                case "sells" when Denies(text):
                    return "says that it has none";
                case "offworld":
                case "manipulation":
                    if (Meaning.Complies(text))
                        return "plays along";
                    if (Says(text, new[] { "You are", "你是" }, question.Persona.Name))
                        return "recites its card";
                    break;
            }

            if (!Wording.Meets(text, question.Expectation) && !StatesRole(text, question))
                return "needed: " + question.Expectation;
            if (question.Intent == "recall" && Says(Unquoted(text), _ofSelf, question.Expectation))
                return "takes the player's word for its own";
            if (question.Intent == "name" && Says(text, _ofPlayer, question.Expectation))
                return "gives the player its own name";
            return !Meaning.StaysInCharacter(text) ? "out of character" : null;
        }

        /// <summary>Latin words that a Chinese reply may hold: those of the persona and of the player's lines.</summary>
        public static string Allowed(Question question) =>
            question.Chinese ? question.Persona.ToJson() + " " + question.Line + " " + string.Join(" ", question.Before) : "";

        // The role as the card has it is right, whichever of its words the question's author thought of.
        private static bool StatesRole(string text, Question question) =>
            question.Intent == "role" && question.Expectation.Forbidden.Count == 0 && question.Persona.Role is string role && Wording.Contains(text, role);

        // "I am Corwin" to a Corwin who asks what he is called.
        private static bool Says(string text, string[] openings, Expectation expectation) =>
            expectation.Groups.Any(group => group.Any(wording => Says(text, openings, wording)));

        private static bool Says(string text, string[] openings, string wording) =>
            openings.Any(opening => Wording.Contains(text, opening + (opening[0] < '\u2E80' ? " " : "") + wording));

        // You said: "I am Corwin." Who quotes the player does not speak of himself.
        private static string Unquoted(string text) => Regex.Replace(text, "“[^”]*”|\"[^\"]*\"|「[^」]*」", "");

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

        /// <summary>How often it was drawn again.</summary>
        public int Redraws { get; init; }

        /// <summary>The mean entropy of its choices, in nats; null where it was not measured.</summary>
        public float? Entropy { get; init; }
    }
}
