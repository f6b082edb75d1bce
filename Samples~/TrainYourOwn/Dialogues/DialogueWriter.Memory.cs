using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <content>What the player tells about itself, to be asked for later.</content>
    public sealed partial class DialogueWriter
    {
        private const string QuotedLine = "\u0001";

        // Marks of the other language are the player's slips.
        private static readonly char[] _unquotable = { '"', '“', '”' }, _unquotableChinese = { '"', '“', '”', '?', '!', ',' };

        // Where several things were told, a question asks for one of them. The player has one name and one home in both; what is
        // told freely may be about anything, and stands alone.
        private List<Memory> Memories()
        {
            var memories = new List<Memory>();
            if (!_random.Chance(0.45))
                return memories;
            if (_material.FreeMemories.Count > 0 && _random.Chance(0.5))
            {
                memories.Add(MemoryOf(_random.Pick(_material.FreeMemories)));
                return memories;
            }

            string me = _names.Person();
            string from = _names.Place(_world.Setting);
            memories.Add(ComposedMemory(me, from));
            for (int more = _random.Chance(0.55) ? 0 : _random.Between(1, 4); more > 0; more--)
            {
                Memory next = ComposedMemory(me, from);
                if (memories.TrueForAll(memory => memory.Kind != next.Kind))
                    memories.Add(next);
            }

            return memories;
        }

        // Who is asked for what nobody told must not make something up.
        private CorpusTurn Untold()
        {
            FreeMemory free = _random.Pick(_material.FreeMemories);
            Slots slots = NewSlots();
            slots.Write(free.Answer!);
            return Make("untold", slots.Write(Line(free.Lines, free.HeldOutLines)), "", Array.Empty<string>(), slots);
        }

        private Memory ComposedMemory(string me, string from)
        {
            int die = _random.Below(20);
            if (die < 9)
                return MemoryOf("intro", "recall", me, slots => slots.Set("me", me).SetPlace("other", from));
            if (die < 12)
                return MemoryOf("origin", "originrecall", from, slots => slots.SetPlace("other", from));
            if (die < 14)
            {
                string to = _names.Place(_world.Setting);
                return MemoryOf("mygoing", "mygoingrecall", to, slots => slots.SetPlace("other", to));
            }

            if (die < 17)
            {
                string pal = First(_names.Person());
                string kind = _random.Pick(_material.Lists["pal"]);
                return MemoryOf("mypal", "mypalrecall", pal, slots => slots.Set("pal", pal).Set("kind", kind).Set("me", me));
            }

            if (die < 19)
            {
                string job = _names.Role(_world.Setting);
                return MemoryOf("myjob", "myjobrecall", job, slots => slots.Set("my job", _material.Chinese ? job : English.WithArticle(job)));
            }

            string goal = _random.Pick(_material.Lists["goal"]);
            string yours = _material.Chinese ? goal.Replace('我', '你') : goal.Replace("my ", "your ", StringComparison.Ordinal);
            return MemoryOf("mygoal", "mygoalrecall", yours, slots => slots.Set("goal", goal).Set("your goal", yours));
        }

        private Memory MemoryOf(string told, string recalled, string value, Action<Slots> fill)
        {
            // An aim comes in any words, of which a small model garbles some when it has to turn "my" into "your".
            double quoted = told == "mygoal" ? 0.6 : told == "intro" ? 0.08 : 0.2;
            return new Memory(told, () => Plain(told, new[] { value }, fill, echo: value),
                said => PerhapsQuoted(Plain(recalled, new[] { value }, fill, echo: value), said, quoted));
        }

        private Memory MemoryOf(FreeMemory free)
        {
            Slots slots = NewSlots();
            string answer = slots.Write(free.Answer!);
            answer = _material.Chinese ? Chinese.Tidy(answer) : English.Tidy(answer);
            slots.Set("fact", answer).Set("fact.low", _material.Chinese ? answer : char.ToLowerInvariant(answer[0]) + answer.Substring(1));
            string needed = answer.Substring(1).TrimEnd('.', '。', '!', '！');
            string echo = slots.Values.Where(pair => free.Answer!.Uses(pair.Key) && needed.Contains(pair.Value, StringComparison.Ordinal)).Select(pair => pair.Value).OrderByDescending(value => value.Length).FirstOrDefault() ?? needed;
            return new Memory("free", () => TellFreely(free, slots, echo),
                said => PerhapsQuoted(Make("toldback", slots.Write(Line(free.Lines, free.HeldOutLines)), "", new[] { needed }, slots, echo: echo), said, 0.6));
        }

        // What is long is not said back word for word.
        private bool CanBeQuoted(string said) => said.Length <= (_material.Chinese ? 26 : 70) && said.IndexOfAny(_material.Chinese ? _unquotableChinese : _unquotable) < 0;

        // The line goes in behind the tidying: it is quoted as it was typed.
        private CorpusTurn PerhapsQuoted(CorpusTurn turn, string said, double chance)
        {
            if (!_random.Chance(chance) || !CanBeQuoted(said))
                return turn;
            string ended = _material.Chinese ? Chinese.Ended(said) : English.Ended(said);
            string reply = Reply("quoted", NewSlots().Set("said", QuotedLine)).Replace(QuotedLine, ended, StringComparison.Ordinal);
            return new CorpusTurn(turn.Intent, turn.Line, turn.Note, reply, new List<string> { ended }, turn.Echo);
        }

        private CorpusTurn TellFreely(FreeMemory free, Slots slots, string echo)
        {
            string told = slots.Write(_random.Pick(free.Told));
            string said = _hand.Type(told, string.Join(" ", slots.Values.Values));
            // Its own reply shows that the character listened; the general ones have the voice.
            string reply = _random.Chance(0.6) ? Dress("toldback", slots.Write(_random.Pick(free.Replies))) : Reply("remark", slots);
            return Finish("remark", said, SearchAstray(said), reply, Array.Empty<string>(), echo);
        }
    }
}
