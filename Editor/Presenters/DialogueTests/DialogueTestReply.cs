using System;
using System.Collections.Generic;

namespace Repartee.Presenters
{
    /// <summary>An answer as the tests see it.</summary>
    public sealed class DialogueTestReply
    {
        /// <summary>Creates an answer.</summary>
        public DialogueTestReply(string text, IReadOnlyList<ActionTag>? tags = null)
        {
            Text = text;
            Tags = tags ?? Array.Empty<ActionTag>();
        }

        /// <summary>The visible text.</summary>
        public string Text { get; }

        /// <summary>The action tags in it.</summary>
        public IReadOnlyList<ActionTag> Tags { get; }
    }
}
