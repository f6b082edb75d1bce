using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Repartee.Presenters
{
    /// <summary>What a part of a prompt is.</summary>
    public enum PromptSectionKind
    {
        /// <summary>Markers and words of the chat template.</summary>
        Template,

        /// <summary>The persona card.</summary>
        Card,

        /// <summary>What the player said before.</summary>
        EarlierLine,

        /// <summary>What the character said before.</summary>
        EarlierReply,

        /// <summary>The note of what the character knows about the player's line.</summary>
        Knowledge,

        /// <summary>What the player says now.</summary>
        PlayerLine,
    }

    /// <summary>A part of a prompt.</summary>
    public sealed class PromptSection
    {
        internal PromptSection(PromptSectionKind kind, string text, int start)
        {
            Kind = kind;
            Text = text;
            Start = start;
        }

        /// <summary>What it is.</summary>
        public PromptSectionKind Kind { get; }

        /// <summary>Its text, exactly.</summary>
        public string Text { get; }

        /// <summary>Where it begins in the prompt's text.</summary>
        public int Start { get; }

        /// <summary>Its tokens; one that stands for the end of one part and the start of the next belongs to the first.</summary>
        public int Tokens { get; internal set; }

        /// <summary>How many of them were in the KV cache already.</summary>
        public int ReusedTokens { get; internal set; }
    }

    /// <summary>The prompt as the model sees it: its exact text in sections, and how it fills the context.</summary>
    public sealed class PromptView
    {
        // The end of the message before and the start of the next in the usual templates: control tokens and one role.
        private static readonly Regex _marker = new Regex(
            @"\G(?:\s|<[^<>\n]{1,40}>|\[/?[A-Z_]{2,20}\])*(?:(?:system|user|assistant|model|human)(?=[\s:<])(?:[\s:]|<[^<>\n]{1,40}>)*)?",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

        private PromptView(ComposedPrompt prompt, ContextBudget budget, IReadOnlyList<PromptSection> sections, int reused)
        {
            Text = prompt.Text;
            Sections = sections;
            Tokens = prompt.Ids.Count;
            ReplyTokens = budget.ReplyTokens;
            ContextLength = budget.ContextLength;
            ReusedTokens = reused;
            DroppedTurns = prompt.FirstTurn;
            CardShortened = prompt.CardShortened;
            KnowledgeShortened = prompt.KnowledgeShortened;
            LineShortened = prompt.LineShortened;
        }

        /// <summary>The rendered prompt.</summary>
        public string Text { get; }

        /// <summary>Its parts, in order; together they are the text.</summary>
        public IReadOnlyList<PromptSection> Sections { get; }

        /// <summary>Tokens of the prompt.</summary>
        public int Tokens { get; }

        /// <summary>Tokens kept free for the reply.</summary>
        public int ReplyTokens { get; }

        /// <summary>Tokens of the whole context.</summary>
        public int ContextLength { get; }

        /// <summary>Tokens of the context that neither the prompt nor the reply needs.</summary>
        public int FreeTokens => Math.Max(0, ContextLength - ReplyTokens - Tokens);

        /// <summary>Tokens at the prompt's start that were in the KV cache already and were not computed again.</summary>
        public int ReusedTokens { get; }

        /// <summary>Turns at the start of the conversation that the model is not shown any more.</summary>
        public int DroppedTurns { get; }

        /// <summary>Whether fields of the card were dropped or cut.</summary>
        public bool CardShortened { get; }

        /// <summary>Whether the note was cut.</summary>
        public bool KnowledgeShortened { get; }

        /// <summary>Whether the player's line was cut.</summary>
        public bool LineShortened { get; }

        /// <summary>Tokens of all parts of a kind.</summary>
        public int TokensOf(PromptSectionKind kind)
        {
            int tokens = 0;
            foreach (var section in Sections)
                tokens += section.Kind == kind ? section.Tokens : 0;
            return tokens;
        }

        /// <summary>Makes the view of a prompt.</summary>
        /// <param name="prompt">The prompt, such as <see cref="DialogueTurn.Prompt"/>.</param>
        /// <param name="budget">The budget it was composed for.</param>
        /// <param name="tokenizer">The model's tokenizer.</param>
        /// <param name="reused">Tokens that were in the cache (<see cref="GenerationResult.ReusedTokens"/>).</param>
        public static PromptView Of(ComposedPrompt prompt, ContextBudget budget, Tokenizer tokenizer, int reused = 0)
        {
            var sections = Split(prompt);
            Count(sections, prompt, tokenizer, reused);
            return new PromptView(prompt, budget, sections, reused);
        }

        private static List<PromptSection> Split(ComposedPrompt prompt)
        {
            var sections = new List<PromptSection>();
            int at = 0;
            int from = 0;
            void Add(PromptSectionKind kind, int start, int length)
            {
                if (start > at)
                    sections.Add(new PromptSection(PromptSectionKind.Template, prompt.Text.Substring(at, start - at), at));
                if (length > 0)
                    sections.Add(new PromptSection(kind, prompt.Text.Substring(start, length), start));
                at = start + length;
            }

            for (int i = 0; i < prompt.Messages.Count; i++)
            {
                var message = prompt.Messages[i];
                // Templates trim what they are given; a message that they change otherwise stays part of the template's text.
                string content = message.Content.Trim();
                // A short line may stand in the template's own words too, such as "user": what begins a message is passed first.
                from = Math.Max(from, at);
                int inside = from + _marker.Match(prompt.Text, from).Length;
                int start = content.Length == 0 ? -1 : prompt.Text.IndexOf(content, inside, StringComparison.Ordinal);
                if (start < 0 && content.Length > 0)
                    start = prompt.Text.IndexOf(content, from, StringComparison.Ordinal);
                if (start < 0)
                {
                    from = inside;
                    continue;
                }

                bool isLast = i == prompt.Messages.Count - 1;
                switch (message.Role)
                {
                    case ChatRole.System:
                        Add(PromptSectionKind.Card, start, content.Length);
                        break;
                    case ChatRole.Assistant:
                        Add(PromptSectionKind.EarlierReply, start, content.Length);
                        break;
                    default:
                        int note = NoteLength(content, isLast ? prompt.Knowledge : null);
                        if (note > 0)
                            Add(PromptSectionKind.Knowledge, start, note);
                        Add(isLast ? PromptSectionKind.PlayerLine : PromptSectionKind.EarlierLine, start + note, content.Length - note);
                        break;
                }
            }
            Add(PromptSectionKind.Template, prompt.Text.Length, 0);
            return sections;
        }

        /// <summary>Length of the note before a player's line with its line break; a line never begins with a bracket itself.</summary>
        private static int NoteLength(string content, string? note)
        {
            if (note != null && content.StartsWith(note, StringComparison.Ordinal))
                return Math.Min(content.Length, note.Length + 1);
            int end = content.IndexOf("]\n", StringComparison.Ordinal);
            return content[0] == '[' && end > 0 ? end + 2 : 0;
        }

        private static void Count(List<PromptSection> sections, ComposedPrompt prompt, Tokenizer tokenizer, int reused)
        {
            if (sections.Count == 0)
                return;
            var spans = TokenSpans.Of(tokenizer, prompt.Text, prompt.Ids);
            int current = 0;
            for (int i = 0; i < spans.Count; i++)
            {
                while (current + 1 < sections.Count && spans[i].Start >= sections[current + 1].Start)
                    current++;
                sections[current].Tokens++;
                sections[current].ReusedTokens += i < reused ? 1 : 0;
            }
        }
    }
}
