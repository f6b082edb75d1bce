using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Repartee.Presenters
{
    /// <summary>
    /// Looks a persona over while it is being written: what is missing, too long for the model, in two languages at once,
    /// or said twice in different ways. Fast enough for every keystroke; needs a tokenizer only for lengths.
    /// </summary>
    public static class PersonaCheck
    {
        // An entry shares the player's message with the line and another entry.
        private const int LongEntryTokens = 60;

        private static readonly Regex _englishClause = new Regex(
            @"[A-Za-z']+(?:[ ,;]+[A-Za-z']+){3,}", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        private static readonly Regex _chineseClause = new Regex(
            @"[\u4E00-\u9FFF][\u4E00-\u9FFF，、；]{4,}[\u4E00-\u9FFF]", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        /// <summary>What was found, errors first.</summary>
        /// <param name="persona">The persona as it stands.</param>
        /// <param name="limits">Those of the model that will speak, or null when they are not known: lengths are not looked at then.</param>
        /// <param name="fileName">What its file or asset is called: a name for a character that has none; null for no such offer.</param>
        public static IReadOnlyList<PersonaFinding> Of(Persona persona, PersonaLimits? limits = null, string? fileName = null)
        {
            var findings = new List<PersonaFinding>();
            Missing(persona, fileName, findings);
            Languages(persona, findings);
            findings.AddRange(Contradictions.In(persona));
            if (limits != null)
                Lengths(persona, limits, findings);
            return findings.OrderByDescending(finding => finding.Severity).ToArray();
        }

        private static void Missing(Persona persona, string? fileName, List<PersonaFinding> findings)
        {
            if (string.IsNullOrWhiteSpace(persona.Name))
                findings.Add(new PersonaFinding(FindingSeverity.Error, "name", "The character has no name.",
                    string.IsNullOrWhiteSpace(fileName) ? null : PersonaFix.Name(fileName!.Trim())));
            if (string.IsNullOrWhiteSpace(persona.Role))
                findings.Add(new PersonaFinding(FindingSeverity.Hint, "role", "Without a role the character cannot say what it does."));
            if (string.IsNullOrWhiteSpace(persona.Place))
                findings.Add(new PersonaFinding(FindingSeverity.Hint, "place", "Without a place the character cannot say where it is."));
            if (persona.Traits.Count == 0 && string.IsNullOrWhiteSpace(persona.Voice))
                findings.Add(new PersonaFinding(FindingSeverity.Hint, "traits", "Without traits or a voice the character talks like any other."));
            if (persona.FallbackLines.Count == 0)
                findings.Add(new PersonaFinding(FindingSeverity.Warning, "fallbackLines", "Without fallback lines the character stays silent where the model cannot run.", PersonaFix.Fallbacks()));
            Empty(persona.Traits, "traits", findings);
            Empty(persona.Knows, "knows", findings);
            Empty(persona.FallbackLines, "fallbackLines", findings);
            for (int i = 0; i < persona.Sells.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(persona.Sells[i].Item))
                    findings.Add(new PersonaFinding(FindingSeverity.Error, "sells[" + i + "]", "The thing to sell has no name.", PersonaFix.Remove("sells", i)));
                else if (string.IsNullOrWhiteSpace(persona.Sells[i].Price))
                    findings.Add(new PersonaFinding(FindingSeverity.Warning, "sells[" + i + "]", "\"" + persona.Sells[i].Item + "\" has no price."));
            }
        }

        private static void Empty(IReadOnlyList<string> entries, string field, List<PersonaFinding> findings)
        {
            for (int i = 0; i < entries.Count; i++)
                if (string.IsNullOrWhiteSpace(entries[i]))
                    findings.Add(new PersonaFinding(FindingSeverity.Warning, field + "[" + i + "]", "The entry is empty.", PersonaFix.Remove(field, i)));
        }

        private static void Languages(Persona persona, List<PersonaFinding> findings)
        {
            PersonaLanguage spoken = persona.ResolveLanguage();
            PersonaLanguage?[] written = Texts(persona).Select(entry => SpokenText.Language(entry.Text ?? "")).ToArray();
            // Where nothing is in the language that is named, that is what is wrong.
            bool all = written.All(language => language != spoken);
            int at = 0;
            foreach ((string field, string? text) in Texts(persona))
            {
                PersonaLanguage? language = written[at++];
                if (language != null && language != spoken)
                    findings.Add(new PersonaFinding(FindingSeverity.Warning, field, "This is in " + language + ", but the character speaks " + spoken + ".",
                        all ? PersonaFix.Speak(language.Value) : null));
                else if (Mixed(text ?? "", spoken) is { } other)
                    findings.Add(new PersonaFinding(FindingSeverity.Warning, field, "\"" + other + "\" is in another language; the character speaks " + spoken + "."));
            }
        }

        // A foreign name or a word is no second language: a clause is. Chinese has no spaces, so a few characters are one.
        private static string? Mixed(string text, PersonaLanguage spoken)
        {
            Match found = (spoken == PersonaLanguage.Chinese ? _englishClause : _chineseClause).Match(text);
            return found.Success ? found.Value.Trim() : null;
        }

        private static IEnumerable<(string Field, string? Text)> Texts(Persona persona)
        {
            yield return ("role", persona.Role);
            yield return ("place", persona.Place);
            yield return ("voice", persona.Voice);
            yield return ("backstory", persona.Backstory);
            yield return ("wants", persona.Wants);
            for (int i = 0; i < persona.Traits.Count; i++)
                yield return ("traits[" + i + "]", persona.Traits[i]);
            for (int i = 0; i < persona.Knows.Count; i++)
                yield return ("knows[" + i + "]", persona.Knows[i]);
            for (int i = 0; i < persona.Sells.Count; i++)
                yield return ("sells[" + i + "]", persona.Sells[i].Item + persona.Sells[i].Price);
            for (int i = 0; i < persona.FallbackLines.Count; i++)
                yield return ("fallbackLines[" + i + "]", persona.FallbackLines[i]);
        }

        private static void Lengths(Persona persona, PersonaLimits limits, List<PersonaFinding> findings)
        {
            int context = limits.ContextLength;
            string card = PromptTexts.Card(persona, persona.ResolveLanguage(), PromptStyle.Compact);
            int tokens = Count(limits, card);
            if (tokens > context / 2)
                findings.Add(new PersonaFinding(FindingSeverity.Error, "voice", "The card (name, role, place, traits, voice, wants) takes " + tokens + " of the model's " + context + " tokens; at most half leaves room to talk."));
            else if (tokens > context / 4)
                findings.Add(new PersonaFinding(FindingSeverity.Warning, "voice", "The card (name, role, place, traits, voice, wants) takes " + tokens + " of the model's " + context + " tokens; move what is not needed in every line to \"knows\"."));
            // The model is given the sentences of the backstory that the player's line asks for, as it is given what is known.
            tokens = Count(limits, persona.Backstory ?? "");
            int longest = Sentences.Split(persona.Backstory).Select(sentence => Count(limits, sentence)).DefaultIfEmpty().Max();
            if (tokens > context)
                findings.Add(new PersonaFinding(FindingSeverity.Warning, "backstory", "The backstory takes " + tokens + " tokens, the model's context has " + context + ": only a few sentences of it are ever told together."));
            else if (longest > Math.Min(LongEntryTokens, context / 4))
                findings.Add(new PersonaFinding(FindingSeverity.Warning, "backstory", "A sentence of the backstory takes " + longest + " tokens; several short ones are found and told better."));
            for (int i = 0; i < persona.Knows.Count; i++)
            {
                tokens = Count(limits, persona.Knows[i]);
                if (tokens > Math.Min(LongEntryTokens, context / 4))
                    findings.Add(new PersonaFinding(FindingSeverity.Warning, "knows[" + i + "]", "The entry takes " + tokens + " tokens; several short sentences, an entry each, are found and told better.",
                        PersonaFix.Split(persona.Knows[i], i)));
            }
        }

        private static int Count(PersonaLimits limits, string text) => limits.Tokenizer.Encode(text, TokenizerMode.PlainText).Length;
    }
}
