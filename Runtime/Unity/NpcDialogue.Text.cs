using System;
using System.Collections.Generic;
using UnityEngine;

namespace Repartee.Unity
{
    // Where and how lines are typed: the text element, the typewriter, full pages.
    public sealed partial class NpcDialogue
    {
        // Those with a line under way that is typed into a text.
        private static readonly List<NpcDialogue> WhoTypes = new List<NpcDialogue>();

        private StreamingTypewriter? _typewriter;
        private GameObject? _typedInto;
        private TypewriterSettings? _typedWith;

        // What was found on _typedInto; then the text of the line under way, and its object where it was found there. Two
        // characters find two adapters for one element.
        private IDialogueText? _found;
        private IDialogueText? _typing;
        private GameObject? _typingInto;

        /// <summary>
        /// The game object with the text element that lines are typed into, or null. Another one is heeded by the next
        /// line.
        /// </summary>
        public GameObject? TextObject
        {
            get => _text;
            set
            {
                _text = value;
                // Looked for when the first line is typed, where there is no typewriter yet.
                if (_typewriter != null)
                    _typewriter.Target = FindText();
            }
        }

        /// <summary>
        /// What lines are typed into, one at a time: another character that begins a line in the same text interrupts. That of
        /// <see cref="TextObject"/>, or one that was set here; null for events only. Another one is heeded by the next line.
        /// </summary>
        public IDialogueText? TextTarget
        {
            get => Typewriter.Target;
            set => Typewriter.Target = value;
        }

        /// <summary>How lines are typed; may be changed at any time.</summary>
        public TypewriterSettings TypewriterSettings
        {
            get => _typewriterSettings;
            set
            {
                _typewriterSettings = value ?? throw new ArgumentNullException(nameof(value));
                if (_typewriter != null)
                    TakeSettings(_typewriter);
            }
        }

        /// <summary>
        /// What types the lines: pages, single characters, pausing. Do not begin lines of your own with it while the
        /// character speaks.
        /// </summary>
        public StreamingTypewriter Typewriter => _typewriter ??= CreateTypewriter();

        /// <summary>Whether the box is full and the line goes on with <see cref="Continue"/>: show a sign.</summary>
        public bool IsPageFull { get; private set; }

        /// <summary>Reveals at once what has been said so far; on a full page, turns it.</summary>
        public void HurryUp()
        {
            if (_turn != null && !_interrupted)
                Typewriter.HurryUp();
        }

        /// <summary>Turns a full page (<see cref="IsPageFull"/>); does nothing at any other time. <see cref="HurryUp"/> does so too.</summary>
        public void Continue()
        {
            if (_turn != null && !_interrupted)
                Typewriter.Continue();
        }

        private StreamingTypewriter CreateTypewriter()
        {
            var typewriter = new StreamingTypewriter(_typewriterSettings, FindText());
            TakeSettings(typewriter);
            typewriter.TextRevealed += OnTextShown;
            typewriter.SentenceRevealed += OnSentence;
            typewriter.ActionReached += OnActionReached;
            return typewriter;
        }

        private void TakeSettings(StreamingTypewriter typewriter) => typewriter.Settings = _typedWith = _typewriterSettings;

        /// <summary>Takes what the inspector has changed, which asks no property.</summary>
        private void TakeInspector(StreamingTypewriter typewriter)
        {
            if (!ReferenceEquals(_typedWith, _typewriterSettings))
                TakeSettings(typewriter);
            if (_typedInto != _text)
                typewriter.Target = FindText();
        }

        /// <summary>Takes the text for a line. Whoever else types into it is interrupted: one text shows one line.</summary>
        private void TakeText(StreamingTypewriter typewriter)
        {
            _typing = typewriter.Target;
            _typingInto = ReferenceEquals(_typing, _found) ? _typedInto : null;
            if (_typing == null)
                return;
            // A copy: a box of the game's own hears of the end, and may disable whom it likes.
            foreach (NpcDialogue other in WhoTypes.ToArray())
            {
                if (ReferenceEquals(other._typing, _typing) || (_typingInto != null && other._typingInto == _typingInto))
                    other.CutShort();
            }
            WhoTypes.Add(this);
        }

        private void LeaveText()
        {
            _typing = null;
            _typingInto = null;
            WhoTypes.Remove(this);
        }

        private IDialogueText? FindText()
        {
            _typedInto = _text;
            IDialogueText? target = _text != null ? DialogueTexts.Find(_text) : null;
            if (target == null && _text != null)
                Debug.LogWarning(name + ": there is no text element on " + _text.name + " that is known; lines come through events only.", this);
            return _found = target;
        }
    }
}
