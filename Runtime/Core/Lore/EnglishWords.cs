using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>English words that ask, greet or point, by hash.</summary>
    internal static class EnglishWords
    {
        /// <summary>Words that say nothing about the subject: grammar, greetings, questions the card answers. By their whole form.</summary>
        public static readonly HashSet<ulong> Stop = Whole(
            "a an the and or but nor so yet if then than as of to in on at by for from with without about into onto over under " +
            "up down out off again also too very just only even still not no nor never ever yes yeah yep aye nay nope ok okay oh ah eh hm hmm um uh well " +
            "i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours they them their theirs " +
            "this that these those here there who whom whose what which when where why how " +
            "am is are was were be been being do does did done doing have has had having can could will would shall should may might must ought " +
            "don doesn didn isn aren wasn weren won wouldn couldn shouldn cannot ain ve ll re " +
            "get got gets getting give gave given take took make made let lets go goes going gone went come came comes coming " +
            "say says said saying tell tells told telling talk talks talking speak speaks ask asks asked asking answer mean means " +
            "know knows knew known knowing think thinks thought hear hears heard believe understand remember guess hope wonder wondering sure " +
            "want wants wanted need needs needed like likes liked love try tried please thank thanks thankful thx sorry pardon excuse excused " +
            "hello hi hey hiya greetings greeting hail howdy welcome bye goodbye farewell cheers good morning afternoon evening night day today tonight " +
            "morrow well met nice pleased pleasure meet meeting see seen saw look looks looking later soon now " +
            "name names called call calls job work works working living trade profession role do " +
            "any some something anything nothing everything someone anyone everyone somebody anybody nobody thing things stuff " +
            "much many more most less few lot lots bit little kind sort way really actually exactly maybe perhaps quite rather " +
            "sir madam ma lady lord friend mate fellow stranger mister mr mrs miss buddy pal dear " +
            "tell us show help helping find found place life yourself introduce who're fine great alright right all each other another else same such own " +
            "doing feel feeling happy luck speak english chinese " +
            "helps helped helpful favor favour busy ready alone true wrong nothing else ma'am bless hurry wait goodnight cya later " +
            "buy buys buying bought sell sells selling sold price prices priced pricing cost costs wares goods ware purchase purchasing sale charge afford pay expensive cheap cheaper discount haggle");

        /// <summary>Words that many facts and lines share. By their stem.</summary>
        public static readonly HashSet<ulong> Weak = Stems(
            "people person man woman men women guy folk town village city land area region part side " +
            "old new young big small large long short high low early late last first next many recent recently ago " +
            "time year month week hour yesterday tomorrow always often once " +
            "happen happened happening news rumor rumour gossip story stories tale tales event events going local " +
            "live lives stay use used using keep put bring brought send leave left turn start stop " +
            "near around nearby close far away behind before after between inside outside across along through since until during " +
            "word information info idea question reason problem trouble matter case point fact detail details " +
            "one two three four five six seven eight nine ten hundred thousand half both every several " +
            "bad best better worst worse true real strange special important different certain famous possible " +
            "past childhood youth younger backstory born grew grow lately latest tidings back home house road world open become seem happens wait done");

        /// <summary>Subjects of small talk, which anyone can answer without knowing facts. By their stem.</summary>
        public static readonly HashSet<ulong> Chat = Stems(
            "weather rain raining snow snowing sun sunny cold hot warm wind windy storm " +
            "joke jokes funny laugh song sing poem dance riddle favorite favourite color colour hobby dream fear afraid " +
            "family wife husband married marry children child kids kid parents mother father age lonely " +
            "hungry hunger thirsty food eat drink dinner supper lunch breakfast tired sleep rest sick cook " +
            "quest quests task tasks mission errand chore favor " +
            "ai robot bot chatbot program human machine assistant model instruction instructions prompt character pretend game player npc " +
            "beautiful handsome pretty ugly stupid fool idiot liar coward smart clever brave love hate kiss date flirt opinion advice wisdom today");

        /// <summary>Things whose stem is that of a word of small talk: a hat is nothing to hate. By their whole form.</summary>
        public static readonly HashSet<ulong> NoChat = Whole("hat hats");

        /// <summary>What a shop in general can be asked for: such a line asks what there is, not for one thing. By their stem.</summary>
        public static readonly HashSet<ulong> AnyGoods = Stems(
            "interesting useful special rare fancy fresh nice pretty valuable magic magical legal illegal edible sweet salty " +
            "food eat drink hungry thirsty dinner supper lunch breakfast available weapon armour armor clothes clothing tool supplies supply equipment gear provision snack meal beverage medicine remedy gift souvenir present " +
            "product stock merchandise inventory offer shop store stall counter shelf shelves market customer business range catalogue menu list " +
            "money coin coins purse gold silver copper budget penny pennies worth deal bargain trade trading trader trip journey road browse choose recommend");

        /// <summary>"in charge" has nothing to do with what is charged.</summary>
        public static readonly ulong In = TermReader.Hash("in".AsSpan()), Charge = TermReader.Hash("charge".AsSpan());

        /// <summary>"how", "much", and what follows them when a price is asked.</summary>
        public static readonly ulong How = TermReader.Hash("how".AsSpan());

        /// <summary>See <see cref="How"/>.</summary>
        public static readonly ulong Much = TermReader.Hash("much".AsSpan());

        /// <summary>See <see cref="How"/>: "how much for a room" is a purchase, whatever else is asked.</summary>
        public static readonly ulong For = TermReader.Hash("for".AsSpan());

        /// <summary>See <see cref="How"/>.</summary>
        public static readonly HashSet<ulong> AfterHowMuch = Whole("is are for to a an the this that these those your was would");

        /// <summary>Articles and the like, by their whole form.</summary>
        public static readonly HashSet<ulong> Articles = Whole("a an the this that my your his her their our old every each no");

        /// <summary>Stop words that are things after an article, by their whole form.</summary>
        public static readonly HashSet<ulong> NounAfterArticle = Whole("well will can might");

        /// <summary>Words that say what the line is after. By their whole form.</summary>
        public static readonly Dictionary<ulong, LineHints> Hints = MakeHints();

        private static Dictionary<ulong, LineHints> MakeHints()
        {
            var hints = new Dictionary<ulong, LineHints>();
            Put(hints, LineHints.Trade, "buy buys buying bought sell sells selling sold wares goods purchase purchasing sale");
            Put(hints, LineHints.Price, "price prices priced pricing cost costs charge expensive cheap cheaper discount haggle afford");
            Put(hints, LineHints.PointsBack, "he him his she her hers it its they them their that this those these there then why one");
            Put(hints, LineHints.AboutOthers, "who whom whose where");
            Put(hints, LineHints.AnyThing, "what wat anything something everything whatever smth things stuff");
            Put(hints, LineHints.News, "news rumor rumors rumour rumours gossip happening happened tidings");
            Put(hints, LineHints.Past, "past childhood youth younger backstory born grew grow");
            Put(hints, LineHints.Have, "have got offer show carry");
            Put(hints, LineHints.Which, "which whose");
            Put(hints, LineHints.Detail, "who whom whose where when why which long often");
            Put(hints, LineHints.You, "you your yours yourself u ya ur");
            Put(hints, LineHints.Self, "i me my mine myself we our");
            Put(hints, LineHints.Asks,
                "who whom whose what which where when why how tell know knows heard hear seen show explain describe " +
                "looking searching search seeking seek find need want buy sell teach bring");
            return hints;
        }

        private static void Put(Dictionary<ulong, LineHints> hints, LineHints hint, string words)
        {
            foreach (string word in words.Split(' '))
            {
                ulong hash = TermReader.Hash(word.AsSpan());
                hints.TryGetValue(hash, out LineHints old);
                hints[hash] = old | hint;
            }
        }

        internal static HashSet<ulong> Whole(string words)
        {
            var set = new HashSet<ulong>();
            foreach (string word in words.Split(' '))
                set.Add(TermReader.Hash(word.AsSpan()));
            return set;
        }

        private static HashSet<ulong> Stems(string words)
        {
            var set = new HashSet<ulong>();
            foreach (string word in words.Split(' '))
                set.Add(TermReader.HashOf(word));
            return set;
        }
    }
}
