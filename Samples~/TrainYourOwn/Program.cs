using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>The steps from authored text to a trained, measured model; README.md shows them in order.</summary>
    public static class Program
    {
        /// <summary>Runs one verb. Exit code 0, or 2 with one line on standard error.</summary>
        public static int Main(string[] arguments)
        {
            try
            {
                var options = new Options(arguments.Skip(1));
                switch (arguments.FirstOrDefault())
                {
                    case "corpus":
                        return CorpusCommand.Run(options);
                    case "vocabulary":
                        return VocabularyCommand.Run(options);
                    case "encode":
                        return EncodeCommand.Run(options);
                    case "ship":
                        return ShipCommand.Run(options);
                    case "evaluate":
                        return EvaluateCommand.Run(options);
                    case "search":
                        return SearchCommand.Run(options);
                    default:
                        Console.Error.WriteLine("Usage: corpus | vocabulary | encode | ship | evaluate | search [--option value]; see README.md.");
                        return 2;
                }
            }
            catch (Exception e) when (e is FormatException || e is IOException || e is ReparteeException || e is ArgumentException)
            {
                Console.Error.WriteLine(e.Message);
                return 2;
            }
        }
    }

    /// <summary>Options of the form <c>--name value</c>.</summary>
    public sealed class Options
    {
        // Options that are there or not and have no value.
        private static readonly string[] _flags = { "sampled", "strict", "control", "generated" };

        private readonly Dictionary<string, string> _values = new Dictionary<string, string>();

        /// <summary>Reads the arguments after the verb.</summary>
        public Options(IEnumerable<string> arguments)
        {
            string? name = null;
            foreach (string argument in arguments)
            {
                if (name != null)
                {
                    _values[name] = argument;
                    name = null;
                }
                else if (argument.StartsWith("--", StringComparison.Ordinal) && Array.IndexOf(_flags, argument.Substring(2)) >= 0)
                    _values[argument.Substring(2)] = "";
                else if (argument.StartsWith("--", StringComparison.Ordinal))
                    name = argument.Substring(2);
                else
                    throw new ArgumentException("Expected an option like --seed 1, got \"" + argument + "\".");
            }

            if (name != null)
                throw new ArgumentException("--" + name + " needs a value.");
        }

        /// <summary>The folder of the authored material: beside the program.</summary>
        public string Authored => Text("authored", Path.Combine(AppContext.BaseDirectory, "Authored"));

        /// <summary>The folder for everything that is made.</summary>
        public string Work => Directory.CreateDirectory(Text("work", "Samples~/TrainYourOwn/work")).FullName;

        /// <summary>The seed of the corpus.</summary>
        public ulong Seed => (ulong)Number("seed", 1);

        /// <summary>Whether a flag such as <c>--strict</c> is there.</summary>
        public bool Has(string name) => _values.ContainsKey(name);

        /// <summary>A text.</summary>
        public string Text(string name, string otherwise) => _values.TryGetValue(name, out string? value) ? value : otherwise;

        /// <summary>A whole number.</summary>
        public int Number(string name, int otherwise) =>
            !_values.TryGetValue(name, out string? value) ? otherwise :
            int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number :
            throw new ArgumentException("--" + name + " needs a whole number, got \"" + value + "\".");
    }
}
