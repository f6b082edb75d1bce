using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <content>How a reply is worded: patterns, the voice's own words around them, the slots that they are filled with.</content>
    public sealed partial class DialogueWriter
    {
        private string Reply(string intent, Slots slots, string dressedAs = "", string more = "")
        {
            // A voice's own reply two times out of three, when it has one; it needs no dressing.
            List<Pattern> own = Intents(intent).RepliesOf(_world.Voice.Name);
            if (own.Count == 0 || _random.Chance(1 / 3.0))
                return Dress(dressedAs.Length > 0 ? dressedAs : intent, Join(slots.Write(PickReply(Intents(intent).Replies)), more));
            string text = Join(slots.Write(PickReply(own)), more);
            return _material.Chinese ? Chinese.Tidy(Chinese.Ended(text)) : English.Tidy(English.Ended(text));
        }

        // Who does not know where it is does not name the place.
        private Pattern PickReply(List<Pattern> replies)
        {
            if (_world.Persona.Place != null)
                return _random.Pick(replies);
            List<Pattern> placeless = replies.Where(reply => !reply.Source.Contains("{place}", StringComparison.Ordinal)).ToList();
            return _random.Pick(placeless.Count > 0 ? placeless : replies);
        }

        private string Join(string text, string more) =>
            more.Length == 0 ? text : _material.Chinese ? Chinese.Ended(text) + more : English.Ended(text) + " " + more;

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

        private string Lowered(string sentence)
        {
            if (_material.Chinese)
                return sentence;
            FreeFact? free = _world.Facts.FirstOrDefault(fact => fact.Text == sentence)?.Free;
            return free != null && free.BeginsWithCommonWord()
                ? char.ToLowerInvariant(sentence[0]) + sentence.Substring(1)
                : English.Lowered(sentence, _material.Lists["creatures"]);
        }

        private bool FirstPerson(string sentence) => _material.Chinese ? Chinese.FirstPerson(sentence) : English.FirstPerson(sentence);

        private Slots NewSlots()
        {
            Persona persona = _world.Persona;
            Slots slots = new Slots(_material, _random, _names, _world.Setting, _world.Voice)
                .Set("name", persona.Name).Set("role", persona.Role!).SetPlace("place", persona.Place ?? (_material.Chinese ? "这地方" : "this place")).Set("first", First(persona.Name));
            if (!_material.Chinese)
                slots.Set("a role", English.WithArticle(persona.Role!)).Set("the role", "the " + persona.Role);
            if (persona.Place == null)
                slots.Set("at place", _material.Chinese ? "在这儿" : "here").Set("near place", _material.Chinese ? "这附近" : "around here");
            if (persona.Wants != null)
                slots.Set("wants", persona.Wants);
            return slots;
        }

        // Players address the character in words that its facts hold too ("brother", "captain"), which leads the search astray.
        private string Addressed(string line, string intent)
        {
            if (_world.Facts.Count == 0 || !_astray.Contains(intent) || !_random.Chance(0.08))
                return line;
            string fact = _random.Pick(_world.Facts).Text;
            if (_material.Chinese)
            {
                string word = fact.Substring(_random.Below(Math.Max(1, fact.Length - 2)), Math.Min(2, fact.Length));
                return word.All(char.IsLetter) ? word + "，" + line : line;
            }

            string[] words = fact.Split(' ').Where(w => w.Length > 3 && w.All(char.IsLetter)).ToArray();
            if (words.Length == 0)
                return line;
            return PlayerHand.BeforeMark(line, ", " + _random.Pick(words));
        }

        // What players call a stranger; by its trade too, when that is one word.
        private List<string> Addresses()
        {
            var addresses = new List<string>(_material.Lists["address"]);
            string role = _world.Persona.Role!;
            if (_material.Chinese ? role.Length <= 3 : role.IndexOf(' ') < 0)
                for (int i = addresses.Count / 3; i > 0; i--)
                    addresses.Add(role);
            return addresses;
        }

        private string First(string name)
        {
            int space = name.IndexOf(' ');
            string first = space < 0 ? name : name.Substring(0, space);
            return !_material.Chinese && (_material.Lists["title"].Contains(first) || _material.Lists["nametitle"].Contains(first)) ? name : first;
        }
    }
}
