using System.Collections.Generic;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    /// <summary>How a text becomes tokens; reads the tokenizer only, not the weights.</summary>
    internal sealed class TokensVerb : IVerb
    {
        public string Name => "tokens";

        public string Usage => "\"TEXT\" [--model DIR] [--special] [--json]";

        public string Summary => "show the ids and pieces of a text's tokens";

        public IReadOnlyList<OptionSpec> Options { get; } = new[] { OptionSpec.Model, OptionSpec.Special, OptionSpec.Json };

        public Task<int> RunAsync(Arguments args, Host host, IOutput output)
        {
            string text = Verb.OneText(args);
            ModelFolder folder = BundledFiles.Open(BundledFiles.Model(host, args.Text(OptionSpec.Model)));
            Tokenizer tokenizer = Tokenizer.Load(folder.TokenizerPath);
            TokenizerMode mode = args.Has(OptionSpec.Special) ? TokenizerMode.ParseSpecial | TokenizerMode.AddSpecial : TokenizerMode.PlainText;
            foreach (int id in tokenizer.Encode(text, mode))
                output.Token(id, tokenizer.PieceOf(id));
            return Task.FromResult(App.Good);
        }
    }
}
