using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Repartee.Terminal
{
    /// <summary>A parsed command line: options by name, the rest in order.</summary>
    internal sealed class Arguments
    {
        private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
        private readonly List<string> _rest = new();

        private Arguments()
        {
        }

        /// <summary>What is not an option, in order.</summary>
        public IReadOnlyList<string> Rest => _rest;

        /// <summary>
        /// Parses <c>--name value</c>, <c>--name=value</c> and flags; after <c>--</c> everything is text.
        /// </summary>
        /// <exception cref="UsageException">An option is unknown, twice there, or lacks its value.</exception>
        public static Arguments Parse(IReadOnlyList<string> args, IReadOnlyList<OptionSpec> known)
        {
            var result = new Arguments();
            for (int i = 0; i < args.Count; i++)
            {
                string arg = args[i];
                if (arg == "--")
                {
                    result._rest.AddRange(args.Skip(i + 1));
                    break;
                }
                if (arg.Length < 2 || arg[0] != '-' || arg[1] == ' ')
                {
                    result._rest.Add(arg);
                    continue;
                }
                int equals = arg.StartsWith("--", StringComparison.Ordinal) ? arg.IndexOf('=') : -1;
                string name = equals < 0 ? arg : arg[..equals];
                OptionSpec spec = OptionSpec.Help_.IsNamed(name)
                    ? OptionSpec.Help_
                    : known.FirstOrDefault(option => option.IsNamed(name))
                        ?? throw new UsageException("There is no option " + name + " here (put -- before a text that begins with a dash).");
                string value = "";
                if (spec.Value == null && equals >= 0)
                    throw new UsageException("The option " + name + " takes no value.");
                if (spec.Value != null)
                {
                    if (equals >= 0)
                        value = arg[(equals + 1)..];
                    else if (i + 1 < args.Count)
                        value = args[++i];
                    if (value.Length == 0)
                        throw new UsageException("The option " + name + " needs a value: " + name + " " + spec.Value + ".");
                }
                if (!result._options.TryAdd(spec.Name, value))
                    throw new UsageException("The option " + name + " is there twice.");
            }
            return result;
        }

        public bool Has(OptionSpec option) => _options.ContainsKey(option.Name);

        /// <summary>An option's text, or null.</summary>
        public string? Text(OptionSpec option) => _options.GetValueOrDefault(option.Name);

        /// <summary>A whole number within bounds, or null.</summary>
        public int? Whole(OptionSpec option, int min, int max)
        {
            if (Text(option) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= min && value <= max)
                return value;
            throw new UsageException("The option " + option.Name + " needs a whole number from " + min + " to " + max + ", not '" + Shown(text) + "'.");
        }

        /// <summary>A seed, or null.</summary>
        public ulong? Seed(OptionSpec option)
        {
            if (Text(option) is not { } text)
                return null;
            if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value))
                return value;
            throw new UsageException("The option " + option.Name + " needs a whole number from 0 to 18446744073709551615, not '" + Shown(text) + "'.");
        }

        /// <summary>A number within bounds, or null.</summary>
        public float? Number(OptionSpec option, float min, float max)
        {
            if (Text(option) is not { } text)
                return null;
            if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value >= min && value <= max)
                return value;
            throw new UsageException(string.Format(CultureInfo.InvariantCulture,
                "The option {0} needs a number from {1} to {2}, not '{3}'.", option.Name, min, max, Shown(text)));
        }

        /// <summary>One of the words that the option's help lists, or null.</summary>
        public string? Choice(OptionSpec option)
        {
            if (Text(option) is not { } text)
                return null;
            string[] choices = option.Value!.Split('|');
            if (choices.Contains(text))
                return text;
            throw new UsageException("The option " + option.Name + " is one of " + string.Join(", ", choices) + ", not '" + Shown(text) + "'.");
        }

        private static string Shown(string text) => Texts.OneLine(text, 60);
    }
}
