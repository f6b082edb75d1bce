using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Jobs, people and places that stand in no list: composed of ranks, trades, streets, decks and invented words. A model
    /// that meets every job of a list many times learns the list; one that meets "keeper of the sunken gate" and
    /// "second honey broker" learns to read its card.
    /// </summary>
    internal sealed class Compounds
    {
        private readonly Names _names;
        private readonly Material _material;
        private readonly SeededRandom _random;

        public Compounds(Names names, Material material, SeededRandom random)
        {
            _names = names;
            _material = material;
            _random = random;
        }

        /// <summary>What somebody is by trade.</summary>
        public string Role(Setting setting) => _material.Chinese ? ChineseRole(setting) : EnglishRole(setting);

        /// <summary>An English name with a title, a hyphen, an apostrophe, a number or an origin.</summary>
        public string EnglishPerson()
        {
            switch (_random.Below(10))
            {
                case 0:
                case 1:
                    return Pick("nametitle") + " " + _names.Invented() + (_random.Chance(0.4) ? " " + Surname() : "");
                case 2:
                    return Pick("nametitle") + " " + Pick("given") + " " + Surname();
                case 3:
                    return Pick("title") + " " + Pick("given") + " " + Surname();
                case 4:
                    return _names.Invented() + "-" + _names.Invented();
                case 5:
                    return _random.Pick(new[] { "D'", "O'", "Mc", "Al-", "K'", "T'" }) + _names.Invented();
                case 6:
                    return _names.Invented() + _random.Pick(new[] { " of ", " of ", " van ", " de ", " ibn ", " von " }) + _names.Invented();
                case 7:
                    return _random.Pick(new[] { "Unit", "Model", "Number", "Agent", "Clone", "Robot" }) + " " + Number();
                case 8:
                    return Capital(Pick("itemadjective")) + " " + Pick("given");
                default:
                    return Pick("given") + " " + _names.Invented() + " " + Surname();
            }
        }

        /// <summary>A place of two parts, a numbered one, a street or a shop.</summary>
        public string Place(Setting setting) => _material.Chinese ? ChinesePlace(setting) : EnglishPlace(setting);

        private string EnglishRole(Setting setting)
        {
            string job = _random.Pick(_names.List("job", setting));
            switch (_random.Below(20))
            {
                case 0:
                case 1:
                case 2:
                    return Pick("rolerank") + " " + job;
                case 3:
                case 4:
                    return Thing(setting) + " " + Pick("roletrade");
                case 5:
                    return Pick("rolekeeper") + " of the " + Pick("placeadjective").ToLowerInvariant() + " " + Noun(setting);
                case 6:
                    return Pick("rolekeeper") + " of " + _names.Invented();
                case 7:
                    return _names.Invented().ToLowerInvariant() + " " + Pick("rolecraft");
                case 8:
                    return Noun(setting) + " " + (_random.Chance(0.5) ? Pick("rolekeeper") : Pick("rolehand"));
                case 9:
                    return job + " and " + (_random.Chance(0.5) ? Thing(setting) + " " + Pick("roletrade") : _random.Pick(_names.List("job", setting)));
                default:
                    return job;
            }
        }

        private string EnglishPlace(Setting setting)
        {
            string noun = Noun(setting);
            switch (_random.Below(8))
            {
                case 0:
                    return Pick("placefront") + " " + _names.Invented();
                case 1:
                    return "the " + noun + " of " + (_random.Chance(0.5) ? Pick("placefront") + " " : "") + _names.Invented();
                case 2:
                    return "the " + noun + " on " + Street();
                case 3:
                    return Pick("placepart") + " " + (_random.Chance(0.5) ? Letter() : Number()) + " of " + (_random.Chance(0.5) ? _names.Invented() + " " + Capital(noun) : "the " + _names.Invented());
                case 4:
                    return (_random.Chance(0.5) ? _names.Invented() : Surname()) + "'s " + (_random.Chance(0.5) ? Pick("shopnoun") : Capital(noun));
                case 5:
                    return Street() + " " + Pick("shopnoun");
                case 6:
                    return _names.Invented() + " " + Capital(noun);
                default:
                    return Capital(noun) + " " + Number();
            }
        }

        private string ChineseRole(Setting setting)
        {
            string job = _random.Pick(_names.List("job", setting));
            switch (_random.Below(20))
            {
                case 0:
                case 1:
                case 2:
                    return Pick("rolerank") + job;
                case 3:
                case 4:
                    return Thing(setting) + Pick("roletrade");
                case 5:
                case 6:
                    return Noun(setting) + Pick("rolekeeper");
                case 7:
                    return _names.Given(2) + Pick("rolecraft");
                case 8:
                    return _names.Given(2) + Noun(setting) + Pick("rolekeeper");
                default:
                    return job;
            }
        }

        private string ChinesePlace(Setting setting)
        {
            string noun = Noun(setting);
            switch (_random.Below(8))
            {
                case 0:
                    return _names.Given(2) + Pick("street") + Pick("shopnoun");
                case 1:
                    return _names.Given(2) + Pick("placesuffix") + Pick("placepoint");
                case 2:
                    return _names.Given(2) + noun + Pick("placepoint");
                case 3:
                    return _names.Given(2) + noun + Counted() + Pick("placepart");
                case 4:
                    return Pick("surname") + "记" + Pick("shopnoun");
                case 5:
                    return _names.Given(1) + Pick("placesuffix") + _names.Given(2) + Pick("street");
                case 6:
                    return Pick("placeadjective") + Pick("placesuffix") + "的" + noun;
                default:
                    return _names.Transliterated() + noun + Pick("placepoint");
            }
        }

        private string Thing(Setting setting)
        {
            string entry = _random.Pick(_names.List("item", setting));
            return _material.Chinese ? Chinese.Split(entry).Thing : entry.TrimEnd('~', '+');
        }

        private string Noun(Setting setting) => _random.Pick(_names.List("placenoun", setting));

        private string Street() => (_random.Chance(0.5) ? _names.Invented() : Pick("placeadjective")) + " " + Pick("street");

        private string Surname() => _random.Chance(0.5) ? Pick("family") : _names.Invented();

        private string Number() => _random.Chance(0.4) ? Capital(_random.Pick(_material.Lists["number"])) : _random.Between(1, 99).ToString();

        // 二号甲板, never 两号甲板.
        private string Counted()
        {
            string number = _random.Pick(_material.Lists["number"]);
            return number == "两" ? "二" : number;
        }

        private string Letter() => ((char)('A' + _random.Below(12))).ToString();

        private string Pick(string list) => _random.Pick(_material.Lists[list]);

        private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word.Substring(1);
    }
}
