using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>
    /// The JSON form of <see cref="GenerationSettings"/>, in personas and in <c>repartee.json</c>: temperature, topK, topP,
    /// minP, typicalP, repetitionPenalty, presencePenalty, frequencyPenalty, penaltyWindow, loopLimit,
    /// keepScript, redraws, redrawAbove, maxTokens, stop[], seed.
    /// </summary>
    internal static class SamplingJson
    {
        private const int MaxStops = 100;

        /// <summary>Reads the object called <paramref name="name"/> of <paramref name="owner"/>; unknown properties are left alone.</summary>
        /// <exception cref="BadFileException">A wrong type or a value out of range; names its JSON path.</exception>
        public static GenerationSettings Read(JObject owner, string name, string sourceName)
        {
            JToken? token = owner[name];
            if (token == null || token.Type == JTokenType.Null)
                return GenerationSettings.Default;
            if (!(token is JObject json))
                throw new BadFileException(sourceName, "\"" + token.Path + "\" must be an object { ... }, and it is " + PersonaReader.Describe(token) + ".");
            return new GenerationSettings
            {
                Temperature = Number(json, "temperature", 0, 100, sourceName),
                TopK = Whole(json, "topK", 0, 10_000_000, sourceName),
                TopP = Number(json, "topP", 0, 1, sourceName),
                MinP = Number(json, "minP", 0, 1, sourceName),
                TypicalP = Number(json, "typicalP", 0, 1, sourceName),
                RepetitionPenalty = Number(json, "repetitionPenalty", 0.01, 100, sourceName),
                PresencePenalty = Number(json, "presencePenalty", -100, 100, sourceName),
                FrequencyPenalty = Number(json, "frequencyPenalty", -100, 100, sourceName),
                PenaltyWindow = Whole(json, "penaltyWindow", 0, GenerationSettings.MaxPenaltyWindow, sourceName),
                LoopLimit = Whole(json, "loopLimit", 0, 1000, sourceName),
                KeepScript = Flag(json, "keepScript", sourceName),
                Redraws = Whole(json, "redraws", 0, GenerationSettings.MaxRedraws, sourceName),
                RedrawAbove = Number(json, "redrawAbove", 0, 100, sourceName),
                MaxTokens = Whole(json, "maxTokens", 1, 1_000_000, sourceName),
                Stop = Stops(json, sourceName),
                Seed = Seed(json, sourceName),
            };
        }

        /// <summary>Writes the settings into <paramref name="json"/>: values that already stand there keep their spelling.</summary>
        public static void Write(GenerationSettings settings, JObject json)
        {
            GenerationSettings old = ReadOwn(json);
            Put(json, "temperature", settings.Temperature, old.Temperature);
            Put(json, "topK", settings.TopK, old.TopK);
            Put(json, "topP", settings.TopP, old.TopP);
            Put(json, "minP", settings.MinP, old.MinP);
            Put(json, "typicalP", settings.TypicalP, old.TypicalP);
            Put(json, "repetitionPenalty", settings.RepetitionPenalty, old.RepetitionPenalty);
            Put(json, "presencePenalty", settings.PresencePenalty, old.PresencePenalty);
            Put(json, "frequencyPenalty", settings.FrequencyPenalty, old.FrequencyPenalty);
            Put(json, "penaltyWindow", settings.PenaltyWindow, old.PenaltyWindow);
            Put(json, "loopLimit", settings.LoopLimit, old.LoopLimit);
            if (settings.KeepScript == null)
                json.Remove("keepScript");
            else
                json["keepScript"] = new JValue(settings.KeepScript.Value);
            Put(json, "redraws", settings.Redraws, old.Redraws);
            Put(json, "redrawAbove", settings.RedrawAbove, old.RedrawAbove);
            Put(json, "maxTokens", settings.MaxTokens, old.MaxTokens);
            if (settings.Stop == null)
                json.Remove("stop");
            else
                json["stop"] = new JArray(settings.Stop);
            if (settings.Seed == null)
                json.Remove("seed");
            else
                json["seed"] = new JValue(settings.Seed.Value);
        }

        private static GenerationSettings ReadOwn(JObject json) => Read(new JObject { ["sampling"] = json.DeepClone() }, "sampling", "sampling");

        private static void Put(JObject json, string name, float? value, float? old)
        {
            if (value == null)
                json.Remove(name);
            else if (value != old)
                json[name] = new JValue(decimal.Parse(value.Value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        private static void Put(JObject json, string name, int? value, int? old)
        {
            if (value == null)
                json.Remove(name);
            else if (value != old)
                json[name] = new JValue(value.Value);
        }

        private static float? Number(JObject json, string name, double low, double high, string sourceName)
        {
            JToken? token = json[name];
            if (token == null || token.Type == JTokenType.Null)
                return null;
            double value = double.NaN;
            if (PersonaReader.IsNumber(token))
                value = ((JValue)token).Value is BigInteger ? double.NaN : (double)token;
            // The negated form also refuses NaN.
            if (!(value >= low && value <= high))
                throw new BadFileException(sourceName, Expected(token, "a number", Text(low), Text(high)));
            return (float)value;
        }

        private static int? Whole(JObject json, string name, int low, int high, string sourceName)
        {
            JToken? token = json[name];
            if (token == null || token.Type == JTokenType.Null)
                return null;
            if (token.Type != JTokenType.Integer || !(((JValue)token).Value is long value) || value < low || value > high)
                throw new BadFileException(sourceName, Expected(token, "a whole number", Text(low), Text(high)));
            return (int)value;
        }

        private static bool? Flag(JObject json, string name, string sourceName)
        {
            JToken? token = json[name];
            if (token == null || token.Type == JTokenType.Null)
                return null;
            return token.Type == JTokenType.Boolean ? (bool)token : throw new BadFileException(sourceName, "\"" + token.Path + "\" must be true or false.");
        }

        private static ulong? Seed(JObject json, string sourceName)
        {
            JToken? token = json["seed"];
            if (token == null || token.Type == JTokenType.Null)
                return null;
            object? value = token.Type == JTokenType.Integer ? ((JValue)token).Value : null;
            if (value is long small && small >= 0)
                return (ulong)small;
            if (value is ulong unsigned)
                return unsigned;
            if (value is BigInteger big && big.Sign >= 0 && big <= ulong.MaxValue)
                return (ulong)big;
            throw new BadFileException(sourceName, Expected(token, "a whole number", "0", Text(ulong.MaxValue)));
        }

        private static IReadOnlyList<string>? Stops(JObject json, string sourceName)
        {
            JArray? array = PersonaReader.Array(json, "stop", sourceName);
            if (array == null)
                return null;
            if (array.Count > MaxStops)
                throw new BadFileException(sourceName, "\"" + array.Path + "\" has more than 100 entries.");
            var stops = new string[array.Count];
            for (int i = 0; i < stops.Length; i++)
            {
                if (array[i].Type != JTokenType.String || ((string)array[i]!).Length == 0 || ((string)array[i]!).Length > 1000)
                    throw new BadFileException(sourceName, "\"" + array[i].Path + "\" must be text of 1 to 1,000 characters.");
                stops[i] = (string)array[i]!;
            }

            return stops;
        }

        private static string Expected(JToken token, string kind, string low, string high) =>
            "\"" + token.Path + "\" must be " + kind + " from " + low + " to " + high + ".";

        private static string Text(IFormattable bound) => bound.ToString(null, CultureInfo.InvariantCulture);
    }
}
