using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Repartee.Terminal;

namespace Repartee.Tests
{
    /// <summary>One run of the program in this process: what it wrote and how it ended.</summary>
    internal sealed class Run
    {
        private Run(int code, string output, string error)
        {
            Code = code;
            Output = output;
            Error = error;
        }

        public int Code { get; }

        public string Output { get; }

        public string Error { get; }

        /// <summary>Standard output as JSON Lines; fails on anything else.</summary>
        public IReadOnlyList<JsonElement> Events
            => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();

        public IReadOnlyList<JsonElement> Of(string kind)
            => Events.Where(e => e.GetProperty("event").GetString() == kind).ToArray();

        /// <summary>Runs with a model that answers as given; null: any attempt to load one fails the test.</summary>
        public static Task<Run> WithAsync(Func<LoadedModel>? model, params string[] args) => WithInputAsync(model, "", args);

        /// <summary>The same, with something on standard input.</summary>
        public static Task<Run> WithInputAsync(Func<LoadedModel>? model, string input, params string[] args)
            => WithEngineAsync((_, options) => Task.FromResult<IGenerator>(model == null
                ? throw new InvalidOperationException("The program loaded a model.")
                : new DialogueEngine(model(), options)), input, args);

        /// <summary>Runs with the model that the arguments name.</summary>
        public static Task<Run> RealAsync(params string[] args)
            => WithEngineAsync((folder, options) => new Host().Load(folder, options, null, default), "", args);

        private static async Task<Run> WithEngineAsync(Func<string, EngineOptions, Task<IGenerator>> load, string input, string[] args)
        {
            var output = new StringWriter();
            var error = new StringWriter();
            var host = new Host
            {
                In = new StringReader(input),
                Out = output,
                Error = error,
                Load = (folder, options, _, _) => load(folder, options),
            };
            int code = await App.RunAsync(args, host);
            return new Run(code, output.ToString(), error.ToString());
        }
    }
}
