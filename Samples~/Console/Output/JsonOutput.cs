using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Repartee.Presenters;

namespace Repartee.Terminal
{
    /// <summary>JSON Lines: one event an object, one object a line, flushed at once.</summary>
    internal sealed class JsonOutput : IOutput
    {
        // Chinese stays readable; quotes, backslashes and control characters are escaped all the same.
        private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly TextWriter _out;
        private readonly ArrayBufferWriter<byte> _buffer = new();

        public JsonOutput(TextWriter output) => _out = output;

        public void Start(string model, string device, int context) => Write("start", json =>
        {
            json.WriteString("model", model);
            json.WriteString("device", device);
            json.WriteNumber("context", context);
        });

        public void Delta(int turn, string text) => Write("delta", json =>
        {
            json.WriteNumber("turn", turn);
            json.WriteString("text", text);
        });

        public void Line(LineReport report) => Write("line", json =>
        {
            GenerationResult result = report.Result;
            json.WriteNumber("turn", report.Turn);
            json.WriteString("text", report.Text);
            json.WriteString("finish", result.Finish.ToString());
            json.WriteNumber("promptTokens", result.PromptTokens);
            json.WriteNumber("reusedTokens", result.ReusedTokens);
            json.WriteNumber("newTokens", result.NewTokens);
            json.WriteNumber("firstTokenMs", Math.Round(result.FirstTokenTime.TotalMilliseconds, 3));
            json.WriteNumber("tokensPerSecond", Math.Round(result.TokensPerSecond, 2));
        });

        public void Candidate(in TokenCandidate candidate)
        {
            TokenCandidate copy = candidate;
            Write("candidate", json =>
            {
                json.WriteString("text", copy.Text);
                json.WriteNumber("id", copy.Id);
                json.WriteNumber("probability", copy.Probability);
            });
        }

        public void Token(int id, string piece) => Write("token", json =>
        {
            json.WriteNumber("id", id);
            json.WriteString("piece", piece);
        });

        public void Figure(string name, double value, string unit) => Write("figure", json =>
        {
            json.WriteString("name", name);
            json.WriteNumber("value", Math.Round(value, 3));
            json.WriteString("unit", unit);
        });

        public void Fact(string name, string value) => Write("fact", json =>
        {
            json.WriteString("name", name);
            json.WriteString("value", value);
        });

        public void Test(DialogueTestResult result) => Write("test", json =>
        {
            json.WriteString("file", result.File.Path);
            json.WriteNumber("line", result.Test.Line);
            json.WriteString("name", result.Test.Name);
            json.WriteBoolean("passed", result.Passed);
            json.WriteNumber("seconds", Math.Round(result.Seconds, 3));
            json.WriteStartArray("turns");
            foreach (DialogueTestTurnResult turn in result.Turns)
            {
                json.WriteStartObject();
                json.WriteString("player", turn.Turn.PlayerLine);
                json.WriteString("reply", turn.Reply);
                if (turn.Turn.Said != null)
                    json.WriteString("said", turn.Turn.Said);
                json.WriteStartArray("failures");
                foreach (string failure in turn.Failures)
                    json.WriteStringValue(failure);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

        public void TestSummary(IReadOnlyList<DialogueTestResult> results) => Write("summary", json =>
        {
            json.WriteNumber("passed", results.Count(result => result.Passed));
            json.WriteNumber("failed", results.Count(result => !result.Passed));
        });

        public void Progress(string stage, double fraction)
        {
        }

        public void Error(string message) => Write("error", json => json.WriteString("message", message));

        private void Write(string kind, Action<Utf8JsonWriter> fill)
        {
            _buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(_buffer, _options))
            {
                json.WriteStartObject();
                json.WriteString("event", kind);
                fill(json);
                json.WriteEndObject();
            }
            _out.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
            _out.Write('\n');
            _out.Flush();
        }
    }
}
