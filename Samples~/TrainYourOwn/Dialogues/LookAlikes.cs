using System;
using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Questions by which the search finds a fact that does not answer them, because words are all that it goes by. Who knows
    /// one of these facts is asked such questions, and has to notice.
    /// </summary>
    public sealed class LookAlikes
    {
        private readonly Dictionary<FreeFact, List<LookAlike>> _byFact = new Dictionary<FreeFact, List<LookAlike>>();

        /// <summary>Asks one half of all free facts the questions of the other, so that none finds its own answer.</summary>
        public LookAlikes(Material material)
        {
            var random = new SeededRandom(1);
            var names = new Names(material, random, heldOut: false);
            Lore[] halves = { new Lore(), new Lore() };
            var facts = new Dictionary<string, FreeFact>();
            var slots = new List<Slots>();
            for (int i = 0; i < material.FreeFacts.Count; i++)
            {
                slots.Add(new Slots(material, random, names, Setting.Old));
                string text = slots[i].Write(material.FreeFacts[i].Text);
                facts[text] = material.FreeFacts[i];
                halves[i % 2].Add(text);
            }

            for (int i = 0; i < material.FreeFacts.Count; i++)
            {
                FreeFact asked = material.FreeFacts[i];
                // What the character does not know of itself it does not deny.
                if (asked.Subject == null)
                    continue;
                foreach (Pattern line in asked.Lines)
                {
                    KnowledgeMatches matches = halves[1 - (i % 2)].Search(new KnowledgeQuery(slots[i].Write(line)));
                    if (matches.Count > 0 && facts.TryGetValue(matches[0].Text, out FreeFact? found) && found.Subject != null)
                        Add(found, new LookAlike(asked, line));
                }
            }
        }

        /// <summary>The questions that seem to ask for this fact.</summary>
        public IReadOnlyList<LookAlike> Of(FreeFact fact) => _byFact.TryGetValue(fact, out List<LookAlike>? found) ? found : (IReadOnlyList<LookAlike>)Array.Empty<LookAlike>();

        private void Add(FreeFact fact, LookAlike question)
        {
            if (!_byFact.TryGetValue(fact, out List<LookAlike>? questions))
                _byFact[fact] = questions = new List<LookAlike>();
            questions.Add(question);
        }
    }

    /// <summary>A question, and the fact that would answer it.</summary>
    public sealed class LookAlike
    {
        /// <summary>A question of that fact.</summary>
        public LookAlike(FreeFact asked, Pattern line)
        {
            Asked = asked;
            Line = line;
        }

        /// <summary>What would answer it.</summary>
        public FreeFact Asked { get; }

        /// <summary>The question.</summary>
        public Pattern Line { get; }
    }
}
