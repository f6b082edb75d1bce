namespace Repartee.Tests
{
    /// <summary>Forty facts and the questions that players would ask about them, in English.</summary>
    internal static class RetrievalSetEnglish
    {
        /// <summary>The facts; a question names its fact by number.</summary>
        public static readonly string[] Facts =
        {
            /* 0 */ "Marta Quill bakes the bread for the whole street.",
            /* 1 */ "The ferryman Oswin drinks away everything he earns.",
            /* 2 */ "Nobody has crossed the Thornback Pass since the avalanche.",
            /* 3 */ "Sister Amelind keeps the key to the crypt under her pillow.",
            /* 4 */ "The baron's youngest son ran off with a travelling juggler.",
            /* 5 */ "Lamp oil comes from Saltmere on the first barge of the month.",
            /* 6 */ "The well behind the tannery tastes of iron.",
            /* 7 */ "Dunstan the cooper owes me forty silver pieces.",
            /* 8 */ "Wolves took three of the Hallam sheep last week.",
            /* 9 */ "The lighthouse at Crow Point has been dark since spring.",
            /* 10 */ "Old Fenwick buries his savings under the pear tree.",
            /* 11 */ "The toll at the stone bridge doubled after the war.",
            /* 12 */ "Captain Ysolde Renn commands the night watch.",
            /* 13 */ "A sickness the healers call greyfever killed twelve miners.",
            /* 14 */ "The Silver Thimble on Weaver Lane mends cloaks in a day.",
            /* 15 */ "Brother Tobin brews the strongest cider in the valley.",
            /* 16 */ "The map to the sunken chapel was torn into four pieces.",
            /* 17 */ "Lord Averell plans to flood the lower fields to build a mill.",
            /* 18 */ "My sister Petra sings at the theatre in Highgarden.",
            /* 19 */ "The road to Dunmoor is safe only by daylight.",
            /* 20 */ "Gregor the hangman keeps bees and is kind to children.",
            /* 21 */ "The harvest festival begins when the red moon rises.",
            /* 22 */ "Smugglers hide their boats in the cave below the cliff.",
            /* 23 */ "Ilse, the magistrate's clerk, takes bribes.",
            /* 24 */ "The horse trader Pell sells lame nags to strangers.",
            /* 25 */ "An owlbear nests in the ruined watchtower.",
            /* 26 */ "The school closed because the teacher married a merchant.",
            /* 27 */ "Widow Carrow pays well for fresh nightshade.",
            /* 28 */ "The dwarves of Korrin Deep stopped selling us steel.",
            /* 29 */ "A letter with a black seal arrived for the mayor yesterday.",
            /* 30 */ "I lost two fingers in the siege of Ravensworth.",
            /* 31 */ "The bell in the north tower cracked during the coronation.",
            /* 32 */ "Rosalind the seamstress is secretly engaged to the sheriff.",
            /* 33 */ "The mushrooms by the swamp glow blue and make you dream.",
            /* 34 */ "Quarrymen found a door with no handle in the limestone.",
            /* 35 */ "Elias Vane, the scholar, was last seen at the library.",
            /* 36 */ "My grandfather built this inn with timber from a wrecked ship.",
            /* 37 */ "The duke forbade hunting deer in the King's Wood.",
            /* 38 */ "Tavish the piper can tell you where the elves trade.",
            /* 39 */ "The queen's portrait in the town hall is a forgery.",
        };

        /// <summary>A question, the player's line before it and the reply to that (or null), and the fact's number.</summary>
        public static readonly (string Line, string? Before, string? Reply, int Fact)[] Questions =
        {
            ("Who bakes the bread around here?", null, null, 0),
            ("Tell me about Marta Quill.", null, null, 0),
            ("where does oswin's money go?", "What kind of man is the ferryman?", "A thirsty one.", 1),
            ("Is Oswin a drunk?", null, null, 1),
            ("Can I still cross Thornback Pass?", null, null, 2),
            ("When was the avalanche?", null, null, 2),
            ("I need to get into the crypt. Who has the key?", null, null, 3),
            ("What does Sister Amelind hide?", null, null, 3),
            ("Did the baron's son really run away?", null, null, 4),
            ("I'm looking for a juggler.", null, null, 4),
            ("Where does your lamp oil come from?", null, null, 5),
            ("When does the barge from Saltmere get in?", null, null, 5),
            ("Is the water in the well good to drink?", null, null, 6),
            ("What's wrong with the tannery well?", null, null, 6),
            ("Does Dunstan owe you something?", null, null, 7),
            ("How much does the cooper owe you?", null, null, 7),
            ("I heard wolves at night. Have they attacked?", null, null, 8),
            ("What happened to the Hallam sheep?", null, null, 8),
            ("Why is the lighthouse dark?", null, null, 9),
            ("What do you know about Crow Point?", null, null, 9),
            ("Where would old Fenwick keep his gold?", null, null, 10),
            ("Is there anything buried under the pear tree?", null, null, 10),
            ("What's the toll on the bridge these days?", null, null, 11),
            ("Who commands the night watch?", null, null, 12),
            ("What is she in charge of?", "Do you know Ysolde Renn?", "Everyone does.", 12),
            ("What killed the miners?", null, null, 13),
            ("Have you ever heard of greyfever?", null, null, 13),
            ("My cloak is torn. Who could mend it?", null, null, 14),
            ("What is the Silver Thimble?", null, null, 14),
            ("Who makes the best cider?", null, null, 15),
            ("Is Brother Tobin's cider any good?", null, null, 15),
            ("I found a scrap of a map to a sunken chapel.", null, null, 16),
            ("How many pieces is it in?", "What became of the map to the chapel?", "It was torn up.", 16),
            ("What is Lord Averell planning?", null, null, 17),
            ("Will the lower fields be flooded?", null, null, 17),
            ("Do you have a sister?", null, null, 18),
            ("Where does Petra sing?", null, null, 18),
            ("Is the road to Dunmoor safe at night?", null, null, 19),
            ("Is Gregor as cruel as they say?", null, null, 20),
            ("Who keeps bees here?", null, null, 20),
            ("When does the harvest festival start?", null, null, 21),
            ("Where do the smugglers hide?", null, null, 22),
            ("What's in the cave below the cliff?", null, null, 22),
            ("Can the magistrate's clerk be bribed?", null, null, 23),
            ("I want a horse. Is Pell an honest man?", null, null, 24),
            ("What lives in the ruined watchtower?", null, null, 25),
            ("Where can I hunt an owlbear?", null, null, 25),
            ("Why did the school close?", null, null, 26),
            ("I've picked some nightshade. Who'd want it?", null, null, 27),
            ("What can you tell me of Widow Carrow?", null, null, 27),
            ("Why is there no steel from the dwarves?", null, null, 28),
            ("Has the mayor received any letters?", null, null, 29),
            ("How did you lose your fingers?", null, null, 30),
            ("Were you at Ravensworth?", null, null, 30),
            ("Why does the bell sound so odd?", null, null, 31),
            ("Who is Rosalind going to marry?", null, null, 32),
            ("Are those glowing mushrooms safe to eat?", null, null, 33),
            ("What did the quarrymen find?", null, null, 34),
            ("Where was Elias Vane last seen?", null, null, 35),
            ("Who built this inn?", null, null, 36),
            ("May I hunt deer in the King's Wood?", null, null, 37),
            ("How do I find the elves?", null, null, 38),
            ("Can Tavish help me?", null, null, 38),
            ("Is that portrait of the queen real?", null, null, 39),
        };

        /// <summary>Lines that ask for nothing that anyone's lore holds.</summary>
        public static readonly string[] SmallTalk =
        {
            "Hello!", "Hi there.", "Good morning to you.", "Good evening, friend.", "Greetings, stranger.", "Hey, how are you?",
            "Well met!", "What's your name?", "Who are you?", "And you are?", "What should I call you?", "May I ask your name?",
            "What do you do for a living?", "What's your job?", "What do you do here?", "Tell me about yourself.", "Where am I?", "Where are we?",
            "What is this place?", "Thank you so much.", "Thanks, that helps.", "Sorry about that.", "Goodbye.", "Farewell, friend.",
            "See you later.", "I have to go now.", "Yes.", "No, not really.", "Okay.", "I see.", "Really?", "Can you help me?",
            "I need your help.", "Do you like it here?", "How do you feel today?", "What's my name?", "Do you remember me?", "Who am I?",
            "You are very kind.", "I love you.",
        };

        /// <summary>Questions about people and things that the lore does not hold.</summary>
        public static readonly string[] Unknown =
        {
            "Who is Zebulon Krait?", "Have you seen Ottoline?", "Where is the Obsidian Spire?", "What do you know about Vexmoor?",
            "Tell me about Princess Calanthe.", "Do you know a man called Radomir?", "What happened to the Gilded Gryphon?",
            "Where can I find a unicorn?", "Is Hrothgar your cousin?", "Can I use your telephone?", "What's the wifi password?",
            "Have you heard of Napoleon?", "Where does Jorund live?", "Is there a volcano nearby?", "Did you hear the news about Tamsin?",
            "Do you own a computer?", "Who won the jousting tournament?", "What is the capital of France?", "Where is Anneliese?", "Who killed Emperor Valdis?",
        };

        private static readonly string[] _first =
        {
            "Aldo", "Berit", "Cedric", "Dagny", "Edric", "Frida", "Godwin", "Hilda", "Ingram", "Jocelyn", "Kester", "Lettice", "Milo", "Nerys",
            "Osric", "Pernel", "Quentin", "Rowena", "Sigmund", "Thea", "Ulric", "Verity", "Wystan", "Yrsa", "Zelda", "Petra",
        };

        private static readonly string[] _last =
        {
            "Ashdown", "Blackwood", "Cobb", "Dray", "Eastman", "Fletcher", "Grimshaw", "Holt", "Inkpen", "Jessop", "Kettle", "Lorimer", "Mosley",
            "Nettle", "Orchard", "Pike", "Rudd", "Sallow", "Tiller", "Underhill",
        };

        private static readonly string[] _place =
        {
            "Brackenford", "the Old Quarter", "Mirefield", "Wintersend", "Harrow Hill", "the docks", "Copper Street", "Elmstead", "the eastern gate",
            "Fairwater", "the market square", "Stonehaven", "the salt flats", "Greywick", "the abbey gardens",
        };

        private static readonly string[] _pattern =
        {
            "{0} {1} is the best potter in {2}.", "{0} {1} lost a horse near {2}.", "{0} {1} moved to {2} after the fire.", "The house of {0} {1} in {2} is haunted.",
            "{0} {1} sells candles and rope in {2}.", "{0} {1} was seen arguing with a priest in {2}.", "{0} {1} found a ring in the river at {2}.",
            "Nobody trusts {0} {1} since the trial in {2}.", "{0} {1} teaches fencing to the children of {2}.", "{0} {1} keeps goats and makes cheese in {2}.",
            "The dog of {0} {1} bites travellers in {2}.", "{0} {1} is building a boat in {2}.", "{0} {1} pays good coin for wolf pelts in {2}.",
            "{0} {1} fell into a well at {2}.", "{0} {1} repaired the bridge at {2}.", "The sister of {0} {1} is a nun in {2}.", "{0} {1} the smith forges horseshoes in {2}.",
            "{0} {1} drank too much cider in {2}.", "{0} {1} keeps the keys of the chapel at {2}.", "Thieves hid in the cellar of {0} {1} in {2}.",
        };

        /// <summary>So many facts about other people, all different, always the same.</summary>
        public static string[] Distractors(int count) => RetrievalMeasure.Compose(count, _pattern, _first, _last, _place);
    }
}
