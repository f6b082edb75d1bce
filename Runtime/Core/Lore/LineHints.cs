using System;

namespace Repartee
{
    /// <summary>What a line is after, beside its terms.</summary>
    [Flags]
    internal enum LineHints
    {
        None = 0,

        /// <summary>Asks for goods: sell, buy, 卖.</summary>
        Trade = 1,

        /// <summary>Asks for a price: cost, how much, 多少钱.</summary>
        Price = 2,

        /// <summary>Points back at what was said: he, there, 那里.</summary>
        PointsBack = 4,

        /// <summary>Asks who or where, so a trade word is about others.</summary>
        AboutOthers = 8,

        /// <summary>Asks for news: rumours, 新鲜事.</summary>
        News = 16,

        /// <summary>Asks for the speaker's past.</summary>
        Past = 32,

        /// <summary>Asks or wants to know something, rather than tells.</summary>
        Asks = 64,

        /// <summary>Speaks to the character of itself: you, 你.</summary>
        You = 128,

        /// <summary>Speaks of the one who speaks: I, my, 我.</summary>
        Self = 256,

        /// <summary>Speaks of having: "what have you got" without anything else asks for goods.</summary>
        Have = 512,

        /// <summary>Names a subject that facts can be about (small talk about the weather does not).</summary>
        Subject = 1024,

        /// <summary>Names a thing that could be goods, more exactly than "weapons" or 吃的.</summary>
        OneThing = 2048,

        /// <summary>Leaves open which thing: "what can I buy", 看看货.</summary>
        AnyThing = 4096,

        /// <summary>Names goods in general: weapons, the menu, 吃的.</summary>
        Wares = 8192,

        /// <summary>Asks for a thing that shops have: "I'll take the wine", 来个馒头.</summary>
        Wish = 16384,

        /// <summary>Asks to be given what comes next: 来一壶. Chinese phrases only.</summary>
        Request = 32768,

        /// <summary>Asks for one of several: "which pub", 哪条船.</summary>
        Which = 65536,

        /// <summary>Asks who, where, when, why or how long.</summary>
        Detail = 131072,

        /// <summary>Asks for what there is to be had: "what do you have for a hunter", 你这儿有什么能防身的.</summary>
        Offer = 262144,
    }
}
