using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>Checked reading of single values of a configuration.</summary>
    internal static class ConfigValues
    {
        /// <summary>A whole number between two bounds; absent or null gives the default.</summary>
        /// <exception cref="BadFileException">It is no whole number, out of range, or absent without a default.</exception>
        public static int Int(string path, JObject json, string name, int? absent, int min, int max)
        {
            JToken? token = json[name];
            if (token == null || token.Type == JTokenType.Null)
                return absent ?? throw new BadFileException(path, name + " is missing.");
            if (token is JValue { Type: JTokenType.Integer, Value: long number } && number >= min && number <= max)
                return (int)number;
            throw new BadFileException(path, name + " is not a whole number from " + min + " to " + max + ".");
        }

        /// <summary>A finite number between two bounds; absent or null gives the default.</summary>
        /// <exception cref="BadFileException">It is no number, out of range, or absent without a default.</exception>
        public static double Number(string path, JObject json, string name, double? absent, double min, double max)
        {
            JToken? token = json[name];
            if (token == null || token.Type == JTokenType.Null)
                return absent ?? throw new BadFileException(path, name + " is missing.");
            double number = double.NaN;
            if (token is JValue { Value: long whole })
                number = whole;
            else if (token is JValue { Value: double real })
                number = real;
            // A NaN fails both comparisons.
            if (number >= min && number <= max)
                return number;
            throw new BadFileException(path, name + " is not a number from " + min + " to " + max + ".");
        }

        /// <summary>A string, or null if it is absent or something else.</summary>
        public static string? Text(JObject json, string name) =>
            json[name] is JValue { Type: JTokenType.String } value ? (string)value! : null;
    }
}
