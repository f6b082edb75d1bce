using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>What an evaluation found.</summary>
    public sealed class Evaluation
    {
        /// <summary>Creates the result.</summary>
        public Evaluation(string model, long bytes, string sampling, IReadOnlyList<Answer> answers, IReadOnlyList<Diversity> diversity, Scorecard card, double seconds)
        {
            Model = model;
            Bytes = bytes;
            Sampling = sampling;
            Answers = answers;
            Diversity = diversity;
            Card = card;
            Seconds = seconds;
        }

        /// <summary>The model's name.</summary>
        public string Model { get; }

        /// <summary>The size of the model's folder in bytes.</summary>
        public long Bytes { get; }

        /// <summary>How the next word was chosen for the questions.</summary>
        public string Sampling { get; }

        /// <summary>The answers to all questions.</summary>
        public IReadOnlyList<Answer> Answers { get; }

        /// <summary>Greetings and voices, per language.</summary>
        public IReadOnlyList<Diversity> Diversity { get; }

        /// <summary>The table.</summary>
        public Scorecard Card { get; }

        /// <summary>How long it took.</summary>
        public double Seconds { get; }
    }

    /// <summary>
    /// <c>evaluate</c>: characters, facts, goods and questions that were written apart from the training material, put to
    /// the quantized model through the engine. Prints a row per intent and language and what was wrong.
    /// </summary>
    public static class EvaluateCommand
    {
        /// <summary>
        /// Options: --model, --reference (the float32 twin's folder), --limit (questions per intent and language), --html,
        /// --json, --threads, --questions, --work; flags: --sampled (the model's own settings instead of greedy), --strict
        /// (exit code 1 when a threshold is missed), --control (voices that nobody can hear, too), --generated (questions composed by the corpus's grammar instead).
        /// </summary>
        public static int Run(Options options)
        {
            if (options.Has("generated"))
                return GeneratedEvaluation.Run(options);
            Evaluation evaluation = Measure(options);
            Console.Write(TextReport.Misses(evaluation.Card, evaluation.Answers));
            Console.WriteLine();
            Console.Write(TextReport.Table(evaluation.Card));
            string lines = Path.Combine(options.Work, "evaluation.txt");
            File.WriteAllText(lines, TextReport.Table(evaluation.Card) + "\n" + TextReport.Lines(evaluation.Answers));
            Console.Write(TextReport.Redraws(evaluation.Answers));
            Console.WriteLine(evaluation.Model + ", " + evaluation.Sampling + ", " + evaluation.Seconds.ToString("0") + " seconds. Every line is in " + lines + "; wrong ones begin with X.");
            Save(options.Text("json", ""), () => JsonReport.Write(evaluation));
            Save(options.Text("html", ""), () => HtmlReport.Write(evaluation));
            return options.Has("strict") && !evaluation.Card.AllMet ? 1 : 0;
        }

        private static Evaluation Measure(Options options)
        {
            string own = Path.Combine(AppContext.BaseDirectory, "Evaluation", "Questions");
            string questionFolder = options.Text("questions", own);
            // Other questions are asked of other characters; greetings and voices stay those of the first set.
            string voiceFolder = File.Exists(Path.Combine(questionFolder, "voices.en.json")) ? questionFolder : own;
            int limit = options.Number("limit", int.MaxValue);
            Question[] questions = new[] { "en", "zh" }.SelectMany(language => QuestionFile.Load(questionFolder, language))
                .GroupBy(question => (question.Chinese, question.Intent)).SelectMany(group => Spread(group.ToArray(), limit)).ToArray();
            // What is not said here comes from the model's own settings, the penalties too.
            GenerationSettings sampling = options.Has("sampled") ? GenerationSettings.Default : GenerationSettings.Greedy;
            var clock = Stopwatch.StartNew();
            var card = new Scorecard();
            ModelFolder folder = ModelFolder.Open(options.Text("model", "Runtime/Models~/repartee-npc-small"));
            Answer[] answers;
            Diversity[] diversity;
            using (DialogueEngine engine = Load(folder, options))
            {
                answers = Interview.Ask(engine, questions, sampling);
                diversity = new[] { false, true }.Select(chinese => Diversity.Measure(engine, voiceFolder, chinese, limit, options.Has("control"))).ToArray();
            }

            card.Add(answers, diversity);
            foreach (Diversity one in diversity)
                card.Add(one);
            string reference = options.Text("reference", "");
            if (reference.Length > 0)
                using (DialogueEngine engine = Load(ModelFolder.Open(reference), options))
                    card.AddReference(answers, Interview.Ask(engine, questions, sampling));
            return new Evaluation(folder.Name, folder.Files.Sum(file => file.Bytes), options.Has("sampled") ? "the model's own sampling" : "greedy",
                answers, diversity, card, clock.Elapsed.TotalSeconds);
        }

        // Some of the questions of an intent, from the first character's to the last one's.
        private static IEnumerable<Question> Spread(Question[] questions, int limit) =>
            questions.Length <= limit ? questions : Enumerable.Range(0, limit).Select(i => questions[i * questions.Length / limit]);

        private static DialogueEngine Load(ModelFolder folder, Options options) =>
            DialogueEngine.Load(folder, new EngineOptions { Device = ExecutionDevice.Cpu, Threads = options.Number("threads", Math.Min(2, Environment.ProcessorCount)), MaxCaches = 16 });

        private static void Save(string path, Func<string> report)
        {
            if (path.Length == 0)
                return;
            File.WriteAllText(path, report());
            Console.WriteLine("Wrote " + path);
        }
    }
}
