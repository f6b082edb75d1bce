using System;
using System.Collections.Generic;
using System.Linq;

namespace Repartee.Presenters
{
    /// <summary>How one turn of a test went.</summary>
    public sealed class DialogueTestTurnResult
    {
        /// <summary>Creates a result.</summary>
        public DialogueTestTurnResult(DialogueTestTurn turn, string reply, IReadOnlyList<string> failures)
        {
            Turn = turn;
            Reply = reply;
            Failures = failures;
        }

        /// <summary>The turn.</summary>
        public DialogueTestTurn Turn { get; }

        /// <summary>What the character answered.</summary>
        public string Reply { get; }

        /// <summary>What did not hold, a sentence each; empty when all did.</summary>
        public IReadOnlyList<string> Failures { get; }

        /// <summary>Whether the answer differs from the one that was pinned; false when none was.</summary>
        public bool Changed => Turn.Said != null && Turn.Said != TextShape.OneLine(Reply);

        /// <summary>The pinned answer against this one, piece by piece; empty when nothing was pinned.</summary>
        public IReadOnlyList<DifferencePiece> Difference =>
            Turn.Said == null ? Array.Empty<DifferencePiece>() : TextDifference.Between(Turn.Said, TextShape.OneLine(Reply));
    }

    /// <summary>How one test went.</summary>
    public sealed class DialogueTestResult
    {
        /// <summary>Creates a result.</summary>
        public DialogueTestResult(DialogueTestFile file, DialogueTest test, IReadOnlyList<DialogueTestTurnResult> turns, double seconds)
        {
            File = file;
            Test = test;
            Turns = turns;
            Seconds = seconds;
        }

        /// <summary>The file that holds the test.</summary>
        public DialogueTestFile File { get; }

        /// <summary>The test.</summary>
        public DialogueTest Test { get; }

        /// <summary>Its turns, as far as they were run.</summary>
        public IReadOnlyList<DialogueTestTurnResult> Turns { get; }

        /// <summary>How long it took, in seconds.</summary>
        public double Seconds { get; }

        /// <summary>Whether every expectation was met.</summary>
        public bool Passed => Turns.All(turn => turn.Failures.Count == 0);
    }

    /// <summary>How far a run is.</summary>
    public readonly struct DialogueTestProgress
    {
        /// <summary>Creates a report.</summary>
        public DialogueTestProgress(int done, int total, DialogueTestResult last)
        {
            Done = done;
            Total = total;
            Last = last;
        }

        /// <summary>Tests that have ended.</summary>
        public int Done { get; }

        /// <summary>Tests in all.</summary>
        public int Total { get; }

        /// <summary>The test that ended last.</summary>
        public DialogueTestResult Last { get; }
    }
}
