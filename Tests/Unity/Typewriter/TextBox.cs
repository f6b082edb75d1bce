using System;
using System.Collections.Generic;
using NUnit.Framework;
using Repartee.Unity;

namespace Repartee.Tests
{
    /// <summary>A box of text with room for some characters, which checks that it is used as promised.</summary>
    internal sealed class TextBox : IDialogueText
    {
        private readonly int _room;

        public TextBox(int room = int.MaxValue) => _room = room;

        /// <summary>What the player saw on each page.</summary>
        public List<string> Pages { get; } = new List<string>();

        /// <summary>The text of the page as far as it was laid out.</summary>
        public string LaidOut { get; private set; } = "";

        public int Visible { get; private set; }

        public bool RichText { get; private set; }

        public string Shown => LaidOut.Substring(0, Visible);

        public void Clear(bool richText)
        {
            RichText = richText;
            LaidOut = "";
            Visible = 0;
            Pages.Add("");
        }

        public int Layout(ReadOnlySpan<char> page)
        {
            string text = page.ToString();
            Assert.That(text.Length, Is.GreaterThan(LaidOut.Length), "the page grows");
            Assert.That(text, Does.StartWith(LaidOut));
            LaidOut = text;
            return Math.Min(_room, text.Length);
        }

        public void Reveal(int length)
        {
            Assert.That(length, Is.InRange(Visible, LaidOut.Length), "what is shown was laid out");
            Visible = length;
            Pages[Pages.Count - 1] = Shown;
        }
    }
}
