using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>Text for people: streamed as it comes at a terminal, line by line in a pipe.</summary>
    internal sealed class PlainOutput : IOutput
    {
        private readonly Host _host;
        private readonly TextWriter _out;
        private WrappingWriter? _line;
        private bool _progressShown;

        public PlainOutput(Host host)
        {
            _host = host;
            _out = host.Out;
        }

        public void Start(string model, string device, int context) => EndProgress();

        public void Delta(int turn, string text)
        {
            if (_host.OutputIsTerminal)
                (_line ??= new WrappingWriter(_out, _host.Width, 0, 0)).Write(text);
            else
                _out.Write(text);
            _out.Flush();
        }

        public void Line(LineReport report)
        {
            _line = null;
            _out.Write('\n');
            if (_host.OutputIsTerminal)
                _host.Dim(Status(report));
            _out.Flush();
        }

        public void Candidate(in TokenCandidate candidate)
        {
            int bar = (int)Math.Round(candidate.Probability * 20);
            string shares = candidate.Probability.ToString("0.0000", CultureInfo.InvariantCulture);
            _out.Write(shares + "  " + Pad(new string('#', bar), 20) + "  "
                + Pad(candidate.Id.ToString(CultureInfo.InvariantCulture), 7) + Quoted(candidate.Text) + "\n");
        }

        public void Token(int id, string piece)
            => _out.Write(Pad(id.ToString(CultureInfo.InvariantCulture), 8) + Quoted(piece) + "\n");

        public void Figure(string name, double value, string unit)
        {
            EndProgress();
            string number = value.ToString(Math.Abs(value) >= 100 || value == Math.Floor(value) ? "#,0" : "0.##", CultureInfo.InvariantCulture);
            _out.Write(Pad(name, 18) + number + (unit.Length > 0 ? " " + unit : "") + "\n");
            _out.Flush();
        }

        public void Fact(string name, string value)
        {
            EndProgress();
            _out.Write(Pad(name, 18) + value + "\n");
        }

        public void Test(DialogueTestResult result)
        {
            EndProgress();
            _out.Write((result.Passed ? "ok      " : "FAILED  ") + Path.GetFileName(result.File.Path) + ":" + result.Test.Line.ToString(CultureInfo.InvariantCulture)
                + "  " + Texts.OneLine(result.Test.Name) + "\n");
            foreach (DialogueTestTurnResult turn in result.Turns)
            {
                if (turn.Failures.Count == 0 && !turn.Changed)
                    continue;
                _out.Write("          > " + Texts.OneLine(turn.Turn.PlayerLine) + "\n          " + Texts.OneLine(turn.Reply) + "\n");
                if (turn.Changed)
                    _out.Write("          since it was pinned: " + TextDifference.Show(turn.Difference) + "\n");
                foreach (string failure in turn.Failures)
                    _out.Write("          - " + Texts.OneLine(failure) + "\n");
            }
            _out.Flush();
        }

        public void TestSummary(IReadOnlyList<DialogueTestResult> results)
        {
            int failed = results.Count(result => !result.Passed);
            _out.Write((results.Count - failed).ToString(CultureInfo.InvariantCulture) + " passed, " + failed.ToString(CultureInfo.InvariantCulture) + " failed\n");
            _out.Flush();
        }

        public void Progress(string stage, double fraction)
        {
            if (!_host.OutputIsTerminal)
                return;
            const int Cells = 24;
            int full = (int)Math.Round(Math.Clamp(fraction, 0, 1) * Cells);
            string text = "[" + new string('#', full) + new string('.', Cells - full) + "] " + stage;
            _out.Write("\r" + CellWidth.Cut(text, _host.Width - 1) + "\u001b[K");
            _out.Flush();
            _progressShown = true;
        }

        public void Error(string message)
        {
            EndProgress();
            _host.Error.Write(Texts.OneLine(message) + "\n");
            _host.Error.Flush();
        }

        /// <summary>How a line went, for the status line.</summary>
        internal static string Status(LineReport report)
        {
            GenerationResult result = report.Result;
            string text = string.Format(CultureInfo.InvariantCulture, "{0} tokens · {1} tokens/s · first token {2:0} ms · context {3}/{4}",
                result.NewTokens, result.TokensPerSecond.ToString(result.TokensPerSecond < 100 ? "0.0" : "0", CultureInfo.InvariantCulture), result.FirstTokenTime.TotalMilliseconds, result.PromptTokens + result.NewTokens, report.Context);
            return result.Finish switch
            {
                FinishReason.EndOfLine or FinishReason.StopString => text,
                FinishReason.MaxTokens => text + " · cut",
                FinishReason.Cancelled => text + " · interrupted",
                FinishReason.Filtered => text + " · filtered",
                _ => text + " · failed",
            };
        }

        private void EndProgress()
        {
            if (!_progressShown)
                return;
            _progressShown = false;
            _out.Write("\r\u001b[K");
        }

        private static string Quoted(string piece) => "'" + piece.Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t") + "'";

        private static string Pad(string text, int width) => text + new string(' ', Math.Max(1, width - CellWidth.Of(text)));
    }
}
