using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>A kind of wares of wares.txt: "fruit" for apples and pears. Players ask for kinds as often as for things.</summary>
    public sealed class WareKind
    {
        private readonly bool _chinese;

        /// <summary>Creates a kind.</summary>
        /// <param name="names">What it is called; in English with the mark of its number, in Chinese with its measure word.</param>
        /// <param name="members">What belongs to it.</param>
        /// <param name="chinese">Whether names are not divided by spaces.</param>
        /// <param name="intent">The small talk that may ask for it, or null; with a "!" at its end when it always does.</param>
        public WareKind(IReadOnlyList<string> names, IReadOnlyList<string> members, bool chinese, string? intent = null)
        {
            Intent = intent?.TrimEnd('!');
            AlwaysAskedFor = intent != null && intent.EndsWith('!');
            Names = names;
            Members = members;
            _chinese = chinese;
        }

        /// <summary>What it is called, with number or measure word.</summary>
        public IReadOnlyList<string> Names { get; }

        /// <summary>What belongs to it.</summary>
        public IReadOnlyList<string> Members { get; }

        /// <summary>The small talk that may ask for it ("Is there anything to eat?"), or null.</summary>
        public string? Intent { get; }

        /// <summary>Whether all lines of <see cref="Intent"/> ask for it; others do when the search shows wares.</summary>
        public bool AlwaysAskedFor { get; }

        /// <summary>Reads "name, name: member, member" or "intent: name, name: member, member" (Chinese: divided by spaces).</summary>
        /// <exception cref="FormatException">No colon, too many, or nothing on one side of one.</exception>
        public static WareKind Read(string line, bool chinese)
        {
            string[] sides = line.Split(':');
            if (sides.Length < 2 || sides.Length > 3 || sides.Any(side => side.Trim().Length == 0))
                throw new FormatException("expected \"name, name: member, member\" or \"intent: name, name: member, member\".");
            return new WareKind(Parts(sides[sides.Length - 2]), Parts(sides[sides.Length - 1]), chinese, sides.Length == 3 ? sides[0].Trim() : null);

            string[] Parts(string side) => side.Split(chinese ? ' ' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        /// <summary>Whether a thing of that name is of this kind: "smoked eel" ends with "eel".</summary>
        public bool Holds(string thing) => Members.Any(member => thing == member || thing.EndsWith(_chinese ? member : " " + member, StringComparison.Ordinal));

        /// <summary>The kind as something that is asked for; its price is nobody's.</summary>
        public Good AskedFor(string name)
        {
            if (_chinese)
            {
                (string thing, string measure) = Chinese.Split(name);
                return new Good(thing, 's', measure, "");
            }

            char mark = name[name.Length - 1];
            return new Good(name.TrimEnd('~', '+'), mark == '~' ? 'm' : mark == '+' ? 'p' : 's', "", "");
        }
    }
}
