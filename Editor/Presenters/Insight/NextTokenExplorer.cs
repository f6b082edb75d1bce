using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Repartee.Presenters
{
    /// <summary>
    /// Free text and what the model would write next, as an input method suggests the next character: the suggestion
    /// changes with the context. One caller at a time.
    /// </summary>
    public sealed class NextTokenExplorer
    {
        private readonly IGenerator _generator;
        private readonly GenerationSettings _settings;
        private readonly InsightTexts _texts;
        private readonly List<int> _ids = new List<int>();

        /// <summary>Creates an explorer with an empty text.</summary>
        /// <param name="generator">The engine.</param>
        /// <param name="settings">Settings that the candidates go through, or null for the model's own.</param>
        /// <param name="texts">The language to speak to the reader.</param>
        public NextTokenExplorer(IGenerator generator, GenerationSettings? settings = null, InsightTexts? texts = null)
        {
            _generator = generator ?? throw new ArgumentNullException(nameof(generator));
            _settings = (settings ?? GenerationSettings.Default).Over(generator.Model.Recommended);
            _texts = texts ?? InsightTexts.English;
        }

        /// <summary>The text so far.</summary>
        public string Text { get; private set; } = "";

        /// <summary>The text's tokens.</summary>
        public IReadOnlyList<int> Tokens => _ids;

        /// <summary>Replaces the text.</summary>
        public void Write(string text)
        {
            Text = text ?? "";
            _ids.Clear();
            _ids.AddRange(_generator.Model.Tokenizer.Encode(Text, TokenizerMode.AddSpecial));
        }

        /// <summary>Takes a candidate over: the text grows by it.</summary>
        public void Take(int token)
        {
            _ids.Add(token);
            Text = _generator.Model.Tokenizer.Decode(_ids.ToArray());
        }

        /// <summary>What may come next.</summary>
        /// <param name="top">How many candidates.</param>
        /// <param name="cancellation">Cancels within one step.</param>
        /// <exception cref="ReparteeException">The text is empty or too long for the model.</exception>
        public async Task<ChoiceView> LookAsync(int top = 12, CancellationToken cancellation = default)
        {
            if (_ids.Count == 0)
                throw new ReparteeException("Write something first: the model continues a text.");
            var ids = _ids.ToArray();
            // The text is a context and no line: penalties have nothing to look at.
            var explanation = await NextTokens.ExplainAsync(
                _generator, ids, Array.Empty<int>(), _settings, top, cancellation).ConfigureAwait(false);
            return ChoiceView.Of(explanation, ids.Length, null, _settings, _generator.Model.Tokenizer, _texts);
        }
    }
}
