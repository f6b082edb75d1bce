using System;

namespace Repartee
{
    /// <summary>
    /// Matches any split pattern, by code point, with backtracking: the way for patterns that <see cref="KnownPatterns"/> does
    /// not have. Thread-safe.
    /// </summary>
    internal sealed class PatternSplitter : Splitter
    {
        // Patterns can take time that grows with the square of the text or worse; ordinary ones take a few steps a character.
        private const long MaxSteps = 20_000_000;
        private const int MaxChoices = 1 << 22;

        [ThreadStatic]
        private static Choice[]? t_choices;

        private readonly string _pattern;
        private readonly PatternInstruction[] _program;

        /// <exception cref="FormatException">The pattern has something that is not supported.</exception>
        public PatternSplitter(string pattern)
        {
            _pattern = pattern;
            _program = PatternParser.Compile(pattern);
        }

        public override bool Next(byte[] utf8, int start, int from, int end, out int matchStart, out int matchEnd)
        {
            var search = new Search(utf8, start, end);
            matchStart = from;
            while (matchStart < end)
            {
                matchEnd = Match(0, matchStart, 0, ref search);
                if (matchEnd > matchStart)
                    return true;
                Utf8Text.Next(utf8, ref matchStart);
            }
            matchEnd = end;
            return false;
        }

        /// <summary>Runs the program from an instruction on; the end of the match, or -1.</summary>
        private int Match(int at, int position, int stackBase, ref Search search)
        {
            byte[] utf8 = search.Utf8;
            int stack = stackBase;
            while (true)
            {
                if (++search.Steps > MaxSteps)
                    throw new ReparteeException("The tokenizer's split pattern takes too long on this text: " + ModelPaths.Printable(_pattern));
                ref readonly PatternInstruction instruction = ref _program[at];
                bool good = true;
                switch (instruction.Operation)
                {
                    case PatternOperation.Match:
                        return position;
                    case PatternOperation.Set:
                        good = position < search.End && instruction.Set!.Contains(Utf8Text.Next(utf8, ref position));
                        at++;
                        break;
                    case PatternOperation.Repeat:
                        int least = Repeat(instruction, ref position, ref search);
                        good = least >= 0;
                        at++;
                        if (good && position > least)
                            Push(ref stack, at, position, least);
                        break;
                    case PatternOperation.Try:
                        Push(ref stack, instruction.B, position, -1);
                        at = instruction.A;
                        break;
                    case PatternOperation.Jump:
                        at = instruction.A;
                        break;
                    case PatternOperation.Look:
                        good = Match(at + 1, position, stack, ref search) >= 0 == (instruction.B == 0);
                        at = instruction.A;
                        break;
                    case PatternOperation.Atomic:
                        int end = Match(at + 1, position, stack, ref search);
                        good = end >= 0;
                        position = end;
                        at = instruction.A;
                        break;
                    case PatternOperation.LineStart:
                        good = position == search.Start || utf8[position - 1] == '\n';
                        at++;
                        break;
                    case PatternOperation.LineEnd:
                        good = position == search.End || utf8[position] == '\n';
                        at++;
                        break;
                    case PatternOperation.TextStart:
                        good = position == search.Start;
                        at++;
                        break;
                    case PatternOperation.TextEnd:
                        good = position == search.End;
                        at++;
                        break;
                }
                if (good)
                    continue;
                if (stack == stackBase)
                    return -1;
                Choice choice = t_choices![--stack];
                at = choice.At;
                position = choice.Position;
                if (choice.Least < 0)
                    continue;
                // Gives one character back.
                do
                    position--;
                while ((utf8[position] & 0xC0) == 0x80);
                if (position > choice.Least)
                    Push(ref stack, at, position, choice.Least);
            }
        }

        /// <summary>Takes as many characters as there are; returns the place to which they may be given back, or -1.</summary>
        private static int Repeat(in PatternInstruction instruction, ref int position, ref Search search)
        {
            int count = 0;
            int least = instruction.A == 0 ? position : -1;
            while (count < instruction.B && position < search.End)
            {
                int next = position;
                if (!instruction.Set!.Contains(Utf8Text.Next(search.Utf8, ref next)))
                    break;
                position = next;
                if (++count == instruction.A)
                    least = position;
            }
            search.Steps += count;
            return least;
        }

        private static void Push(ref int stack, int at, int position, int least)
        {
            Choice[] choices = t_choices ??= new Choice[64];
            if (stack >= MaxChoices)
                throw new ReparteeException("The tokenizer's split pattern needs too much memory on this text.");
            if (stack == choices.Length)
                Array.Resize(ref t_choices, stack * 2);
            t_choices[stack++] = new Choice { At = at, Position = position, Least = least };
        }

        private struct Choice
        {
            public int At;
            public int Position;
            public int Least;
        }

        private struct Search
        {
            public Search(byte[] utf8, int start, int end)
            {
                Utf8 = utf8;
                Start = start;
                End = end;
                Steps = 0;
            }

            public byte[] Utf8 { get; }

            public int Start { get; }

            public int End { get; }

            public long Steps;
        }
    }
}
