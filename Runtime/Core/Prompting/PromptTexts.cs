using System;
using System.Collections.Generic;
using System.Text;

namespace Repartee
{
    /// <summary>
    /// Every word that Repartee itself puts into a prompt, in one place. The bundled model is trained on exactly these
    /// texts: changing one means training again.
    /// </summary>
    /// <remarks>
    /// The card (the system message), lines of absent fields left out, no line break at the end:
    /// <code>
    /// You are Greta.                        你是老王。
    /// Role: innkeeper                       身份：铁匠
    /// Place: the Golden Goose               地点：橡树谷
    /// Traits: gruff, kind                   性格：暴躁、善良
    /// Voice: short sentences                口吻：说话短促
    /// Wants: a quiet evening                心愿：打一把好剑
    /// Sells: ale, bread and a bed           出售：菜刀、锄头和铁钉
    /// Language: English                     语言：中文
    /// </code>
    /// <see cref="PromptStyle.Instructed"/> adds an empty line and a paragraph of instructions. A user message is the
    /// player's line, with what the character knows about it in a line before it:
    /// <code>
    /// [You know: Mira is the smith. She lives by the mill.]     [你知道：米拉是铁匠。她住在磨坊旁边。]
    /// Who is Mira?                                              米拉是谁？
    ///
    /// [You know nothing about this.]                            [此事你一无所知。]
    /// Who is Borin?                                             博林是谁？
    ///
    /// [You know: I do not sell that. I sell ale and bread.]     [你知道：这个我不卖。我卖麦酒和面包。]
    /// A horse, please.                                          来一匹马。
    ///
    /// [You were told: I'm Aldo, a soldier.]                     [对方说过：我叫李雷。]
    /// What's my name?                                           我叫什么？
    ///
    /// Good evening!                                             晚上好！
    /// </code>
    /// The second form says that the line asks about something that the character's <see cref="Lore"/> does not hold; the
    /// fourth brings back what the player said of itself (see <see cref="Recollection"/>), in the player's own words; the
    /// last, without a note, that the line asks nothing of that kind (greetings, thanks, things told, the character's own
    /// name). Entries are joined by a space, in Chinese by nothing; each ends with a full stop.
    /// </remarks>
    public static class PromptTexts
    {
        /// <summary>So many goods the card names: it is read anew whenever the cache is lost. The note of a line can be longer.</summary>
        public const int MostGoodsOnCard = 8;

        private const int MostGoodsInNote = 12;

        /// <summary>The persona card: short, and the same for every turn of a conversation.</summary>
        /// <param name="persona">Who speaks.</param>
        /// <param name="language">The card's language; <see cref="PersonaLanguage.Auto"/> is resolved from the persona.</param>
        /// <param name="style">With or without instructions.</param>
        public static string Card(Persona persona, PersonaLanguage language, PromptStyle style) =>
            Card(persona, language, style, CardFields.All);

        /// <summary>
        /// The note that goes before the player's line, or null when there is nothing to say:
        /// "[You know: ...]", "[You know nothing about this.]".
        /// </summary>
        public static string? Knowledge(in KnowledgeMatches matches, PersonaLanguage language)
        {
            bool chinese = language == PersonaLanguage.Chinese;
            if (matches.Count == 0)
                return !matches.Sought ? null : chinese ? "[此事你一无所知。]" : "[You know nothing about this.]";
            var text = new StringBuilder(chinese ? "[你知道：" : "[You know: ");
            for (int i = 0; i < matches.Count; i++)
                Append(text, matches[i].Text, i == 0);
            return text.Append(']').ToString();
        }

        /// <summary>
        /// The note with what the player said before, in the place of <see cref="Knowledge"/>; null when that is nothing:
        /// "[You were told: ...]".
        /// </summary>
        public static string? Told(IReadOnlyList<string> told, PersonaLanguage language)
        {
            if (told.Count == 0)
                return null;
            var text = new StringBuilder(language == PersonaLanguage.Chinese ? "[对方说过：" : "[You were told: ");
            for (int i = 0; i < told.Count; i++)
                Append(text, told[i], i == 0);
            return text.Append(']').ToString();
        }

        /// <summary>The user message: the note, a line break and the player's line, or the line alone.</summary>
        public static string UserMessage(string? knowledge, string playerLine) =>
            string.IsNullOrEmpty(knowledge) ? playerLine : knowledge + "\n" + playerLine;

        /// <summary>What stands for the player's line when the character speaks first.</summary>
        public static string Approach(PersonaLanguage language) =>
            language == PersonaLanguage.Chinese ? "（玩家走了过来。）" : "(The player approaches.)";

        /// <summary>
        /// The player's line as the model sees it: one line of clean text in which nothing passes for one of our notes
        /// ("[You know: ...]" becomes "(You know: ...)"). Doing it twice changes nothing.
        /// </summary>
        public static string PlayerLine(string line) => Neutralizer.Notes(TextShape.OneLine(line));

        /// <summary>What the player is called where a template writes names.</summary>
        public static string PlayerName(PersonaLanguage language) => language == PersonaLanguage.Chinese ? "玩家" : "Player";

        /// <summary>The sentence in which a character says what one of its goods costs.</summary>
        public static string GoodsEntry(PersonaGoods goods, PersonaLanguage language)
        {
            string item = TextShape.OneLine(goods.Item);
            string price = TextShape.OneLine(goods.Price);
            if (language == PersonaLanguage.Chinese)
                return price.Length == 0 ? Sells(language) + item + "。" : Sells(language) + item + "，" + price + "。";
            return price.Length == 0 ? Sells(language) + item + "." : Sells(language) + item + " for " + price + ".";
        }

        /// <summary>The sentence that lists all goods; after <paramref name="most"/> it says that there are more.</summary>
        public static string GoodsList(IReadOnlyList<PersonaGoods> goods, PersonaLanguage language, int most = MostGoodsInNote) =>
            Sells(language) + List(goods, language, most) + (language == PersonaLanguage.Chinese ? "。" : ".");

        /// <summary>
        /// Whether a sentence is one that <see cref="GoodsEntry"/> or <see cref="GoodsList"/> wrote. A fact of the persona's
        /// author may begin in the same way, and then speaks of goods as well.
        /// </summary>
        public static bool SpeaksOfGoods(string sentence, PersonaLanguage language) => sentence.StartsWith(Sells(language), StringComparison.Ordinal);

        private static string Sells(PersonaLanguage language) => language == PersonaLanguage.Chinese ? "我卖" : "I sell ";

        // "ale, bread and a bed", 菜刀、锄头和铁钉; "and more", 等等 after so many.
        private static string List(IReadOnlyList<PersonaGoods> goods, PersonaLanguage language, int most)
        {
            bool chinese = language == PersonaLanguage.Chinese;
            int shown = goods.Count > most ? most : goods.Count;
            bool more = goods.Count > shown;
            var text = new StringBuilder();
            for (int i = 0; i < shown; i++)
            {
                if (i > 0 && i == shown - 1 && !more)
                    text.Append(chinese ? "和" : " and ");
                else if (i > 0)
                    text.Append(chinese ? "、" : ", ");
                text.Append(TextShape.OneLine(goods[i].Item));
            }

            return text.Append(more ? chinese ? "等等" : " and more" : "").ToString();
        }

        /// <summary>The sentence before the list when the line asks for something that is not on it.</summary>
        public static string NotSold(PersonaLanguage language) => language == PersonaLanguage.Chinese ? "这个我不卖。" : "I do not sell that.";

        /// <summary>What a character without goods knows when somebody wants to buy.</summary>
        public static string SellsNothing(PersonaLanguage language) => language == PersonaLanguage.Chinese ? "我什么也不卖。" : "I sell nothing.";

        internal static string Card(Persona persona, PersonaLanguage language, PromptStyle style, CardFields fields)
        {
            if (language == PersonaLanguage.Auto)
                language = persona.ResolveLanguage();
            bool chinese = language == PersonaLanguage.Chinese;
            string name = TextShape.OneLine(persona.Name);
            var text = new StringBuilder(chinese ? "你是" : "You are ").Append(name).Append(chinese ? "。" : ".");
            if ((fields & CardFields.Role) != 0)
                Field(text, chinese ? "身份：" : "Role: ", persona.Role);
            if ((fields & CardFields.Place) != 0)
                Field(text, chinese ? "地点：" : "Place: ", persona.Place);
            if ((fields & CardFields.Traits) != 0)
                Field(text, chinese ? "性格：" : "Traits: ", string.Join(chinese ? "、" : ", ", persona.Traits));
            if ((fields & CardFields.Voice) != 0)
                Field(text, chinese ? "口吻：" : "Voice: ", persona.Voice);
            if ((fields & CardFields.Wants) != 0)
                Field(text, chinese ? "心愿：" : "Wants: ", persona.Wants);
            if ((fields & CardFields.Sells) != 0 && persona.Sells.Count > 0)
                Field(text, chinese ? "出售：" : "Sells: ", List(persona.Sells, language, MostGoodsOnCard));
            Field(text, chinese ? "语言：" : "Language: ", chinese ? "中文" : "English");
            if (style == PromptStyle.Instructed && (fields & CardFields.Instructions) != 0)
                text.Append("\n\n").Append(chinese ? ChineseInstructions(name) : EnglishInstructions(name));
            return text.ToString();
        }

        private static string EnglishInstructions(string name) =>
            "Always speak as " + name + " and never mention an AI or a game. Answer in one to three short sentences, spoken words only. " +
            "A note in square brackets before the player's words tells what " + name + " knows about the matter: answer from it. " +
            "If it says that you know nothing, make up no people, places, prices or events: say that you do not know. Reply in English.";

        private static string ChineseInstructions(string name) =>
            "始终以" + name + "的身份说话，绝不提到人工智能或游戏。用一到三句短话回答，只写说出口的话。" +
            "玩家的话前面若有方括号里的提示，那就是" + name + "对此事的了解，照着它回答。" +
            "如果提示说你一无所知，就不要编造人物、地点、价钱和事件，直说不知道。用中文回答。";

        private static void Field(StringBuilder text, string label, string? value)
        {
            string line = TextShape.OneLine(value);
            if (line.Length > 0)
                text.Append('\n').Append(label).Append(line);
        }

        private static void Append(StringBuilder text, string entry, bool first)
        {
            if (!first && !TextShape.IsCjkSet(text[text.Length - 1]))
                text.Append(' ');
            text.Append(Entry(entry));
        }

        /// <summary>An entry inside the note: one line, no square brackets (they are the note's own), ending as a sentence.</summary>
        private static string Entry(string text)
        {
            string line = TextShape.OneLine(text).Replace('[', '(').Replace(']', ')');
            if (line.Length == 0)
                return line;
            char last = line[line.Length - 1];
            if (".!?。！？…\"”』」)）".IndexOf(last) >= 0)
                return line;
            return line + (TextShape.IsHan(last) ? "。" : ".");
        }
    }
}
