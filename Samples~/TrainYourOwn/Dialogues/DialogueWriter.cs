using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Writes dialogues with one character. What the character knows about a line is looked up by the runtime's own
    /// <see cref="Lore"/>; the reply follows from what the search really found, not from what the writer hoped for.
    /// </summary>
    public sealed class DialogueWriter
    {
        private static readonly string[] _small = { "greet", "howareyou", "thanks", "farewell", "insult", "compliment", "agree", "nonsense" };
        private static readonly string[] _self = { "name", "name", "name", "job", "job", "job", "place", "place", "place", "wants", "wants", "wants", "meta", "break", "offworld", "haggle" };

        private readonly Material _material;
        private readonly SeededRandom _random;
        private readonly World _world;
        private readonly Names _names;
        private readonly Lore _lore;
        private readonly bool _heldOutLines;
        private readonly PersonaLanguage _language;
        private readonly PlayerHand _hand;
        private CorpusTurn? _previous;
        private Fact? _lastTold;

        /// <summary>Writes dialogues with <paramref name="world"/>'s character; with phrasings kept for evaluation, or without.</summary>
        public DialogueWriter(Material material, SeededRandom random, World world, Names names, bool heldOutLines)
        {
            _material = material;
            _random = random;
            _world = world;
            _names = names;
            _heldOutLines = heldOutLines;
            _language = material.Chinese ? PersonaLanguage.Chinese : PersonaLanguage.English;
            _lore = new Lore(world.Persona, _language);
            _hand = new PlayerHand(random, material.Chinese);
        }

        /// <summary>A dialogue as players have them: a greeting perhaps, questions, a farewell perhaps.</summary>
        public List<CorpusTurn> Dialogue()
        {
            var turns = new List<CorpusTurn>();
            _previous = null;
            _lastTold = null;
            int length = _random.Chance(0.45) ? _random.Between(1, 2) : _random.Chance(0.7) ? _random.Between(2, 4) : _random.Between(4, 9);
            if (length > 1 && _random.Chance(0.3))
                Add(turns, Small("greet"));
            Memory? memory = _random.Chance(0.22) ? Told() : null;
            if (memory != null)
                Add(turns, Plain(memory.Told, memory.Needs, memory.Fill));
            while (turns.Count < length)
                Add(turns, Any());
            if (memory != null && _random.Chance(0.8))
                Add(turns, Plain(memory.Recalled, memory.Needs, memory.Fill));
            else if (memory == null && _random.Chance(0.03))
                Add(turns, Plain("recallunknown", Array.Empty<string>(), null));
            if (turns.Count > 2 && _random.Chance(0.35))
                Add(turns, Plain(_random.Chance(0.6) ? "farewell" : "thanks", Array.Empty<string>(), null));
            return turns;
        }

        /// <summary>One turn of the given intent, for the evaluation; null when this character has no occasion for it.</summary>
        public CorpusTurn? Turn(string intent, string? me = null)
        {
            if (intent == "intro")
                return Intro(me!, _names.Place(_world.Setting));
            if (intent == "recall")
                return Plain("recall", new[] { me! }, slots => slots.Set("me", me!));
            if (intent == "price")
                return _world.Goods.Count > 0 ? Trade(true) : null;
            if (intent == "nosell")
                return Trade(false);
            if (intent == "goods")
                return _world.Goods.Count > 0 ? GoodsList() : null;
            if (intent.StartsWith("tell.", StringComparison.Ordinal))
            {
                Fact[] facts = _world.Facts.Where(fact => fact.Kind == intent.Substring(5)).ToArray();
                return facts.Length > 0 ? Ask(_random.Pick(facts)) : null;
            }

            if (intent == "unknown")
                return AskUnknown();
            return Self(intent);
        }

        /// <summary>Makes a turn part of the conversation that later turns look back on.</summary>
        public void Add(List<CorpusTurn> turns, CorpusTurn turn)
        {
            turns.Add(turn);
            _previous = turn;
        }

        private CorpusTurn Any()
        {
            // A wish asks for an answer more than anything else does.
            if (_previous != null && _random.Chance(_previous.Intent == "wants" ? 0.4 : 0.15) && FollowUp() is CorpusTurn followUp)
                return followUp;
            int die = _random.Below(100);
            if (die < 13 && _world.Goods.Count > 0)
                return Trade(true);
            if (die < 18)
                return Trade(false);
            if (die < 22)
                return GoodsList();
            if (die < 42 && _world.Facts.Count > 0)
                return Ask(_random.Pick(_world.Facts));
            if (die < 50)
                return AskUnknown();
            if (die < 52)
                return Anything();
            if (die < 54)
                return _lastTold != null ? More() : OpenQuestion();
            if (die < 82)
                return Self(_random.Pick(_self));
            if (die < 87)
                return Small(_random.Pick(_small));
            return Talk(_material.Talk.Where(intent => intent.After.Length == 0).ToList()) ?? Small(_random.Pick(_small));
        }

        private CorpusTurn? FollowUp() => Talk(_material.Talk.Where(intent => intent.Follows(_previous!.Intent)).ToList());

        // Small talk by weight; what speaks of the character's wish needs one.
        private CorpusTurn? Talk(List<Intent> intents)
        {
            intents.RemoveAll(intent => _world.Persona.Wants == null && intent.Name.StartsWith("quest.", StringComparison.Ordinal));
            int die = intents.Count == 0 ? 0 : _random.Below(intents.Sum(intent => intent.Weight));
            foreach (Intent intent in intents)
            {
                die -= intent.Weight;
                if (die < 0)
                    return Self(intent.Name);
            }

            return null;
        }

        private CorpusTurn Small(string intent)
        {
            if (intent == "greet" && _random.Chance(0.06) && !_heldOutLines)
                return Make(intent, PromptTexts.Approach(_language), "", Array.Empty<string>(), null, typed: true);
            return Plain(intent, Array.Empty<string>(), null);
        }

        private CorpusTurn Self(string intent)
        {
            if (intent == "wants" && _world.Persona.Wants == null)
                return Plain("wantsnone", Array.Empty<string>(), null);
            string[] needs = intent == "name" ? new[] { _world.Persona.Name } : intent == "job" ? new[] { _world.Persona.Role! } :
                intent == "place" ? new[] { _world.Persona.Place! } : intent == "wants" ? new[] { _world.Persona.Wants! } : Array.Empty<string>();
            return Plain(intent, needs, null);
        }

        private CorpusTurn Intro(string me, string from) => Plain("intro", new[] { me }, slots => slots.Set("me", me).SetPlace("other", from));

        // Something that the player tells about itself, to be asked for later.
        private Memory Told()
        {
            string from = _names.Place(_world.Setting);
            int die = _random.Below(10);
            if (die < 5)
            {
                string me = _names.Person();
                return new Memory("intro", "recall", me, slots => slots.Set("me", me).SetPlace("other", from));
            }

            if (die < 7)
                return new Memory("origin", "originrecall", from, slots => slots.SetPlace("other", from));
            if (die < 9)
            {
                string job = _names.Role(_world.Setting);
                return new Memory("myjob", "myjobrecall", job, slots => slots.Set("my job", _material.Chinese ? job : English.WithArticle(job)));
            }

            string goal = _random.Pick(_material.Lists["goal"]);
            string yours = _material.Chinese ? goal.Replace('我', '你') : goal.Replace("my ", "your ", StringComparison.Ordinal);
            return new Memory("mygoal", "mygoalrecall", yours, slots => slots.Set("goal", goal).Set("your goal", yours));
        }

        private CorpusTurn Plain(string intent, string[] needs, Action<Slots>? fill)
        {
            Slots slots = NewSlots();
            fill?.Invoke(slots);
            string line = slots.Write(Line(intent));
            return Make(intent, line, "", needs, slots);
        }

        private CorpusTurn Make(string intent, string line, string keep, string[] needs, Slots? slots, bool typed = false)
        {
            // The hand types by the rules of its own language.
            string said = typed || intent == "otherlanguage" ? line : _hand.Type(line, keep);
            KnowledgeMatches matches = typed ? new KnowledgeMatches(false) : Search(said);
            return Finish(intent, said, matches, Reply(intent, slots ?? NewSlots()), needs);
        }

        private string Reply(string intent, Slots slots, string dressedAs = "", string more = "")
        {
            // A voice's own reply two times out of three, when it has one; it needs no dressing.
            List<Pattern> own = Intents(intent).RepliesOf(_world.Voice.Name);
            if (own.Count == 0 || _random.Chance(1 / 3.0))
                return Dress(dressedAs.Length > 0 ? dressedAs : intent, Join(slots.Write(_random.Pick(Intents(intent).Replies)), more));
            string text = Join(slots.Write(_random.Pick(own)), more);
            return _material.Chinese ? Chinese.Tidy(Chinese.Ended(text)) : English.Tidy(English.Ended(text));
        }

        private string Join(string text, string more) =>
            more.Length == 0 ? text : _material.Chinese ? Chinese.Ended(text) + more : English.Ended(text) + " " + more;

        private CorpusTurn Trade(bool sold)
        {
            Good good = sold ? _random.Pick(_world.Goods) : _names.Good(_world.Setting);
            string kind = sold ? "price" : "nosell";
            Slots slots = NewSlots().SetGood("item", good).Set("price", good.Price);
            string said = _hand.Type(slots.Write(Line(kind)), good.Name);
            KnowledgeMatches matches = Search(said);
            string entry = sold ? Entry(matches, text => text.Contains(good.Name, StringComparison.OrdinalIgnoreCase) && text.Contains(good.Price, StringComparison.Ordinal)) : "";
            if (sold && entry.Length > 0)
            {
                string reply = _random.Chance(0.35) ? Tell(slots, entry, good.Name, "tell") : Reply("price", slots);
                return Finish("price", said, matches, reply, new[] { good.Price });
            }

            if (sold && matches.Count > 0 && matches[0].Text.Contains(good.Name, StringComparison.OrdinalIgnoreCase))
                return Finish("goods", said, matches, Reply("goods", slots.Set("fact", matches[0].Text)), new[] { good.Name });
            string stock = _world.Goods.Count > 0 && matches.Count > 0 && _random.Chance(0.5) ? Stock(matches) : "";
            return Finish("nosell", said, matches, Reply("nosell", slots, more: stock), new[] { good.Name });
        }

        // What is sold, from a note that may say first that something else is not.
        private string Stock(KnowledgeMatches matches)
        {
            string entry = Entry(matches, text => IsStock(Sold(text)));
            return Sold(entry);
        }

        private string Sold(string text)
        {
            string not = PromptTexts.NotSold(_language);
            return text.StartsWith(not, StringComparison.Ordinal) ? text.Substring(not.Length).TrimStart() : text;
        }

        private bool IsStock(string text) => text.StartsWith(_material.Chinese ? "我卖" : "I sell ", StringComparison.Ordinal);

        private CorpusTurn GoodsList()
        {
            Slots slots = NewSlots();
            string said = _hand.Type(slots.Write(Line(_world.Goods.Count > 0 ? "goods" : "nogoods")), "");
            KnowledgeMatches matches = Search(said);
            string stock = _world.Goods.Count > 0 ? Stock(matches) : "";
            if (stock.Length > 0)
                return Finish("goods", said, matches, Reply("goods", slots.Set("fact", stock)), new[] { _world.Goods[0].Name });
            return Finish("nogoods", said, matches, Reply("nogoods", slots), Array.Empty<string>());
        }

        private CorpusTurn Ask(Fact fact)
        {
            Slots slots = NewSlots();
            foreach (KeyValuePair<string, string> pair in fact.Slots)
                if (pair.Key != "place")
                    slots.Set(pair.Key, pair.Value);
            string said = _hand.Type(slots.Write(Line(fact.Kind)), fact.Subject);
            KnowledgeMatches matches = Search(said);
            return Answer(fact.Kind, fact.Subject, said, matches, slots, fact);
        }

        private CorpusTurn AskUnknown()
        {
            string kind = _random.Pick(_material.FactKinds);
            while (kind == "past" || kind == "family" || kind == "secret")
                kind = _random.Pick(_material.FactKinds);
            Intent intent = Intents(kind);
            Slots slots = NewSlots();
            string subject = slots.Write(intent.Subject!);
            slots.Set("x", subject);
            string said = _hand.Type(slots.Write(Line(kind)), subject);
            return Answer(kind, subject, said, Search(said), slots, null);
        }

        private CorpusTurn Answer(string kind, string subject, string said, KnowledgeMatches matches, Slots slots, Fact? fact)
        {
            bool self = kind == "past" || kind == "family" || kind == "secret";
            string bare = subject.StartsWith("the ", StringComparison.Ordinal) ? subject.Substring(4) : subject;
            Func<string, bool> fits = text => (fact != null && text == fact.Text) || (!self && text.Contains(bare, StringComparison.OrdinalIgnoreCase)) ||
                (self && _world.Facts.Any(other => other.Kind == kind && other.Text == text));
            string entry = fact != null ? Entry(matches, text => text == fact.Text) : "";
            if (entry.Length == 0)
                entry = Entry(matches, fits);
            if (entry.Length == 0)
            {
                if (self)
                    return Finish("private", said, matches, Reply("private", slots), Array.Empty<string>());
                string unknown = matches.Sought || matches.Count > 0 || _random.Chance(0.5) ? "unknown" : "unknownplain";
                return Finish("unknown", said, matches, Reply(unknown, slots.Set("x", subject)), Array.Empty<string>());
            }

            _lastTold = _world.Facts.FirstOrDefault(other => other.Text == entry);
            List<string> needs = fact != null && entry == fact.Text ? fact.Values : new List<string>();
            if (matches.Count == 2 && fits(matches[0].Text) && fits(matches[1].Text) && _random.Chance(0.4))
            {
                slots.Set("fact2", matches[1].Text).Set("fact2.low", Lowered(matches[1].Text));
                return Finish("tell." + kind, said, matches, Tell(slots, matches[0].Text, subject, "tellboth"), needs.ToArray());
            }

            return Finish("tell." + kind, said, matches, Tell(slots, entry, subject, self || FirstPerson(entry) ? "tellself" : "tell"), needs.ToArray());
        }

        private CorpusTurn Anything()
        {
            Slots slots = NewSlots();
            string said = _hand.Type(slots.Write(Line("anything")), "");
            KnowledgeMatches matches = Search(said);
            string entry = Entry(matches, text => true);
            if (entry.Length > 0)
                return Finish("anything", said, matches, Tell(slots, entry, "", "tellself"), Array.Empty<string>());
            return Finish("anything", said, matches, Reply("anything", slots), Array.Empty<string>());
        }

        private CorpusTurn OpenQuestion()
        {
            Slots slots = NewSlots();
            string said = _hand.Type(slots.Write(Line("openquestion")), "");
            KnowledgeMatches matches = Search(said);
            return Finish("openquestion", said, matches, Reply("unknownplain", slots), Array.Empty<string>());
        }

        private CorpusTurn More()
        {
            Slots slots = NewSlots();
            string said = _hand.Type(slots.Write(Line("more")), "");
            KnowledgeMatches matches = Search(said);
            string entry = Entry(matches, text => text != _lastTold!.Text && text.Contains(_lastTold.Subject, StringComparison.OrdinalIgnoreCase));
            if (entry.Length > 0)
                return Finish("more", said, matches, Tell(slots, entry, _lastTold!.Subject, "tellself"), Array.Empty<string>());
            return Finish("more", said, matches, Reply("more", slots), Array.Empty<string>());
        }

        private string Tell(Slots slots, string entry, string subject, string how)
        {
            if (IsStock(entry))
                return Reply("goods", slots.Set("fact", entry));
            bool reported = FirstPerson(entry) || entry.StartsWith("They say", StringComparison.Ordinal) || entry.StartsWith("听说", StringComparison.Ordinal) || entry.Contains("听说", StringComparison.Ordinal);
            if (how == "tell" && reported)
                how = "tellself";
            slots.Set("fact", entry).Set("fact.low", Lowered(entry)).Set("x", subject);
            return Reply(how, slots, dressedAs: "tell");
        }

        private string Dress(string intent, string text)
        {
            Dictionary<string, List<string>> words = _world.Voice.Words;
            string open = "";
            string close = "";
            if (intent == "tell" || intent == "price" || intent == "goods")
            {
                open = _random.Chance(0.3) ? _random.Pick(words["inform"]) : _random.Chance(0.35) ? _random.Pick(words["open"]) : "";
                close = _random.Chance(0.25) ? _random.Pick(words["close"]) : "";
            }
            else if (Array.IndexOf(_small, intent) < 0 && intent != "intro" && Intents(intent).Weight == 0)
            {
                open = _random.Chance(0.45) ? _random.Pick(words["open"]) : "";
                close = intent == "job" || intent == "place" ? _random.Chance(0.2) ? _random.Pick(words["close"]) : "" : "";
            }

            if (_material.Chinese)
                return Chinese.Tidy(open + Chinese.Ended(text) + close);
            return English.Tidy(open + " " + English.Ended(text) + " " + close);
        }

        private string Lowered(string sentence) => _material.Chinese ? sentence : English.Lowered(sentence, _material.Lists["creatures"]);

        private bool FirstPerson(string sentence) => _material.Chinese ? Chinese.FirstPerson(sentence) : English.FirstPerson(sentence);

        private Intent Intents(string name) => _material.Intents[name];

        private Pattern Line(string intent)
        {
            Intent lines = Intents(intent);
            return _random.Pick(_heldOutLines && lines.HeldOutLines.Count > 0 ? lines.HeldOutLines : lines.Lines);
        }

        private KnowledgeMatches Search(string line) =>
            _lore.Search(new KnowledgeQuery(PromptTexts.PlayerLine(line), _previous?.Line, _previous?.Reply, _previous?.Note));

        private CorpusTurn Finish(string intent, string line, KnowledgeMatches matches, string reply, IEnumerable<string> needs) =>
            new CorpusTurn(intent, PromptTexts.PlayerLine(line), PromptTexts.Knowledge(matches, _language), reply, needs.ToList());

        private static string Entry(KnowledgeMatches matches, Func<string, bool> fits)
        {
            for (int i = 0; i < matches.Count; i++)
                if (fits(matches[i].Text))
                    return matches[i].Text;
            return "";
        }

        private Slots NewSlots()
        {
            Persona persona = _world.Persona;
            Slots slots = new Slots(_material, _random, _names, _world.Setting, _world.Voice)
                .Set("name", persona.Name).Set("role", persona.Role!).SetPlace("place", persona.Place!).Set("first", First(persona.Name));
            if (!_material.Chinese)
                slots.Set("a role", English.WithArticle(persona.Role!)).Set("the role", "the " + persona.Role);
            if (persona.Wants != null)
                slots.Set("wants", persona.Wants);
            return slots;
        }

        private string First(string name)
        {
            int space = name.IndexOf(' ');
            string first = space < 0 ? name : name.Substring(0, space);
            return !_material.Chinese && (_material.Lists["title"].Contains(first) || _material.Lists["nametitle"].Contains(first)) ? name : first;
        }
    }
}
