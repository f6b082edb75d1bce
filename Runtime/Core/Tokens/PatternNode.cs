using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>What an instruction of a compiled split pattern does.</summary>
    internal enum PatternOperation
    {
        /// <summary>The pattern, or a part of it, has matched.</summary>
        Match,

        /// <summary>One character of a set.</summary>
        Set,

        /// <summary>Several characters of a set, as many as there are, given back one by one.</summary>
        Repeat,

        /// <summary>The same, and nothing is given back.</summary>
        RepeatAll,

        /// <summary>Goes on at A; if that fails, at B.</summary>
        Try,

        /// <summary>Goes on at A.</summary>
        Jump,

        /// <summary>The part from the next instruction to A must match (or, with B = 1, must not) but takes nothing.</summary>
        Look,

        /// <summary>The part from the next instruction to A matches once and gives nothing back.</summary>
        Atomic,

        /// <summary>The beginning of a line.</summary>
        LineStart,

        /// <summary>The end of a line.</summary>
        LineEnd,

        /// <summary>The beginning of the text.</summary>
        TextStart,

        /// <summary>The end of the text.</summary>
        TextEnd,
    }

    /// <summary>One instruction of a compiled split pattern.</summary>
    internal struct PatternInstruction
    {
        public PatternOperation Operation;
        public PatternSet? Set;
        public int A;
        public int B;
    }

    /// <summary>A part of a split pattern.</summary>
    internal abstract class PatternNode
    {
        // Counted repetitions are written out; this bounds what "{1000}{1000}" may grow to.
        private const int MaxInstructions = 20000;

        /// <summary>Whether the part can match nothing at all.</summary>
        public abstract bool CanBeEmpty { get; }

        /// <summary>Appends the instructions of the part.</summary>
        public abstract void Emit(List<PatternInstruction> program);

        protected static int Add(List<PatternInstruction> program, PatternOperation operation, PatternSet? set = null, int a = 0, int b = 0)
        {
            if (program.Count >= MaxInstructions)
                throw new FormatException("splits text by a pattern that is too long");
            program.Add(new PatternInstruction { Operation = operation, Set = set, A = a, B = b });
            return program.Count - 1;
        }

        protected static void Patch(List<PatternInstruction> program, int at, int a, int b)
        {
            PatternInstruction instruction = program[at];
            instruction.A = a;
            instruction.B = b;
            program[at] = instruction;
        }
    }

    /// <summary>One character of a set.</summary>
    internal sealed class PatternCharacter : PatternNode
    {
        public PatternCharacter(PatternSet set)
        {
            Set = set.Seal();
        }

        public PatternSet Set { get; }

        public override bool CanBeEmpty => false;

        public override void Emit(List<PatternInstruction> program) => Add(program, PatternOperation.Set, Set);
    }

    /// <summary>A place: the beginning or end of a line or of the text.</summary>
    internal sealed class PatternPlace : PatternNode
    {
        private readonly PatternOperation _operation;

        public PatternPlace(PatternOperation operation)
        {
            _operation = operation;
        }

        public override bool CanBeEmpty => true;

        public override void Emit(List<PatternInstruction> program) => Add(program, _operation);
    }

    /// <summary>Parts one after the other.</summary>
    internal sealed class PatternSequence : PatternNode
    {
        private readonly List<PatternNode> _parts;

        public PatternSequence(List<PatternNode> parts)
        {
            _parts = parts;
        }

        public override bool CanBeEmpty => _parts.TrueForAll(part => part.CanBeEmpty);

        public override void Emit(List<PatternInstruction> program)
        {
            foreach (PatternNode part in _parts)
                part.Emit(program);
        }
    }

    /// <summary>The first of several parts that matches.</summary>
    internal sealed class PatternChoice : PatternNode
    {
        private readonly List<PatternNode> _choices;

        public PatternChoice(List<PatternNode> choices)
        {
            _choices = choices;
        }

        public override bool CanBeEmpty => _choices.Exists(choice => choice.CanBeEmpty);

        public override void Emit(List<PatternInstruction> program)
        {
            var jumps = new List<int>();
            for (int i = 0; i < _choices.Count - 1; i++)
            {
                int attempt = Add(program, PatternOperation.Try);
                _choices[i].Emit(program);
                jumps.Add(Add(program, PatternOperation.Jump));
                Patch(program, attempt, attempt + 1, program.Count);
            }
            _choices[_choices.Count - 1].Emit(program);
            foreach (int jump in jumps)
                Patch(program, jump, program.Count, 0);
        }
    }

    /// <summary>A part that must (or must not) follow, or one that gives nothing back.</summary>
    internal sealed class PatternGroup : PatternNode
    {
        private readonly PatternNode _part;
        private readonly PatternOperation _operation;
        private readonly bool _negated;

        public PatternGroup(PatternNode part, PatternOperation operation, bool negated)
        {
            _part = part;
            _operation = operation;
            _negated = negated;
        }

        public override bool CanBeEmpty => _operation == PatternOperation.Look || _part.CanBeEmpty;

        public override void Emit(List<PatternInstruction> program)
        {
            int group = Add(program, _operation);
            _part.Emit(program);
            Add(program, PatternOperation.Match);
            Patch(program, group, program.Count, _negated ? 1 : 0);
        }
    }

    /// <summary>A part several times.</summary>
    internal sealed class PatternRepeat : PatternNode
    {
        private readonly PatternNode _part;
        private readonly int _least;
        private readonly int _most;
        private readonly bool _lazy;

        /// <param name="part">What is repeated.</param>
        /// <param name="least">How often at least.</param>
        /// <param name="most">How often at most; <see cref="int.MaxValue"/> without bound.</param>
        /// <param name="lazy">As few as possible first.</param>
        public PatternRepeat(PatternNode part, int least, int most, bool lazy)
        {
            _part = part;
            _least = least;
            _most = most;
            _lazy = lazy;
            if (most == int.MaxValue && part.CanBeEmpty)
                throw new FormatException("repeats without end what may be nothing");
        }

        public override bool CanBeEmpty => _least == 0 || _part.CanBeEmpty;

        public override void Emit(List<PatternInstruction> program)
        {
            if (_part is PatternCharacter character && !_lazy)
            {
                Add(program, PatternOperation.Repeat, character.Set, _least, _most);
                return;
            }
            for (int i = 0; i < _least; i++)
                _part.Emit(program);
            if (_most == int.MaxValue)
            {
                int loop = Add(program, PatternOperation.Try);
                _part.Emit(program);
                Add(program, PatternOperation.Jump, null, loop);
                PatchLoop(program, loop);
                return;
            }
            var attempts = new List<int>();
            for (int i = _least; i < _most; i++)
            {
                attempts.Add(Add(program, PatternOperation.Try));
                _part.Emit(program);
            }
            foreach (int attempt in attempts)
                PatchLoop(program, attempt);
        }

        private void PatchLoop(List<PatternInstruction> program, int at)
        {
            if (_lazy)
                Patch(program, at, program.Count, at + 1);
            else
                Patch(program, at, at + 1, program.Count);
        }
    }
}
