using System;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>A conversation without a terminal: a line in is a player's line or a command, a line out is the answer.</summary>
    internal sealed class PipedTalk
    {
        // What reading makes of bytes that are no UTF-8.
        private const char NoCharacter = '\uFFFD';

        private readonly Host _host;
        private readonly IOutput _output;
        private readonly Talk _talk;
        private readonly Commands _commands;

        public PipedTalk(Host host, IOutput output, Talk talk, string? lang)
        {
            _host = host;
            _output = output;
            _talk = talk;
            _commands = new Commands(host, talk, lang);
        }

        public async Task<int> RunAsync()
        {
            int code = App.Good;
            int number = 0;
            while (await _host.In.ReadLineAsync() is { } line)
            {
                number++;
                line = line.Trim().TrimStart('\uFEFF');
                if (line.Length == 0)
                    continue;
                if (line.IndexOf(NoCharacter) >= 0)
                {
                    _host.Error.Write("Line " + number + " of the input is not UTF-8 and was left out: convert it (iconv -f GBK -t UTF-8, for one).\n");
                    code = App.BadUsage;
                    continue;
                }
                if (line[0] == '/')
                {
                    CommandResult result = _commands.Run(line);
                    if (result.Quit)
                        break;
                    if (result.Refused)
                        code = App.BadUsage;
                    foreach (string part in result.Message.Split('\n'))
                        _host.Error.Write(Texts.OneLine(part) + "\n");
                    continue;
                }
                LineReport report = await Verb.InterruptibleAsync(_host, token => _talk.SayAsync(line, _output, token));
                _output.Line(report);
                code = Math.Max(code, Verb.ExitCode(report.Result, _output));
            }
            return code;
        }
    }
}
