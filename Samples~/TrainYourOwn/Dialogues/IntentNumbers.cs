using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Numbers for what a line asks, the same in both languages, so that the trainer can ask the model for it as a second
    /// task. They follow the alphabet: intents that are added move the later ones.
    /// </summary>
    public sealed class IntentNumbers
    {
        private readonly Dictionary<string, byte> _numbers = new Dictionary<string, byte>();

        /// <summary>Numbers the intents of both languages from 1 on.</summary>
        /// <exception cref="FormatException">More intents than a byte counts.</exception>
        public IntentNumbers(Material english, Material chinese)
        {
            IEnumerable<string> names = new[] { english, chinese }.SelectMany(material =>
                material.Intents.Keys.Concat(material.FactKinds.Select(kind => "tell." + kind)).Append("tell." + FreeFact.Kind)).Distinct();
            foreach (string name in names.OrderBy(name => name, StringComparer.Ordinal))
            {
                if (_numbers.Count == byte.MaxValue)
                    throw new FormatException("There are more than " + byte.MaxValue + " intents.");
                _numbers[name] = (byte)(_numbers.Count + 1);
            }
        }

        /// <summary>The number of an intent.</summary>
        public byte Of(string intent) => _numbers[intent];
    }
}
