using System.Collections.Generic;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>Where a verb's results go: to people or, as JSON Lines, to programs. One thread at a time.</summary>
    internal interface IOutput : IDeltaSink
    {
        /// <summary>The model is loaded.</summary>
        void Start(string model, string device, int context);

        /// <summary>The end of a line.</summary>
        void Line(LineReport report);

        /// <summary>A token that could come next.</summary>
        void Candidate(in TokenCandidate candidate);

        /// <summary>A token of a text.</summary>
        void Token(int id, string piece);

        /// <summary>A measured or stated figure: its name in one word, its value, its unit ("" for none).</summary>
        void Figure(string name, double value, string unit);

        /// <summary>A stated fact: its name in one word, its value.</summary>
        void Fact(string name, string value);

        /// <summary>A dialogue test has ended.</summary>
        void Test(DialogueTestResult result);

        /// <summary>All dialogue tests have ended.</summary>
        void TestSummary(IReadOnlyList<DialogueTestResult> results);

        /// <summary>Work under way, 0 to 1; shown to people at a terminal only.</summary>
        void Progress(string stage, double fraction);

        /// <summary>Something went wrong.</summary>
        void Error(string message);
    }
}
