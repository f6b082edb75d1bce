using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Writes dialogues with one character. What the character knows about a line is looked up by the runtime's own
    /// <see cref="Lore"/>; the reply follows from what the search really found, not from what the writer hoped for.
    /// </summary>
    public sealed partial class DialogueWriter
    {
        private static readonly string[] _small = { "greet", "howareyou", "thanks", "farewell", "insult", "compliment", "agree", "nonsense" };
        private static readonly string[] _self = { "name", "name", "name", "name", "name", "job", "job", "job", "job", "place", "place", "place", "place", "wants", "wants", "wants", "meta", "break", "offworld", "haggle" };

        private static readonly HashSet<string> _astray = new HashSet<string> { "name", "job", "place", "wants", "recall", "originrecall", "myjobrecall", "mygoalrecall", "mypalrecall", "mygoingrecall" };

        // Who introduces himself is greeted, whatever a fact beside his line would answer.
        private static readonly HashSet<string> _toldIntents = new HashSet<string> { "intro", "origin", "myjob", "mygoal", "mypal", "mygoing" };

        private readonly Material _material;
        private readonly SeededRandom _random;
        private readonly World _world;
        private readonly Names _names;
        private readonly Lore _lore;
        private readonly bool _heldOutLines;
        private readonly PersonaLanguage _language;
        private readonly PlayerHand _hand;
        private readonly Recollection _recollection = new Recollection();
        private readonly List<HistoryTurn> _history = new List<HistoryTurn>();
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
            _hand = new PlayerHand(random, material.Chinese, Addresses());
        }

        /// <summary>A dialogue as players have them: a greeting perhaps, questions, a farewell perhaps.</summary>
        public List<CorpusTurn> Dialogue()
        {
            var turns = new List<CorpusTurn>();
            _history.Clear();
            _previous = null;
            _lastTold = null;
            int length = _random.Chance(0.45) ? _random.Between(1, 2) : _random.Chance(0.7) ? _random.Between(2, 4) : _random.Between(4, 9);
            if (length > 1 && _random.Chance(0.3))
                Add(turns, Small("greet"));
            List<Memory> memories = Memories();
            // What was told so long ago that the prompt has no room for it is only in the note that brings it back.
            bool longAgo = turns.Count == 0 && _random.Chance(0.15);
            foreach (Memory memory in memories)
            {
                if (longAgo)
                {
                    Remember(memory.Tell());
                    continue;
                }

                // Players tell of themselves at any time, after an answer too.
                for (int before = _random.Chance(0.6) ? _random.Between(1, 2) : 0; before > 0; before--)
                    Add(turns, Any());
                Add(turns, memory.Tell());
            }

            // Who told something goes on telling; what comes between makes it harder to remember.
            while (turns.Count < length)
                Add(turns, memories.Count > 0 && _random.Chance(0.2) ? Self("remark") : Any());
            _random.Shuffle(memories);
            foreach (Memory memory in memories)
                if (_random.Chance(0.8) && memory.Recall() is CorpusTurn recall && (!longAgo || memory.IsInNote(recall)))
                    Add(turns, recall);
            if (memories.Count == 0 && _random.Chance(0.03))
                Add(turns, Without("recallunknown", "recall"));
            else if (memories.Count == 0 && _material.FreeMemories.Count > 0 && _random.Chance(0.06))
                Add(turns, Untold());
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

            if (intent == "beside")
                return Beside() is Fact[] beside && beside.Length > 0 ? AskBeside(_random.Pick(beside)) : null;
            if (intent == "unknown")
                return AskUnknown();
            return Self(intent);
        }

        /// <summary>Makes a turn part of the conversation that later turns look back on.</summary>
        public void Add(List<CorpusTurn> turns, CorpusTurn turn)
        {
            turns.Add(turn);
            _previous = turn;
            Remember(turn);
        }

        private void Remember(CorpusTurn turn) => _history.Add(new HistoryTurn(turn.Line, turn.Reply, turn.Note));

        private CorpusTurn Any()
        {
            if (_previous?.Intent == "tell." + FreeFact.Kind && _lastTold?.Free?.FollowUps.Count > 0 && _random.Chance(0.45))
                return AskOn(_lastTold);
            // A wish asks for an answer more than anything else does.
            if (_previous != null && _random.Chance(_previous.Intent == "wants" ? 0.4 : 0.15) && FollowUp() is CorpusTurn followUp)
                return followUp;
            int die = _random.Below(100);
            if (die < 11 && _world.Goods.Count > 0)
                return Trade(true);
            if (die < 21)
                return Trade(false);
            if (die < 27)
                return GoodsList();
            if (die < 47 && _world.Facts.Count > 0)
                return Ask(_random.Pick(_world.Facts));
            if (die < 55)
                return AskUnknown();
            if (die < 57)
                return Anything();
            if (die < 59)
                return _lastTold != null ? More() : OpenQuestion();
            if (die < 82)
                return Self(_random.Pick(_self));
            if (die < 87)
                return Small(_random.Pick(_small));
            return Talk(_material.Talk.Where(intent => intent.After.Length == 0).ToList()) ?? Small(_random.Pick(_small));
        }

        private CorpusTurn? FollowUp() => Talk(_material.Talk.Where(intent => intent.Follows(_previous!.Intent)).ToList());

        // Small talk by weight; what speaks of the character's wish or place needs one.
        private CorpusTurn? Talk(List<Intent> intents)
        {
            intents.RemoveAll(intent => _world.Persona.Wants == null && intent.Name.StartsWith("quest.", StringComparison.Ordinal));
            intents.RemoveAll(intent => _world.Persona.Place == null && intent.Name.EndsWith("place", StringComparison.Ordinal));
            int die = intents.Count == 0 ? 0 : _random.Below(intents.Sum(intent => intent.Weight));
            foreach (Intent intent in intents)
            {
                die -= intent.Weight;
                if (die < 0)
                    return OfWares(intent.Name) ?? Self(intent.Name);
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
                return Without("wantsnone", "wants");
            if (intent == "place" && _world.Persona.Place == null)
                return Nowhere();
            string[] needs = intent == "name" ? new[] { _world.Persona.Name } : intent == "job" ? new[] { _world.Persona.Role! } :
                intent == "place" ? new[] { _world.Persona.Place! } : intent == "wants" ? new[] { _world.Persona.Wants! } : Array.Empty<string>();
            return Plain(intent, needs, null);
        }

        // "Where are we?" of one whose card does not say.
        private CorpusTurn Nowhere()
        {
            string said = _hand.Type(NewSlots().Write(Line("place")), "");
            return Finish("unknown", said, SearchAstray(said), Reply("unknownplain", NewSlots()), Array.Empty<string>());
        }

        private CorpusTurn Intro(string me, string from) => Plain("intro", new[] { me }, slots => slots.Set("me", me).SetPlace("other", from));

        // The same lines ask for what there is and for what there is not; some are written for the latter alone.
        private CorpusTurn Without(string intent, string with) => Plain(intent, Array.Empty<string>(), null, _random.Chance(0.5) ? with : intent);

        private CorpusTurn Plain(string intent, string[] needs, Action<Slots>? fill, string? asked = null, string? echo = null)
        {
            Slots slots = NewSlots();
            fill?.Invoke(slots);
            string line = slots.Write(Line(asked ?? intent));
            return Make(intent, line, "", needs, slots, echo: echo);
        }

        private CorpusTurn Make(string intent, string line, string keep, string[] needs, Slots? slots, bool typed = false, string? echo = null)
        {
            // The hand types by the rules of its own language.
            string said = typed || intent == "otherlanguage" ? line : _hand.Type(Addressed(line, intent), keep);
            KnowledgeMatches matches = typed ? new KnowledgeMatches(false) : SearchAstray(said, _toldIntents.Contains(intent) ? 0.25 : 0.1);
            // Who asks to hear it again is told it again.
            if (intent == "repeat" && _lastTold != null && Entry(matches, text => text == _lastTold.Text).Length > 0 && _random.Chance(0.7))
                return Finish(intent, said, matches, Tell(NewSlots(), _lastTold.Text, _lastTold.Subject, "tellself"), Array.Empty<string>(), echo);
            // "I could use a cold beer" is small talk, but not to one who is just reminded that he sells none.
            if (Intents(intent).Weight > 0 && Denied(matches) && WareIn(said) is Good wanted)
                return NotSold(wanted, said, matches, Stock(matches));
            return Finish(intent, said, matches, Reply(intent, slots ?? NewSlots()), needs, echo);
        }

        private Intent Intents(string name) => _material.Intents[name];

        private Pattern Line(string intent)
        {
            Intent lines = Intents(intent);
            return Line(lines.Lines, lines.HeldOutLines);
        }

        // Plain wordings are short, and players use them far more often than their number among all that are written down.
        private Pattern Line(List<Pattern> lines, List<Pattern> heldOut)
        {
            List<Pattern> open = _heldOutLines && heldOut.Count > 0 ? heldOut : lines;
            Pattern line = _random.Pick(open);
            for (int others = _random.Chance(0.5) ? 3 : 0; others > 0; others--)
            {
                Pattern other = _random.Pick(open);
                line = other.PlainLength < line.PlainLength ? other : line;
            }

            return _heldOutLines || !_random.Chance(0.2) ? line : _material.Synonyms.Exchanged(line, _random);
        }

        private KnowledgeMatches Search(string line) =>
            _lore.Search(new KnowledgeQuery(PromptTexts.PlayerLine(line), _previous?.Line, _previous?.Reply, _previous?.Note));

        // The search goes by words: what it finds may have nothing to do with what was asked.
        private KnowledgeMatches SearchAstray(string line, double chance = 0.1)
        {
            KnowledgeMatches matches = Search(line);
            if (matches.Count > 0 || _world.Facts.Count == 0 || !_random.Chance(chance))
                return matches;
            KnowledgeMatches astray = Search(line + " " + _random.Pick(_world.Facts).Text);
            return Denied(astray) ? matches : astray;
        }

        private CorpusTurn Finish(string intent, string line, KnowledgeMatches matches, string reply, IEnumerable<string> needs, string? echo = null)
        {
            string said = PromptTexts.PlayerLine(line);
            string? note = PromptTexts.Told(_recollection.Find(said, _history, matches).Sentences, _language) ?? PromptTexts.Knowledge(matches, _language);
            return new CorpusTurn(intent, said, note, reply, needs.ToList(), echo);
        }

        private static string Entry(KnowledgeMatches matches, Func<string, bool> fits)
        {
            for (int i = 0; i < matches.Count; i++)
                if (fits(matches[i].Text))
                    return matches[i].Text;
            return "";
        }
    }
}
