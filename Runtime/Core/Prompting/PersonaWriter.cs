using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>Writes persona JSON: known properties over the object that the persona came from.</summary>
    internal static class PersonaWriter
    {
        public static string Write(Persona persona)
        {
            JObject json = persona.Source == null ? new JObject() : (JObject)persona.Source.DeepClone();
            Put(json, "name", persona.Name);
            Put(json, "role", persona.Role);
            Put(json, "place", persona.Place);
            Put(json, "traits", persona.Traits);
            Put(json, "voice", persona.Voice);
            Put(json, "backstory", persona.Backstory);
            Put(json, "knows", persona.Knows);
            PutGoods(json, persona.Sells);
            Put(json, "wants", persona.Wants);
            string? language = persona.Language == PersonaLanguage.English ? "en" : persona.Language == PersonaLanguage.Chinese ? "zh" : null;
            // A file that says "auto" keeps saying so; one that says nothing is not made to.
            Put(json, "language", language ?? (json["language"]?.Type == JTokenType.String ? "auto" : null));
            Put(json, "fallbackLines", persona.FallbackLines);
            PutSampling(json, persona.Sampling);
            return json.ToString(Formatting.Indented).Replace("\r\n", "\n") + "\n";
        }

        private static void Put(JObject json, string name, string? value)
        {
            JToken? old = json[name];
            if (value != null)
                json[name] = value;
            else if (old != null && old.Type != JTokenType.Null)
                json.Remove(name);
        }

        private static void Put(JObject json, string name, IReadOnlyList<string> values)
        {
            JToken? old = json[name];
            if (values.Count > 0 || old is JArray)
                json[name] = new JArray(values);
        }

        private static void PutGoods(JObject json, IReadOnlyList<PersonaGoods> goods)
        {
            if (goods.Count == 0 && !(json["sells"] is JArray))
                return;
            var array = new JArray();
            foreach (PersonaGoods one in goods)
            {
                JObject entry = one.Source == null ? new JObject() : (JObject)one.Source.DeepClone();
                Put(entry, "item", one.Item);
                JToken? price = entry["price"];
                if (price == null || !PersonaReader.IsNumber(price) || PersonaReader.PriceText(price) != one.Price)
                    Put(entry, "price", one.Price);
                array.Add(entry);
            }

            json["sells"] = array;
        }

        private static void PutSampling(JObject json, GenerationSettings settings)
        {
            var old = json["sampling"] as JObject;
            JObject sampling = old ?? new JObject();
            SamplingJson.Write(settings, sampling);
            if (old == null && sampling.Count > 0)
                json["sampling"] = sampling;
        }
    }
}
