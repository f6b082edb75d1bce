using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>Composes characters: a persona with traits, knowledge and goods, all names invented or drawn from lists.</summary>
    public sealed class WorldBuilder
    {
        private static readonly HashSet<string> _notValues = new HashSet<string> { "time", "trait", "trait2", "topic", "spot", "creature", "creatures", "kin", "kins", "dist" };

        private readonly Material _material;
        private readonly bool _heldOut;
        private readonly List<FreeFact> _followed;

        /// <summary>A builder for one language.</summary>
        public WorldBuilder(Material material, bool heldOut)
        {
            _material = material;
            _followed = material.FreeFacts.Where(fact => fact.FollowUps.Count > 0 || fact.NearMisses.Count > 0).ToList();
            _heldOut = heldOut;
        }

        /// <summary>Composes a character and the name maker that goes on naming things around it.</summary>
        public (World World, Names Names) Build(SeededRandom random)
        {
            var names = new Names(_material, random, _heldOut);
            int die = random.Below(20);
            Setting setting = die < 14 ? Setting.Old : die < 17 ? Setting.Modern : Setting.Future;
            string name = names.Person();
            string place = names.Place(setting);
            string role = names.Role(setting);
            if (random.Chance(0.2))
                place = _material.Chinese ? names.Place(setting) + place : place + (random.Chance(0.7) ? " in " : " near ") + names.Place(setting);
            Voice voice = _material.Voices[random.Chance(0.3) ? 0 : random.Below(_material.Voices.Count)];
            List<Fact> facts = Facts(random, names, setting, place);
            List<Good> goods = Goods(random, names, setting);
            var persona = new Persona(name)
            {
                Role = role,
                // Not every persona says where it is.
                Place = random.Chance(0.08) ? null : place,
                Traits = Traits(random, voice, out bool shown),
                Voice = random.Chance(shown ? 0.3 : 0.85) || (!shown && voice != _material.Voices[0]) ? random.Pick(voice.Words["voice"]) : null,
                Knows = facts.Where(fact => !IsPast(fact)).Select(fact => fact.Text).ToList(),
                Backstory = Backstory(facts),
                Sells = goods.Select(good => new PersonaGoods(Shown(random, good), good.Price)).ToList(),
                Wants = random.Chance(0.5) ? Wants(random, names, setting, place) : null,
                Language = _material.Chinese ? PersonaLanguage.Chinese : PersonaLanguage.English,
            };
            return (new World(persona, voice, setting, facts, goods), names);
        }

        private static bool IsPast(Fact fact) => fact.Kind == "past" || fact.Kind == "family" || fact.Kind == "secret";

        private string? Backstory(List<Fact> facts)
        {
            string[] past = facts.Where(IsPast).Select(fact => fact.Text).ToArray();
            return past.Length == 0 ? null : string.Join(_material.Chinese ? "" : " ", past);
        }

        private List<string> Traits(SeededRandom random, Voice voice, out bool shown)
        {
            var traits = new List<string>();
            shown = random.Chance(0.75);
            if (shown)
                traits.Add(random.Pick(voice.Words["traits"]));
            for (int extra = random.Below(3); extra > 0; extra--)
            {
                string trait = random.Pick(_material.Lists["trait.extra"]);
                if (!traits.Contains(trait))
                    traits.Add(trait);
            }

            random.Shuffle(traits);
            return traits;
        }

        private List<Fact> Facts(SeededRandom random, Names names, Setting setting, string home)
        {
            var facts = new List<Fact>();
            int count = random.Chance(0.1) ? random.Between(0, 2) : random.Between(3, 11);
            // Few kinds and several facts of each: the neighbours of the right answer are of its kind.
            var kinds = new List<string>();
            for (int i = random.Between(2, 5); i > 0; i--)
                kinds.Add(random.Pick(_material.FactKinds));
            var texts = new HashSet<string>();
            for (int i = 0; i < count; i++)
            {
                bool free = _material.FreeFacts.Count > 0 && random.Chance(0.5);
                Fact fact = free ? MakeFreeFact(random, names, setting, PickFreeFact(random)) :
                    MakeFact(random, names, setting, random.Chance(0.85) ? random.Pick(kinds) : random.Pick(_material.FactKinds), home);
                if (texts.Add(fact.Text) && facts.All(other => other.Subject != fact.Subject || fact.Subject.Length == 0 || IsPast(fact) || random.Chance(0.3)))
                    facts.Add(fact);
            }

            return facts;
        }

        private Fact MakeFact(SeededRandom random, Names names, Setting setting, string kind, string home)
        {
            Intent intent = _material.Intents[kind];
            var slots = new Slots(_material, random, names, setting).Set("place", home);
            string text = slots.Write(random.Pick(intent.Facts));
            text = _material.Chinese ? Chinese.Tidy(text) : English.Tidy(text);
            var drawn = slots.Values.ToDictionary(pair => pair.Key, pair => pair.Value);
            string subject = slots.Write(intent.Subject!);
            List<string> values = drawn.Where(pair => pair.Key.IndexOf(' ') < 0 && pair.Key.IndexOf('.') < 0 && !_notValues.Contains(pair.Key) &&
                pair.Value != subject && text.Contains(pair.Value, StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value).ToList();
            return new Fact(kind, text, subject, slots.Values, values);
        }

        // Facts with follow-ups and questions that they leave open come more often than their number.
        private FreeFact PickFreeFact(SeededRandom random) =>
            _followed.Count > 0 && random.Chance(0.4) ? random.Pick(_followed) : random.Pick(_material.FreeFacts);

        private Fact MakeFreeFact(SeededRandom random, Names names, Setting setting, FreeFact free)
        {
            var slots = new Slots(_material, random, names, setting);
            string text = slots.Write(free.Text);
            text = _material.Chinese ? Chinese.Tidy(text) : English.Tidy(text);
            string subject = free.Subject == null ? "" : slots.Write(free.Subject);
            // Replies repeat the sentence; its first letter may change.
            var values = new List<string> { text.Substring(1).TrimEnd('.', '。') };
            return new Fact(FreeFact.Kind, text, subject, slots.Values, values, free);
        }

        private List<Good> Goods(SeededRandom random, Names names, Setting setting)
        {
            var goods = new List<Good>();
            for (int count = random.Chance(0.35) ? 0 : random.Chance(0.92) ? random.Between(1, 6) : random.Between(7, 12); count > 0; count--)
                goods.Add(names.Ware(setting));
            return goods;
        }

        private string Shown(SeededRandom random, Good good)
        {
            if (_material.Chinese)
                return random.Chance(0.3) ? "一" + good.Measure + good.Name : good.Name;
            return good.Number == 's' && random.Chance(0.75) ? English.WithArticle(good.Name) : good.Name;
        }

        private string Wants(SeededRandom random, Names names, Setting setting, string home)
        {
            var slots = new Slots(_material, random, names, setting).Set("place", home);
            return slots.Write(new Pattern(random.Pick(_material.Lists["wants"])));
        }
    }
}
