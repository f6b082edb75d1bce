using System;
using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>The values of a pattern's slots: given ones, the words around them, and words drawn from lists.</summary>
    public sealed class Slots
    {
        private readonly Dictionary<string, string> _values = new Dictionary<string, string>();
        private readonly Material _material;
        private readonly SeededRandom _random;
        private readonly Names _names;
        private readonly Setting _setting;
        private readonly Voice? _voice;

        /// <summary>Creates slots whose missing values come from the lists and the name maker.</summary>
        public Slots(Material material, SeededRandom random, Names names, Setting setting, Voice? voice = null)
        {
            _material = material;
            _random = random;
            _names = names;
            _setting = setting;
            _voice = voice;
        }

        /// <summary>Everything that was given or drawn.</summary>
        public Dictionary<string, string> Values => _values;

        /// <summary>Sets a value.</summary>
        public Slots Set(string name, string value)
        {
            _values[name] = value;
            return this;
        }

        /// <summary>Sets a place under this name, with its preposition: {at p}, {near p}.</summary>
        public Slots SetPlace(string name, string place)
        {
            _values[name] = place;
            _values["at " + name] = AtPlace(place);
            _values["near " + name] = "near " + place;
            return this;
        }

        /// <summary>Sets a thing under this name, with its articles, verbs and measure word.</summary>
        public Slots SetGood(string name, Good good)
        {
            _values[name] = good.Name;
            if (_material.Chinese)
            {
                _values[name + ".one"] = "一" + good.Measure + good.Name;
                return this;
            }

            bool one = good.Number == 's';
            bool plural = good.Number == 'p';
            _values[name + ".a"] = one ? English.WithArticle(good.Name) : "some " + good.Name;
            _values[name + ".the"] = "the " + good.Name;
            _values[name + ".any"] = one ? English.WithArticle(good.Name) : "any " + good.Name;
            _values[name + ".any.pos"] = one ? English.WithArticle(good.Name) : good.Name;
            _values[name + ".many"] = one ? English.Plural(good.Name) : good.Name;
            _values[name + ".is"] = plural ? "are" : "is";
            _values[name + ".does"] = plural ? "do" : "does";
            _values[name + ".costs"] = plural ? "cost" : "costs";
            _values[name + ".it"] = plural ? "they" : "it";
            _values[name + ".them"] = plural ? "them" : "it";
            return this;
        }

        /// <summary>Writes one variant of a pattern.</summary>
        public string Write(Pattern pattern) => pattern.Expand(_random, Value, Word);

        /// <summary>The preposition that goes with a place: a town has things in it, an inn has them at it.</summary>
        public static string AtPlace(string place) =>
            (place.StartsWith("the ", StringComparison.Ordinal) || place.Contains("'s ", StringComparison.Ordinal) ? "at " : "in ") + place;

        private string Word(string name) => _voice != null ? _random.Pick(_voice.Words[name]) : throw new FormatException("No voice speaks here.");

        private string? Value(string name)
        {
            if (_values.TryGetValue(name, out string? value))
                return value;
            if (char.IsUpper(name[0]))
                return null;
            Draw(name);
            return _values.TryGetValue(name, out value) ? value : null;
        }

        private void Draw(string name)
        {
            int dot = name.IndexOf('.');
            int space = name.IndexOf(' ');
            string stem = space >= 0 ? name.Substring(space + 1) : name;
            if (name == "n" || name == "n2")
                Set(name, _names.Person());
            else if (stem == "p" || stem == "p2")
                SetPlace(stem, _names.Place(_setting));
            else if (name == "i" || name.StartsWith("i.", StringComparison.Ordinal))
                SetGood("i", Countable());
            else if (name == "price")
                Set(name, _names.Price(_setting));
            else if (name == "job" || name == "job.a")
            {
                string job = _random.Pick(_names.List("job", _setting));
                Set("job", job);
                if (!_material.Chinese)
                    Set("job.a", English.WithArticle(job));
            }
            else if (name == "gadget" || name == "gadget.a")
            {
                string gadget = _random.Pick(_setting == Setting.Old ? _material.Lists["gadget"] : _material.Lists["gadget.modern"]);
                Set("gadget", gadget);
                if (!_material.Chinese)
                    Set("gadget.a", English.WithArticle(gadget));
            }
            else if (_material.Lists.TryGetValue(name, out List<string>? list))
                Set(name, _random.Pick(list));
            else if (dot > 0 && _material.Lists.TryGetValue(name.Substring(0, dot), out list))
                Set(name, _random.Pick(list));
        }

        private Good Countable()
        {
            Good good = _names.Good(_setting);
            while (good.Number == 'p')
                good = _names.Good(_setting);
            return good;
        }
    }
}
