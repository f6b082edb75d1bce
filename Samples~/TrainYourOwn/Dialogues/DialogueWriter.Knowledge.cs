using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <content>What the character knows and sells: questions, what the search finds, and the reply that follows from it.</content>
    public sealed partial class DialogueWriter
    {
        private CorpusTurn Trade(bool sold)
        {
            if (_random.Chance(0.15) && AskForKind(sold) is CorpusTurn ofKind)
                return ofKind;
            Good good = sold ? _random.Pick(_world.Goods) : _names.Ware(_world.Setting);
            string kind = sold ? "price" : "nosell";
            Good asked = sold && _random.Chance(0.25) ? Shortened(good) : good;
            string said = _hand.Type(NewSlots().SetGood("item", asked).Write(Line(kind)), asked.Name);
            Slots slots = NewSlots().SetGood("item", good).Set("price", good.Price);
            KnowledgeMatches matches = sold ? Search(said) : SearchAstray(said);
            string entry = sold ? Entry(matches, text => text.Contains(good.Name, StringComparison.OrdinalIgnoreCase) && text.Contains(good.Price, StringComparison.Ordinal)) : "";
            if (sold && entry.Length > 0)
            {
                string reply = _random.Chance(0.35) ? Tell(slots, entry, good.Name, "tell") : Reply("price", slots);
                return Finish("price", said, matches, reply, new[] { good.Price });
            }

            if (!sold && Offered(said, matches) is CorpusTurn offered)
                return offered;
            string stock = Stock(matches);
            if (sold && !Denied(matches) && stock.Contains(good.Name, StringComparison.OrdinalIgnoreCase))
                return Finish("goods", said, matches, Reply("goods", slots.Set("fact", stock)), new[] { good.Name });
            return NotSold(asked, said, matches, stock);
        }

        // Wares that a note shows answer who asked for wares: the search is right about that far more often than a small model,
        // which cannot know that a mackerel is a fish. Null when the note shows none, or says that it is not sold.
        private CorpusTurn? Offered(string said, KnowledgeMatches matches)
        {
            string shown = Denied(matches) ? "" : Entry(matches, IsStock);
            return shown.Length == 0 ? null : Finish("goods", said, matches, Reply("goods", NewSlots().Set("fact", shown)), Array.Empty<string>());
        }

        private CorpusTurn NotSold(Good asked, string said, KnowledgeMatches matches, string stock)
        {
            stock = _random.Chance(0.5) ? stock : "";
            return Finish("nosell", said, matches, Reply("nosell", NewSlots().SetGood("item", asked), more: stock), new[] { asked.Name }, asked.Name);
        }

        // "Do you have any fruit?", of one who sells apples, or no fruit at all.
        private CorpusTurn? AskForKind(bool sold)
        {
            WareKind[] kinds = _material.WareKinds.Where(kind => _world.Goods.Any(good => kind.Holds(good.Name)) == sold).ToArray();
            if (kinds.Length == 0)
                return null;
            WareKind wanted = _random.Pick(kinds);
            Good asked = wanted.AskedFor(_random.Pick(wanted.Names));
            string said = _hand.Type(NewSlots().SetGood("item", asked).Write(Line(_random.Chance(0.35) ? "price" : "nosell")), asked.Name);
            KnowledgeMatches matches = Search(said);
            string stock = Stock(matches);
            if (!sold || Denied(matches))
                return Offered(said, matches) ?? NotSold(asked, said, matches, stock);
            Good good = _world.Goods.First(one => wanted.Holds(one.Name));
            return Finish("goods", said, matches, Reply("goods", NewSlots().Set("fact", stock)), new[] { good.Name });
        }

        // Nobody asks for "a gilded flower bouquet" or "a room for the night"; one asks for the bouquet, the room.
        private Good Shortened(Good good)
        {
            string name = _material.Chinese
                ? good.Name.Length > 2 ? good.Name.Substring(good.Name.Length - 2) : good.Name
                : English.Head(good.Name);
            return new Good(name.Substring(name.LastIndexOf(' ') + 1), good.Number, good.Measure, good.Price);
        }

        // "Any chance of a bed?", of one who lets rooms, is no small talk.
        private CorpusTurn? OfWares(string intent)
        {
            WareKind? kind = _material.WareKinds.FirstOrDefault(one => one.Intent == intent);
            Good? good = kind == null ? null : _world.Goods.FirstOrDefault(one => kind.Holds(one.Name));
            if (good == null)
                return null;
            string said = _hand.Type(NewSlots().Write(Line(intent)), "");
            KnowledgeMatches matches = Search(said);
            string entry = Entry(matches, IsStock);
            if (Denied(matches) || (entry.Length == 0 && !kind!.AlwaysAskedFor))
                return null;
            string stock = entry.Length > 0 ? entry : Stock(matches);
            return Finish("goods", said, matches, Reply("goods", NewSlots().Set("fact", stock)), new[] { good.Name });
        }

        // The ware with the longest name that the line holds.
        private Good? WareIn(string said)
        {
            Good? found = null;
            foreach (WareKind kind in _material.WareKinds)
                foreach (string name in kind.Names.Concat(kind.Members))
                {
                    Good good = kind.AskedFor(name);
                    if (good.Name.Length > (found?.Name.Length ?? 0) && Names(said, good.Name))
                        found = good;
                }

            // Members come without the mark of their number.
            return found == null || _material.Chinese || found.Number != 's' ? found
                : new Good(found.Name, found.Name.EndsWith('s') ? 'p' : 'm', found.Measure, found.Price);
        }

        private bool Names(string said, string thing)
        {
            int at = said.IndexOf(thing, StringComparison.OrdinalIgnoreCase);
            int end = at + thing.Length;
            return at >= 0 && (_material.Chinese || ((at == 0 || !char.IsLetter(said[at - 1])) && (end == said.Length || !char.IsLetter(said[end]))));
        }

        // What is sold, from a note that may say first that something else is not; without a note, from the card. Empty when nothing is.
        private string Stock(KnowledgeMatches matches)
        {
            if (_world.Goods.Count == 0)
                return "";
            string entry = Entry(matches, text => IsStock(Sold(text)));
            return entry.Length > 0 ? Sold(entry) : PromptTexts.GoodsList(_world.Persona.Sells, _language, PromptTexts.MostGoodsOnCard);
        }

        private string Sold(string text)
        {
            string not = PromptTexts.NotSold(_language);
            return text.StartsWith(not, StringComparison.Ordinal) ? text.Substring(not.Length).TrimStart() : text;
        }

        // A list of goods after "I do not sell that" would teach the model not to heed it.
        private bool Denied(KnowledgeMatches matches) => matches.Count > 0 && Sold(matches[0].Text) != matches[0].Text;

        private bool IsStock(string text) => PromptTexts.SpeaksOfGoods(text, _language);

        private CorpusTurn GoodsList()
        {
            Slots slots = NewSlots();
            string said = _hand.Type(slots.Write(Line(_world.Goods.Count > 0 || _random.Chance(0.5) ? "goods" : "nogoods")), "");
            KnowledgeMatches matches = Search(said);
            if (Denied(matches))
                return Trade(false);
            string stock = Stock(matches);
            if (stock.Length > 0)
                return Finish("goods", said, matches, Reply("goods", slots.Set("fact", stock)), new[] { _world.Goods[0].Name });
            return Finish("nogoods", said, matches, Reply("nogoods", slots), Array.Empty<string>());
        }

        private CorpusTurn Ask(Fact fact)
        {
            Slots slots = SlotsOf(fact);
            Pattern line = fact.Free != null ? Line(fact.Free.Lines, fact.Free.HeldOutLines) : Line(fact.Kind);
            string said = _hand.Type(slots.Write(line), fact.Subject);
            KnowledgeMatches matches = Search(said);
            if (fact.Free != null && _random.Chance(0.7))
                matches = Shown(fact, said, matches);
            // A question about the character's own life that found nothing has no answer that could be learned.
            if (fact.Subject.Length == 0 && Entry(matches, text => text == fact.Text).Length == 0)
                return AskUnknown();
            return Answer(fact.Kind, fact.Subject, said, matches, slots, fact);
        }

        // "Why does he do that?", of a fact just told: the same fact answers, or nobody knows.
        private CorpusTurn AskOn(Fact told)
        {
            FreeFact free = told.Free!;
            bool open = free.LeftOpen.Count > 0 && _random.Chance(0.05);
            Slots slots = SlotsOf(told);
            Pattern line = open ? _random.Pick(free.LeftOpen) : Line(free.FollowUps, free.HeldOutFollowUps);
            string said = _hand.Type(slots.Write(line), told.Subject);
            KnowledgeMatches matches = Search(said);
            if (open)
                return Finish("unknown", said, matches, Reply("unknownplain", slots), Array.Empty<string>());
            // Without a note the answer still stands in what was just said; a note about something else would have to be ignored.
            if (matches.Count > 0 || _random.Chance(0.5))
                matches = Shown(told, said, matches);
            return Finish("tell." + FreeFact.Kind, said, matches, Tell(slots, told.Text, told.Subject, "tellself"), told.Values);
        }

        private Fact[] Beside() => _world.Facts.Where(fact => fact.Free?.NearMisses.Count > 0).ToArray();

        // "Who built the gate?" of one who knows only when it closes.
        private CorpusTurn AskBeside(Fact fact)
        {
            Slots slots = SlotsOf(fact);
            string said = _hand.Type(slots.Write(_random.Pick(fact.Free!.NearMisses)), fact.Subject);
            return Finish("unknown", said, Shown(fact, said, Search(said)), Reply("unknownplain", slots), Array.Empty<string>());
        }

        // "When does the ferry leave?" of one who knows only what it costs elsewhere.
        private CorpusTurn? AskLookAlike()
        {
            Fact[] known = _world.Facts.Where(fact => fact.Free != null && _material.LookAlikes.Of(fact.Free).Count > 0).ToArray();
            if (known.Length == 0)
                return null;
            Fact found = _random.Pick(known);
            LookAlike question = _random.Pick(_material.LookAlikes.Of(found.Free!));
            if (_world.Facts.Any(fact => fact.Free == question.Asked))
                return null;
            Slots slots = NewSlots();
            string subject = slots.Write(question.Asked.Subject!);
            string said = _hand.Type(slots.Write(question.Line), subject);
            KnowledgeMatches matches = Shown(found, said, Search(said));
            bool both = found.Text.Contains(Bare(subject), StringComparison.OrdinalIgnoreCase);
            return Unknown(subject, said, matches, slots, both);
        }

        // Words lead a search only so far: a better one may show the fact all the same, and then it answers, or leads astray.
        private KnowledgeMatches Shown(Fact fact, string said, KnowledgeMatches matches) =>
            Entry(matches, text => text == fact.Text).Length > 0 ? matches : Search(said + " " + fact.Text);

        private Slots SlotsOf(Fact fact)
        {
            Slots slots = NewSlots();
            foreach (KeyValuePair<string, string> pair in fact.Slots)
                if (pair.Key != "place")
                    slots.Set(pair.Key, pair.Value);
            return slots;
        }

        // A note that says what is not sold is for those who want to buy: beside other questions it would be learned to be ignored.
        private CorpusTurn AskUnknown()
        {
            CorpusTurn turn = AskAnyUnknown();
            for (int tries = 0; tries < 5 && turn.Intent == "unknown" && Refuses(turn.Note); tries++)
                turn = AskAnyUnknown();
            return turn;
        }

        private bool Refuses(string? note) =>
            note != null && (note.Contains(PromptTexts.NotSold(_language), StringComparison.Ordinal) || note.Contains(PromptTexts.SellsNothing(_language), StringComparison.Ordinal));

        private CorpusTurn AskAnyUnknown()
        {
            Fact[] beside = Beside();
            // More of these, and every question that is worded freely is taken for one.
            if (beside.Length > 0 && _random.Chance(0.02))
                return AskBeside(_random.Pick(beside));
            if (_random.Chance(0.02) && AskLookAlike() is CorpusTurn lookAlike)
                return lookAlike;
            if (_material.FreeFacts.Count > 0 && _random.Chance(0.4) && AskFreeUnknown() is CorpusTurn free)
                return free;
            string kind = _random.Pick(_material.FactKinds);
            while (kind == "past" || kind == "family" || kind == "secret")
                kind = _random.Pick(_material.FactKinds);
            Intent intent = Intents(kind);
            Slots slots = NewSlots();
            string subject = slots.Write(intent.Subject!);
            slots.Set("x", subject);
            string said = _hand.Type(slots.Write(Line(kind)), subject);
            return Answer(kind, subject, said, SearchAstray(said), slots, null);
        }

        private CorpusTurn? AskFreeUnknown()
        {
            FreeFact free = _random.Pick(_material.FreeFacts);
            if (free.Subject == null || _world.Facts.Any(fact => fact.Free == free))
                return null;
            Slots slots = NewSlots();
            string subject = slots.Write(free.Subject);
            string said = _hand.Type(slots.Write(Line(free.Lines, free.HeldOutLines)), subject);
            return Answer(FreeFact.Kind, subject, said, SearchAstray(said), slots, null);
        }

        private CorpusTurn Answer(string kind, string subject, string said, KnowledgeMatches matches, Slots slots, Fact? fact)
        {
            bool self = kind == "past" || kind == "family" || kind == "secret" || subject.Length == 0;
            string bare = Bare(subject);
            Func<string, bool> fits = text => (fact != null && text == fact.Text) || (!self && text.Contains(bare, StringComparison.OrdinalIgnoreCase)) ||
                (self && kind != FreeFact.Kind && _world.Facts.Any(other => other.Kind == kind && other.Text == text));
            string entry = fact != null ? Entry(matches, text => text == fact.Text) : "";
            if (entry.Length == 0)
                entry = Entry(matches, fits);
            if (entry.Length == 0)
            {
                if (self)
                    return Finish("private", said, matches, Reply("private", slots), Array.Empty<string>());
                return Unknown(subject, said, matches, slots, plain: false);
            }

            _lastTold = _world.Facts.FirstOrDefault(other => other.Text == entry);
            List<string> needs = fact != null && entry == fact.Text ? fact.Values : new List<string>();
            if (matches.Count == 2 && fits(matches[0].Text) && fits(matches[1].Text) && !IsStock(matches[0].Text) && _random.Chance(0.4))
            {
                slots.Set("fact2", matches[1].Text).Set("fact2.low", Lowered(matches[1].Text));
                return Finish("tell." + kind, said, matches, Tell(slots, matches[0].Text, subject, "tellboth"), needs.ToArray());
            }

            return Finish("tell." + kind, said, matches, Tell(slots, entry, subject, self || FirstPerson(entry) ? "tellself" : "tell"), needs.ToArray());
        }

        // Nobody can repeat a name that was not spoken, and who knows something about the subject does not say that he knows nothing about it.
        private CorpusTurn Unknown(string subject, string said, KnowledgeMatches matches, Slots slots, bool plain)
        {
            string bare = Bare(subject);
            bool named = !plain && said.Contains(bare, StringComparison.OrdinalIgnoreCase);
            string unknown = named && (matches.Sought || matches.Count > 0 || _random.Chance(0.5)) ? "unknown" : "unknownplain";
            return Finish("unknown", said, matches, Reply(unknown, slots.Set("x", subject)), Array.Empty<string>(), bare);
        }

        private static string Bare(string subject) => subject.StartsWith("the ", StringComparison.Ordinal) ? subject.Substring(4) : subject;

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
    }
}
