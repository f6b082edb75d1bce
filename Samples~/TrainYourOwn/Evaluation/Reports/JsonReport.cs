using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>The evaluation for other programs: every row and every line.</summary>
    public static class JsonReport
    {
        /// <summary>Writes the report.</summary>
        public static string Write(Evaluation evaluation) => new JObject
        {
            ["model"] = evaluation.Model,
            ["bytes"] = evaluation.Bytes,
            ["sampling"] = evaluation.Sampling,
            ["seconds"] = evaluation.Seconds,
            ["met"] = evaluation.Card.AllMet,
            ["rows"] = new JArray(evaluation.Card.Rows.Select(Row)),
            ["totals"] = new JArray(Row(evaluation.Card.Total(false)), Row(evaluation.Card.Total(true))),
            ["answers"] = new JArray(evaluation.Answers.Select(answer => new JObject
            {
                ["id"] = answer.Question.Id,
                ["persona"] = answer.Question.Persona.Name,
                ["intent"] = answer.Question.Intent,
                ["needs"] = answer.Question.Expectation.ToString(),
                ["fault"] = answer.Fault,
                ["lines"] = Lines(answer.Replies),
            })),
            ["flaws"] = new JArray(evaluation.Card.Flaws.Select(flaw => new JObject
            {
                ["language"] = flaw.Language,
                ["rule"] = flaw.Rule,
                ["source"] = flaw.Source,
                ["reply"] = flaw.Reply.Text,
            })),
            ["greetings"] = new JObject(evaluation.Diversity.Select(one => new JProperty(Scorecard.Code(one.Chinese), new JArray(one.Greeted)))),
            ["voices"] = new JObject(evaluation.Diversity.Select(one => new JProperty(Scorecard.Code(one.Chinese), new JArray(one.Voices.Personas.Select((persona, i) => new JObject
            {
                ["traits"] = new JArray(persona.Traits),
                ["voice"] = persona.Voice,
                ["right"] = one.Voices.PerVoice[i].Right,
                ["asked"] = one.Voices.PerVoice[i].Asked,
                ["lines"] = Lines(one.Voices.Replies[i]),
            }))))),
        }.ToString(Formatting.Indented) + "\n";

        private static JObject Row(Row row) => new JObject
        {
            ["language"] = row.Language,
            ["name"] = row.Name,
            ["right"] = row.Right,
            ["asked"] = row.Asked,
            ["share"] = row.Share,
            ["threshold"] = row.Threshold,
            ["met"] = row.Met,
        };

        private static JArray Lines(IEnumerable<Reply> replies) =>
            new JArray(replies.Select(reply => new JObject { ["player"] = reply.Line, ["note"] = reply.Note, ["reply"] = reply.Text }));
    }
}
