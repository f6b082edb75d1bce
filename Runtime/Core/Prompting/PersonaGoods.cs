namespace Repartee
{
    /// <summary>Something that a character sells.</summary>
    public sealed class PersonaGoods
    {
        /// <summary>Creates the entry.</summary>
        /// <param name="item">What is sold, as the character would say it: "an iron sword", "铁剑".</param>
        /// <param name="price">What it costs, with its currency: "ten silver coins", "十文钱"; null when it is not said.</param>
        public PersonaGoods(string item, string? price = null)
        {
            Item = item;
            Price = price;
        }

        /// <summary>What is sold.</summary>
        public string Item { get; }

        /// <summary>What it costs, with its currency, or null.</summary>
        public string? Price { get; }

        /// <summary>The JSON object this was read from, for the properties that this version does not know.</summary>
        internal Newtonsoft.Json.Linq.JObject? Source { get; init; }
    }
}
