using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>
    /// Makes a conversation's prompts: looks up what the character knows, keeps the language and what was dropped for
    /// lack of room, so that one prompt begins like the one before. <see cref="Compose"/> runs on the engine's thread,
    /// the rest on any; the persona's knowledge is indexed at the first prompt, not on the game's thread.
    /// </summary>
    internal sealed class PromptWriter
    {
        private readonly IGenerator _engine;
        private readonly Persona _persona;
        private readonly IKnowledgeSearch? _given;
        private readonly object _gate = new object();
        private readonly List<string> _facts = new List<string>();
        private readonly Recollection _recollection = new Recollection();
        private PromptComposer? _composer;
        private IKnowledgeSearch? _knowledge;

        // The facts that the search was told, of _facts: the first ones, but for a moment after a save was loaded.
        private readonly List<string> _told = new List<string>();
        private bool _isRestored;
        private int _firstTurn;
        private int _version;
        private PersonaLanguage _language;

        public PromptWriter(IGenerator engine, Persona persona, IKnowledgeSearch? knowledge)
        {
            _engine = engine;
            _persona = persona;
            _given = knowledge;
        }

        /// <summary>The language that the conversation settled on.</summary>
        public PersonaLanguage Language
        {
            get
            {
                lock (_gate)
                    return _language;
            }
        }

        /// <summary>The first turn that the model is still shown.</summary>
        public int FirstTurn
        {
            get
            {
                lock (_gate)
                    return _firstTurn;
            }
        }

        /// <summary>A copy of the facts that were added.</summary>
        public IReadOnlyList<string> Facts
        {
            get
            {
                lock (_gate)
                    return _facts.ToArray();
            }
        }

        public void AddFact(string fact)
        {
            lock (_gate)
                _facts.Add(fact);
        }

        public void Restart()
        {
            lock (_gate)
            {
                _version++;
                _firstTurn = 0;
                _language = PersonaLanguage.Auto;
            }
        }

        public void Restore(PersonaLanguage language, int firstTurn, IReadOnlyList<string> facts)
        {
            lock (_gate)
            {
                _version++;
                _language = language;
                _firstTurn = firstTurn;
                _facts.Clear();
                _facts.AddRange(facts);
                _isRestored = true;
                if (_given != null)
                    return;
                _knowledge = null;
                _told.Clear();
            }
        }

        /// <param name="line">What the player says, or null.</param>
        /// <param name="history">All turns before it.</param>
        /// <param name="maxTokens">Room for the reply.</param>
        /// <param name="grounds">Whether the prompt tells what its reply must use.</param>
        public ComposedPrompt Compose(string? line, HistoryTurn[] history, int maxTokens, bool grounds)
        {
            int version;
            int firstTurn;
            PersonaLanguage language;
            lock (_gate)
            {
                version = _version;
                firstTurn = _firstTurn;
                language = _language;
            }
            if (language == PersonaLanguage.Auto)
                language = _persona.ResolveLanguage(FirstLine(history) ?? line);
            _composer ??= new PromptComposer(_engine.Model);
            KnowledgeMatches known = line == null ? default : Search(line, history, language);
            Recalled told = line == null ? Recalled.Nothing : _recollection.Find(PromptTexts.PlayerLine(line), history, known);
            ComposedPrompt prompt = _composer.Compose(new PromptRequest(_persona, new ContextBudget(_engine.ContextLength, maxTokens))
            {
                History = history,
                FirstTurn = firstTurn,
                PlayerLine = line,
                Knowledge = known,
                Told = told,
                Language = language,
            });
            if (grounds && prompt.Knowledge != null)
                prompt.Grounding = told.Sentences.Count > 0 ? Grounding.Of(_persona, line, told.Sentences) : Grounding.Of(_persona, line, known);
            lock (_gate)
            {
                if (version == _version)
                {
                    _firstTurn = prompt.FirstTurn;
                    _language = prompt.Language;
                }
            }
            return prompt;
        }

        /// <summary>
        /// What the next prompt begins with, as far as it is known before the player speaks: card and history. Settles
        /// nothing for the conversation.
        /// </summary>
        public ComposedPrompt ComposeAhead(HistoryTurn[] history, int maxTokens)
        {
            int firstTurn;
            PersonaLanguage language;
            lock (_gate)
            {
                firstTurn = _firstTurn;
                language = _language;
            }
            if (language == PersonaLanguage.Auto)
                language = _persona.ResolveLanguage(FirstLine(history));
            _composer ??= new PromptComposer(_engine.Model);
            return _composer.Compose(new PromptRequest(_persona, new ContextBudget(_engine.ContextLength, maxTokens))
            {
                History = history,
                FirstTurn = firstTurn,
                Language = language,
            });
        }

        private KnowledgeMatches Search(string line, HistoryTurn[] history, PersonaLanguage language)
        {
            var previous = history.Length > 0 ? history[history.Length - 1] : null;
            return Knowledge(language).Search(KnowledgeQuery.After(line, previous));
        }

        private IKnowledgeSearch Knowledge(PersonaLanguage language)
        {
            int version;
            IKnowledgeSearch? knowledge;
            lock (_gate)
            {
                version = _version;
                knowledge = _knowledge;
            }
            // Indexing a long persona takes a while: not inside the lock, which the game's thread takes too.
            knowledge ??= _given ?? new Lore(_persona, language);
            lock (_gate)
            {
                if (version == _version)
                {
                    _knowledge = knowledge;
                    Tell(knowledge);
                }
            }
            return knowledge;
        }

        /// <summary>Brings a search, which may be the game's own and older than a save, to the facts known now. Inside the lock.</summary>
        private void Tell(IKnowledgeSearch knowledge)
        {
            if (_isRestored)
            {
                int same = 0;
                while (same < _told.Count && same < _facts.Count && _told[same] == _facts[same])
                    same++;
                // Last first, and each struck off at once: a search that throws is not told twice.
                while (_told.Count > same)
                {
                    string fact = _told[_told.Count - 1];
                    _told.RemoveAt(_told.Count - 1);
                    knowledge.Remove(fact);
                }
                _isRestored = false;
            }
            while (_told.Count < _facts.Count)
            {
                string fact = _facts[_told.Count];
                _told.Add(fact);
                knowledge.Add(fact);
            }
        }

        private static string? FirstLine(HistoryTurn[] history)
        {
            foreach (var turn in history)
            {
                if (turn.PlayerLine != null)
                    return turn.PlayerLine;
            }
            return null;
        }
    }
}
