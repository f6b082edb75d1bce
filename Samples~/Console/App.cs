using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>Finds the verb and turns errors into exit codes: 0, 1 for a failed turn, 2 for bad arguments or files.</summary>
    internal static class App
    {
        public const int Good = 0;
        public const int Failed = 1;
        public const int BadUsage = 2;

        private static readonly IVerb _talk = new TalkVerb();

        private static readonly IVerb[] _verbs =
        {
            new SayVerb(), new CompleteVerb(), new NextVerb(), new TokensVerb(), new ImportVerb(), new InspectVerb(), new ExplainVerb(), new BakeVerb(), new BenchVerb(), new TestVerb(),
        };

        public static async Task<int> RunAsync(IReadOnlyList<string> args, Host host)
        {
            // Without a parsed command line it is not known whether a program listens; a plain --json tells.
            bool json = args.TakeWhile(arg => arg != "--").Contains(OptionSpec.Json.Name);
            try
            {
                if (args.Count > 0 && (args[0] is "--help" or "-h" or "help"))
                {
                    Help.Write(host.Out, _talk, _verbs);
                    return Good;
                }
                if (args.Count > 0 && args[0] == "--version")
                {
                    host.Out.Write("Repartee " + typeof(App).Assembly.GetName().Version!.ToString(3) + "\n");
                    return Good;
                }
                IVerb verb = _talk;
                if (args.Count > 0 && !args[0].StartsWith('-'))
                {
                    verb = _verbs.FirstOrDefault(v => v.Name == args[0])
                        ?? throw new UsageException("There is no command '" + Texts.OneLine(args[0], 40) + "'; --help lists them.");
                    args = args.Skip(1).ToArray();
                }
                Arguments parsed = Arguments.Parse(args, verb.Options);
                if (parsed.Has(OptionSpec.Help_))
                {
                    Help.Write(host.Out, verb);
                    return Good;
                }
                json = parsed.Has(OptionSpec.Json);
                IOutput output = json ? new JsonOutput(host.Out) : new PlainOutput(host);
                return await verb.RunAsync(parsed, host, output);
            }
            catch (UsageException e)
            {
                return Refuse(host, json, e.Message, BadUsage);
            }
            catch (BadFileException e)
            {
                return Refuse(host, json, e.Message, BadUsage);
            }
            catch (ReparteeException e)
            {
                return Refuse(host, json, e.Message, Failed);
            }
            catch (OperationCanceledException)
            {
                return Refuse(host, json, "Interrupted.", Failed);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Refuse(host, json, e.Message, BadUsage);
            }
            catch (Exception e) when (e is not OutputException)
            {
                // Nothing that a user did; a script still gets its line and its exit code.
                return Refuse(host, json, "A defect of this program: " + e.GetType().Name + ": " + e.Message, Failed);
            }
        }

        private static int Refuse(Host host, bool json, string message, int code)
        {
            string line = Texts.OneLine(message);
            if (json)
                new JsonOutput(host.Out).Error(line);
            host.Error.Write(line + "\n");
            host.Error.Flush();
            return code;
        }
    }
}
