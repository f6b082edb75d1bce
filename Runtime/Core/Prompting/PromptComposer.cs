using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Makes the prompt of a turn: the persona card, the turns that fit, what the character knows about the player's line,
    /// and the line, written in the model's chat template. When it does not fit, the oldest turns go (see
    /// <see cref="ContextBudget.Target"/>), then the card's share is held to half of the room and the note's to a quarter, then
    /// the player's line is cut in its middle. It never fails for length. Holds no state between calls; one thread
    /// at a time. The texts are in <see cref="PromptTexts"/>.
    /// </summary>
    public sealed class PromptComposer
    {
        private readonly Tokenizer _tokenizer;
        private readonly ChatTemplate _template;
        private readonly PromptStyle _style;
        private readonly IReadOnlyList<string> _markers;
        private readonly PromptText _text = new PromptText();
        private readonly List<int> _ids = new List<int>();

        /// <summary>Creates a composer for a model.</summary>
        public PromptComposer(Tokenizer tokenizer, ChatTemplate template, PromptStyle style)
        {
            _tokenizer = tokenizer ?? throw new ArgumentNullException(nameof(tokenizer));
            _template = template ?? throw new ArgumentNullException(nameof(template));
            _style = style;
            var markers = new List<string>();
            foreach (string marker in template.Markers)
                if (tokenizer.IdOf(marker) == null)
                    markers.Add(marker);
            _markers = markers;
        }

        /// <summary>Creates a composer for a loaded model.</summary>
        public PromptComposer(LoadedModel model) : this(model.Tokenizer, model.Template, model.PromptStyle)
        {
        }

        /// <summary>Makes the prompt.</summary>
        public ComposedPrompt Compose(PromptRequest request)
        {
            if (request == null)
                throw new ArgumentNullException(nameof(request));
            PersonaLanguage language = LanguageOf(request);
            var draft = new PromptDraft
            {
                Persona = request.Persona,
                Language = language,
                Card = PromptTexts.Card(request.Persona, language, _style),
                Knowledge = Harmless(PromptTexts.Told(request.Told.Sentences, language) ?? PromptTexts.Knowledge(request.Knowledge, language)),
                Line = Harmless(request.PlayerLine == null ? null : PromptTexts.PlayerLine(request.PlayerLine)),
                History = request.History,
                ToldTurns = request.Told.Turns,
                FirstTurn = Math.Min(Math.Max(0, request.FirstTurn), request.History.Count),
            };
            if (string.IsNullOrEmpty(draft.Line))
            {
                draft.Line = null;
                draft.Knowledge = null;
            }

            int before = draft.FirstTurn;
            int capacity = request.Budget.Capacity;
            bool longLine = PreCut(draft, capacity);
            bool longCard = FitCard(draft, capacity / 2);
            bool longKnowledge = FitKnowledge(draft, capacity / 4);
            FitToldTurns(draft, capacity / 4);
            if (Encode(draft) > capacity)
            {
                DropTurns(draft, capacity, request.Budget.Target);
                if (draft.ToldTurns.Count > 0 && Encode(draft) > capacity)
                    draft.ToldTurns = Array.Empty<int>();
                longLine |= Encode(draft) > capacity && FitLine(draft, capacity);
            }

            // Only the template's own markup can still be too long: a context of a few tokens.
            if (_ids.Count > capacity)
                _ids.RemoveRange(capacity, _ids.Count - capacity);
            var prompt = new ComposedPrompt(new List<int>(_ids), _text.ToString())
            {
                Messages = draft.Messages(),
                Language = language,
                PlayerLine = draft.Line,
                Knowledge = draft.Knowledge,
                FirstTurn = draft.FirstTurn,
                DroppedTurns = draft.FirstTurn - before,
                CardShortened = longCard,
                KnowledgeShortened = longKnowledge,
                LineShortened = longLine,
            };
            Count(draft, prompt);
            return prompt;
        }

        /// <summary>
        /// The messages of a prompt, for those who have no tokenizer yet: the card, each turn's user message and reply, and
        /// last the player's.
        /// </summary>
        /// <param name="persona">Who speaks.</param>
        /// <param name="language">The language of the card and of the player's approach; Auto is the persona's own.</param>
        /// <param name="style">With or without instructions.</param>
        /// <param name="history">The turns so far; their notes as they were shown.</param>
        /// <param name="playerLine">The player's line, null or empty when the character speaks first.</param>
        /// <param name="knowledge">What the character knows about it.</param>
        public static List<ChatMessage> Messages(Persona persona, PersonaLanguage language, PromptStyle style, IReadOnlyList<HistoryTurn> history, string? playerLine, in KnowledgeMatches knowledge)
        {
            if (language == PersonaLanguage.Auto)
                language = persona.ResolveLanguage(FirstLine(history) ?? playerLine);
            var draft = new PromptDraft
            {
                Persona = persona,
                Language = language,
                Card = PromptTexts.Card(persona, language, style),
                Knowledge = PromptTexts.Knowledge(knowledge, language),
                Line = playerLine == null ? null : PromptTexts.PlayerLine(playerLine),
                History = history,
            };
            if (string.IsNullOrEmpty(draft.Line))
            {
                draft.Line = null;
                draft.Knowledge = null;
            }

            return draft.Messages();
        }

        private static PersonaLanguage LanguageOf(PromptRequest request) =>
            request.Language != PersonaLanguage.Auto
                ? request.Language
                : request.Persona.ResolveLanguage(FirstLine(request.History) ?? request.PlayerLine);

        private static string? FirstLine(IReadOnlyList<HistoryTurn> history)
        {
            foreach (HistoryTurn turn in history)
                if (turn.PlayerLine != null)
                    return turn.PlayerLine;
            return null;
        }

        private string? Harmless(string? text) => text == null ? null : Neutralizer.Markers(text, _markers);

        private int Encode(PromptDraft draft) => Encode(draft.Messages(), draft, true);

        private int Encode(IReadOnlyList<ChatMessage> messages, PromptDraft draft, bool generation)
        {
            _text.Clear();
            _ids.Clear();
            _template.Render(messages, generation, _text, TextShape.OneLine(draft.Persona.Name), PromptTexts.PlayerName(draft.Language));
            _text.Encode(_tokenizer, _ids);
            return _ids.Count;
        }

        private int Length(string text)
        {
            _ids.Clear();
            _tokenizer.Encode(text, TokenizerMode.PlainText, _ids);
            return _ids.Count;
        }

        private bool Fits(string text, int most) => text.Length <= MostCharacters(most) && Length(text) <= most;

        // Of clean text no vocabulary covers more than sixteen characters a token on average.
        private static int MostCharacters(int tokens) => (int)Math.Min(int.MaxValue, tokens * 16L);

        // Text that cannot fit whatever its tokens are is cut before it is encoded again and again.
        private static bool PreCut(PromptDraft draft, int capacity)
        {
            int most = MostCharacters(capacity);
            if (draft.Knowledge != null && draft.Knowledge.Length > most)
                draft.Knowledge = draft.Knowledge.Substring(0, TextShape.BoundaryBefore(draft.Knowledge, most - 1)) + "]";
            if (draft.Line == null || draft.Line.Length <= most)
                return false;
            draft.Line = Shortened(draft.Line, most);
            return true;
        }

        private bool FitCard(PromptDraft draft, int most)
        {
            if (Fits(draft.Card, most))
                return false;
            // What gives a character its manner goes first, what tells it from others last.
            CardFields fields = CardFields.All;
            foreach (CardFields field in new[] { CardFields.Wants, CardFields.Sells, CardFields.Voice, CardFields.Traits, CardFields.Instructions, CardFields.Place, CardFields.Role })
            {
                fields &= ~field;
                draft.Card = PromptTexts.Card(draft.Persona, draft.Language, _style, fields);
                if (Fits(draft.Card, most))
                    return true;
            }

            draft.Card = LongestPrefix(draft.Card.Substring(0, TextShape.BoundaryBefore(draft.Card, MostCharacters(most))), most);
            return true;
        }

        private bool FitKnowledge(PromptDraft draft, int most)
        {
            if (draft.Knowledge == null || Length(draft.Knowledge) <= most)
                return false;
            string cut = LongestPrefix(draft.Knowledge.Substring(0, draft.Knowledge.Length - 1), Math.Max(0, most - 2));
            // A note cut inside its opening words says nothing.
            draft.Knowledge = cut.Length < 12 ? null : cut + "…]";
            return true;
        }

        // Turns that would drive out the rest of the talk are not shown again; the note has what matters of them.
        private void FitToldTurns(PromptDraft draft, int most)
        {
            int tokens = 0;
            foreach (int turn in draft.ToldTurns)
                tokens += Encode(draft.TurnMessages(turn), draft, false);
            if (tokens > most)
                draft.ToldTurns = Array.Empty<int>();
        }

        private void DropTurns(PromptDraft draft, int capacity, int target)
        {
            int total = _ids.Count;
            // What a template writes even without messages is no part of a turn.
            int frame = Encode(Array.Empty<ChatMessage>(), draft, false);
            while (draft.FirstTurn < draft.History.Count && total > target)
            {
                total -= Encode(draft.TurnMessages(draft.FirstTurn), draft, false) - frame;
                draft.FirstTurn++;
            }

            // A turn's tokens counted alone can differ by a few from its share of the whole.
            while (draft.FirstTurn < draft.History.Count && Encode(draft) > capacity)
                draft.FirstTurn++;
        }

        private bool FitLine(PromptDraft draft, int capacity)
        {
            string line = draft.Line ?? "";
            int low = 0;
            int high = line.Length;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                draft.Line = Shortened(line, middle);
                if (Encode(draft) <= capacity)
                    low = middle;
                else
                    high = middle - 1;
            }

            draft.Line = Shortened(line, low);
            Encode(draft);
            return true;
        }

        // Two thirds from the start and one from the end: the start says what it is about, the end what is asked.
        private static string Shortened(string line, int keep)
        {
            if (keep >= line.Length)
                return line;
            int head = TextShape.BoundaryBefore(line, keep - keep / 3);
            int tail = line.Length - keep / 3;
            int cut = TextShape.BoundaryBefore(line, tail);
            while (cut < tail && tail < line.Length)
            {
                tail++;
                cut = TextShape.BoundaryBefore(line, tail);
            }

            return line.Substring(0, head).TrimEnd() + "…" + line.Substring(tail).TrimStart();
        }

        private string LongestPrefix(string text, int most)
        {
            int low = 0;
            int high = text.Length;
            while (low < high)
            {
                int middle = (low + high + 1) / 2;
                if (Length(text.Substring(0, TextShape.BoundaryBefore(text, middle))) <= most)
                    low = middle;
                else
                    high = middle - 1;
            }

            return text.Substring(0, TextShape.BoundaryBefore(text, low));
        }

        private void Count(PromptDraft draft, ComposedPrompt prompt)
        {
            int all = prompt.Ids.Count;
            draft.FirstTurn = draft.History.Count;
            draft.ToldTurns = Array.Empty<int>();
            int withoutHistory = Math.Min(all, Encode(draft));
            prompt.HistoryTokens = all - withoutHistory;
            prompt.CardTokens = Math.Min(withoutHistory, Length(draft.Card));
            prompt.KnowledgeTokens = draft.Knowledge == null ? 0 : Math.Min(withoutHistory - prompt.CardTokens, Length(draft.Knowledge));
            prompt.LineTokens = withoutHistory - prompt.CardTokens - prompt.KnowledgeTokens;
        }
    }
}
