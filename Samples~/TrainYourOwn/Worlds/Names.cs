using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Composes names of people, places and things. A tenth of all names, told by their hash, is kept for evaluation:
    /// training never sees one of those, evaluation sees only those.
    /// </summary>
    public sealed class Names
    {
        private static readonly string[] _onsets = "b br c cr d dr f fr g gr h j k l m n p pr r s st t th tr v w z sh ch kl bl gl sk sn sl qu y x".Split(' ');
        private static readonly string[] _vowels = "a e i o u a e i o ae ia ea ou y ee oo ai au".Split(' ');
        private static readonly string[] _codas = "n r l s th k m nd rn ld x ss v t d rk sk nt g ck mp st ng".Split(' ');

        private static readonly string[] _wordLists = { "given", "given", "family", "item", "job", "innanimal", "placeadjective" };

        // Any character may stand in a name, and the model has to say it.
        private static readonly char[] _characters = ChineseCharacters.Common().ToArray();

        private readonly Material _material;
        private readonly SeededRandom _random;
        private readonly bool _heldOut;
        private readonly Compounds _compounds;
        private readonly HashSet<string> _used = new HashSet<string>();

        /// <summary>Names for one world.</summary>
        public Names(Material material, SeededRandom random, bool heldOut)
        {
            _material = material;
            _random = random;
            _heldOut = heldOut;
            _compounds = new Compounds(this, material, random);
        }

        /// <summary>A person that this world does not have yet.</summary>
        public string Person() => Fresh(_material.Chinese ? ChinesePerson : EnglishPerson);

        /// <summary>A place that this world does not have yet.</summary>
        public string Place(Setting setting) => Fresh(() => _material.Chinese ? ChinesePlace(setting) : EnglishPlace(setting));

        /// <summary>What somebody is by trade, from a list or composed.</summary>
        public string Role(Setting setting) => _compounds.Role(setting);

        /// <summary>A thing that this world does not have yet.</summary>
        public Good Good(Setting setting) => FreshGood(() => _material.Chinese ? ChineseGood(setting) : EnglishGood(setting));

        /// <summary>What may be for sale: a thing, a measure of a substance, or a service ("a room for the night").</summary>
        public Good Ware(Setting setting)
        {
            if (_random.Chance(0.15))
                return FreshGood(() => Service(setting));
            return !_material.Chinese && _random.Chance(0.1) ? FreshGood(() => Measured(setting)) : Good(setting);
        }

        /// <summary>A price in the money of the setting.</summary>
        public string Price(Setting setting)
        {
            List<string> numbers = _material.Lists["number"];
            string currency = _random.Pick(List("currency", setting));
            if (_random.Chance(0.45))
            {
                int value = _random.Chance(0.7) ? _random.Between(2, 60) : _random.Chance(0.7) ? _random.Between(2, 40) * 5 : _random.Between(61, 999);
                return _material.Chinese ? value + currency : value + " " + currency;
            }

            string number = _random.Pick(numbers);
            if (_material.Chinese)
                return (number == "两" && currency[0] == '两' ? "二" : number) + currency;
            return number + " " + currency;
        }

        /// <summary>An entry of a list that has variants by setting.</summary>
        public List<string> List(string name, Setting setting)
        {
            string key = setting == Setting.Modern ? name + ".modern" : setting == Setting.Future ? name + ".scifi" : name;
            return _material.Lists.TryGetValue(key, out List<string>? list) ? list : _material.Lists[name];
        }

        private string Fresh(Func<string> make)
        {
            string name = make();
            for (int i = 0; i < 400 && (_used.Contains(name) || HeldOut(name) != _heldOut); i++)
                name = make();
            _used.Add(name);
            return name;
        }

        /// <summary>Whether a name belongs to the tenth that only evaluation sees (FNV-1a over its UTF-16 units).</summary>
        public static bool HeldOut(string name)
        {
            uint hash = 2166136261;
            foreach (char c in name)
                hash = (hash ^ c) * 16777619;
            return hash % 10 == 0;
        }

        private string Pick(string list) => _random.Pick(_material.Lists[list]);

        /// <summary>A word that was never one.</summary>
        internal string Invented()
        {
            if (_random.Chance(0.4))
                return Spliced();
            var name = new StringBuilder();
            int syllables = _random.Chance(0.15) ? 1 : _random.Chance(0.75) ? 2 : 3;
            for (int i = 0; i < syllables; i++)
            {
                name.Append(_random.Pick(_onsets)).Append(_random.Pick(_vowels));
                if (_random.Chance(i == syllables - 1 ? 0.6 : 0.3))
                    name.Append(_random.Pick(_codas));
            }

            name[0] = char.ToUpperInvariant(name[0]);
            return name.ToString();
        }

        // The head of one name or word and the tail of another: pieces of every kind, which syllables alone do not give.
        private string Spliced()
        {
            string head = Word();
            string tail = Word();
            head = head.Substring(0, Math.Min(head.Length, _random.Between(2, 5)));
            tail = tail.Substring(Math.Max(0, tail.Length - _random.Between(2, 5)));
            string name = (head + tail).ToLowerInvariant();
            return char.ToUpperInvariant(name[0]) + name.Substring(1);

            string Word()
            {
                string entry = Pick(_random.Pick(_wordLists));
                string letters = new string(entry.Where(char.IsAsciiLetter).ToArray());
                return letters.Length > 2 ? letters : Pick("given");
            }
        }

        private Good FreshGood(Func<Good> make)
        {
            Good? good = null;
            Fresh(() => (good = make()).Name);
            return good!;
        }

        private Good Service(Setting setting)
        {
            string entry = _random.Pick(List("service", setting));
            if (!_material.Chinese)
                return Marked(entry, "", setting);
            (string service, string measure) = Chinese.Split(entry);
            return new Good(service, 's', measure, Price(setting));
        }

        // "A jar of honey", "a sack of nails".
        private Good Measured(Setting setting)
        {
            List<string> substances = List("item", setting).Where(entry => entry[entry.Length - 1] == '~' || entry[entry.Length - 1] == '+').ToList();
            return new Good(Pick("itemmeasure") + " of " + _random.Pick(substances).TrimEnd('~', '+'), 's', "", Price(setting));
        }

        private string EnglishPerson()
        {
            int kind = _random.Below(20);
            if (_random.Chance(0.25))
                return _compounds.EnglishPerson();
            if (kind < 3)
                return Pick("given");
            if (kind < 6)
                return Pick("given") + " " + (_random.Chance(0.6) ? Pick("family") : Invented());
            if (kind < 12)
                return Invented();
            if (kind < 15)
                return Invented() + " " + (_random.Chance(0.5) ? Invented() : Pick("family"));
            if (kind < 18)
                return Pick("title") + " " + (_random.Chance(0.5) ? Pick("given") : Invented());
            return (_random.Chance(0.5) ? Pick("given") : Invented()) + " " + Pick("epithet");
        }

        private string EnglishPlace(Setting setting)
        {
            if (_random.Chance(0.35))
                return _compounds.Place(setting);
            string noun = _random.Pick(List("placenoun", setting));
            int kind = _random.Below(20);
            if (kind < 6)
                return "the " + Pick("placeadjective") + " " + char.ToUpperInvariant(noun[0]) + noun.Substring(1);
            if (kind < 9)
                return "the " + Pick("placeadjective").ToLowerInvariant() + " " + noun;
            if (kind < 14)
            {
                string suffix = Pick("placesuffix");
                return Invented() + (char.IsUpper(suffix[0]) ? " " : "") + suffix;
            }

            if (kind < 16)
                return Invented();
            if (kind < 18)
                return "the " + Invented() + " " + noun;
            return "the " + Pick("placeadjective") + " " + Pick("innanimal");
        }

        private Good EnglishGood(Setting setting)
        {
            string entry = _random.Pick(List("item", setting));
            string front = "";
            int kind = _random.Below(20);
            if (kind >= 17)
            {
                entry = Pick("itemsuffix");
                front = Invented().ToLowerInvariant() + " ";
            }
            else if (kind >= 10)
                front = Pick("itemadjective") + " ";
            return Marked(entry, front, setting);
        }

        // The mark behind an entry says its number.
        private Good Marked(string entry, string front, Setting setting)
        {
            char mark = entry[entry.Length - 1];
            return new Good(front + entry.TrimEnd('~', '+'), mark == '~' ? 'm' : mark == '+' ? 'p' : 's', "", Price(setting));
        }

        /// <summary>Chinese characters as they stand in names, any at all now and then.</summary>
        internal string Given(int length) =>
            string.Concat(Enumerable.Range(0, length).Select(_ => _random.Chance(0.4) ? _random.Pick(_characters).ToString() : Pick("givenchar")));

        private string ChinesePerson()
        {
            int kind = _random.Below(24);
            if (kind < 12)
                return Pick("surname") + (_random.Chance(0.08) ? Twice() : Given(_random.Chance(0.35) ? 1 : 2));
            if (kind < 14)
                return _random.Pick(new[] { "老", "阿", "小" }) + (_random.Chance(0.5) ? Pick("surname") : Pick("givenchar"));
            if (kind < 16)
                return Pick("surname") + Pick("kinname");
            if (kind < 17)
                return Given(2) + "儿";
            if (kind < 18)
                return _random.Chance(0.4) ? Twice() : Given(2);
            if (kind < 19)
                return _random.Pick(new[] { "阿", "" }) + Given(1) + Pick("kinname");
            if (kind < 20)
                return _random.Chance(0.5) ? Pick("nickname") : Pick("epithet") + Pick("surname");
            return Transliterated() + (_random.Chance(0.12) ? "·" + Transliterated() : "");
        }

        // 圆圆, 豆豆: who has just said the first half must know that there is a second.
        private string Twice()
        {
            string half = Given(1);
            return half + half;
        }

        /// <summary>The name of a foreigner, as it sounds: two to four syllables.</summary>
        internal string Transliterated()
        {
            string name = Pick("foreignhead");
            for (int middle = _random.Chance(0.3) ? 0 : _random.Chance(0.7) ? 1 : 2; middle > 0; middle--)
                name += Pick("foreignmid");
            return name + Pick("foreigntail");
        }

        private string ChinesePlace(Setting setting)
        {
            if (_random.Chance(0.35))
                return _compounds.Place(setting);
            int kind = _random.Below(20);
            if (kind < 7)
                return Pick("placeadjective") + _random.Pick(List("placenoun", setting));
            if (kind < 13)
                return Given(_random.Chance(0.3) ? 1 : 2) + Pick("placesuffix");
            if (kind < 14)
                return Pick("placeadjective") + Pick("placesuffix");
            if (kind < 16)
                return Transliterated() + (_random.Chance(0.5) ? Pick("placesuffix") : _random.Pick(List("placenoun", setting)));
            return Given(2) + _random.Pick(List("placenoun", setting));
        }

        private Good ChineseGood(Setting setting)
        {
            int kind = _random.Below(20);
            if (kind >= 17)
            {
                (string suffix, string suffixMeasure) = Chinese.Split(Pick("itemsuffix"));
                return new Good(Given(2) + suffix, 's', suffixMeasure, Price(setting));
            }

            (string thing, string measure) = Chinese.Split(_random.Pick(List("item", setting)));
            return new Good((kind >= 12 ? Pick("itemadjective") : "") + thing, 's', measure, Price(setting));
        }
    }
}
