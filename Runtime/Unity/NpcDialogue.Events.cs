using System;
using UnityEngine;
using UnityEngine.Events;
using UnityEngine.Serialization;

namespace Repartee.Unity
{
    // What a character tells: C# events for scripts, UnityEvents for inspectors.
    public sealed partial class NpcDialogue
    {
        [Header("Events")]
        [SerializeField]
        [Tooltip("A line begins: the character was asked something and starts to think.")]
        private UnityEvent _onLineStarted = new UnityEvent();

        [FormerlySerializedAs("_onText")]
        [SerializeField]
        [Tooltip("Brings the text that has been revealed since the last time; append it to what is shown.")]
        private UnityEvent<string> _onTextRevealed = new UnityEvent<string>();

        [SerializeField]
        [Tooltip("Brings each sentence, for a voice or subtitles; when, the typewriter's settings say.")]
        private UnityEvent<string> _onSentenceCompleted = new UnityEvent<string>();

        [SerializeField]
        [Tooltip("The line was revealed up to an inline action such as [emote:angry]: brings its name and its argument.")]
        private UnityEvent<string, string> _onAction = new UnityEvent<string, string>();

        [FormerlySerializedAs("_onLine")]
        [SerializeField]
        [Tooltip("Brings the whole line when it is over.")]
        private UnityEvent<string> _onLineCompleted = new UnityEvent<string>();

        [SerializeField]
        [Tooltip("Something went wrong: brings the cause. The character speaks a fallback line, if it has one.")]
        private UnityEvent<string> _onFailed = new UnityEvent<string>();

        [SerializeField]
        [Tooltip("Show, or hide, a sign that the character is thinking.")]
        private UnityEvent<bool> _onThinking = new UnityEvent<bool>();

        [SerializeField]
        [Tooltip("Show, or hide, a sign that the box is full and the line goes on with Continue or HurryUp.")]
        private UnityEvent<bool> _onPageFull = new UnityEvent<bool>();

        // How many events are being raised, one inside of the other: no line begins meanwhile, so that all listeners hear
        // the events of two lines in the same order.
        [NonSerialized]
        private int _raising;

        private bool _textEventIsUsed;
        private bool _sentenceEventIsUsed;

        /// <summary>A line begins: the model has been asked. First of the events of a line.</summary>
        public event Action<DialogueTurn>? LineStarted;

        /// <summary>
        /// Text was revealed; the texts of a line, joined, are the line. It stays valid and is no garbage;
        /// <c>label.text += text</c> works, and so does <see cref="ReadOnlyMemory{T}.ToString"/>.
        /// </summary>
        public event Action<ReadOnlyMemory<char>>? TextRevealed;

        /// <summary>
        /// A sentence, without the white space around it, for voices, lip-sync and subtitles: when its last character
        /// was revealed, or when its first is, as <see cref="Unity.TypewriterSettings.SentenceCue"/> says.
        /// </summary>
        public event Action<ReadOnlyMemory<char>>? SentenceCompleted;

        /// <summary>The line was revealed up to the place of an inline action.</summary>
        public event Action<ActionTag>? ActionReached;

        /// <summary>
        /// A line is over, revealed to its end or interrupted; the turn tells how it went. Last of the events of a line.
        /// </summary>
        public event Action<DialogueTurn>? LineCompleted;

        /// <summary>
        /// The model failed, cannot be used, or the persona or the text target cannot; just before <see cref="LineCompleted"/> where there is
        /// a line. It is in the log already.
        /// </summary>
        public event Action<Exception>? Failed;

        /// <summary>Show, or hide, a sign that the character is thinking (<see cref="IsThinkingShown"/>).</summary>
        public event Action<bool>? ThinkingChanged;

        /// <summary>Show, or hide, a sign that the box is full (<see cref="IsPageFull"/>).</summary>
        public event Action<bool>? PageFullChanged;

        /// <summary>The inspector's event for the beginning of a line.</summary>
        public UnityEvent OnLineStarted => _onLineStarted;

        /// <summary>The inspector's event for revealed text. Costs a string each time once it is used.</summary>
        public UnityEvent<string> OnTextRevealed
        {
            get
            {
                _textEventIsUsed = true;
                return _onTextRevealed;
            }
        }

        /// <summary>The inspector's event for sentences. Costs a string each time once it is used.</summary>
        public UnityEvent<string> OnSentenceCompleted
        {
            get
            {
                _sentenceEventIsUsed = true;
                return _onSentenceCompleted;
            }
        }

        /// <summary>The inspector's event for inline actions: name and argument.</summary>
        public UnityEvent<string, string> OnAction => _onAction;

        /// <summary>The inspector's event for the end of a line.</summary>
        public UnityEvent<string> OnLineCompleted => _onLineCompleted;

        /// <summary>The inspector's event for failures.</summary>
        public UnityEvent<string> OnFailed => _onFailed;

        /// <summary>The inspector's event for the thinking sign.</summary>
        public UnityEvent<bool> OnThinking => _onThinking;

        /// <summary>The inspector's event for full pages.</summary>
        public UnityEvent<bool> OnPageFull => _onPageFull;

        private void RaiseLineStarted(DialogueTurn turn)
        {
            Raise(LineStarted, turn);
            Raise(_onLineStarted);
        }

        private void OnTextShown(ReadOnlyMemory<char> text)
        {
            Raise(TextRevealed, text);
            if (_textEventIsUsed || _onTextRevealed.GetPersistentEventCount() > 0)
                Raise(_onTextRevealed, text.ToString());
        }

        private void OnSentence(ReadOnlyMemory<char> sentence)
        {
            Raise(SentenceCompleted, sentence);
            if (_sentenceEventIsUsed || _onSentenceCompleted.GetPersistentEventCount() > 0)
                Raise(_onSentenceCompleted, sentence.ToString());
        }

        private void OnActionReached(ActionTag tag)
        {
            Raise(ActionReached, tag);
            Raise(_onAction, tag.Name, tag.Argument);
        }

        private void RaiseLineCompleted(DialogueTurn turn)
        {
            Raise(LineCompleted, turn);
            Raise(_onLineCompleted, turn.Text);
        }

        private void RaiseFailed(Exception error)
        {
            Raise(Failed, error);
            Raise(_onFailed, error.Message);
        }

        private void ShowThinking(bool show)
        {
            if (IsThinkingShown == show)
                return;
            IsThinkingShown = show;
            Raise(ThinkingChanged, show);
            Raise(_onThinking, show);
        }

        private void ShowPageFull(bool show)
        {
            if (IsPageFull == show)
                return;
            IsPageFull = show;
            Raise(PageFullChanged, show);
            Raise(_onPageFull, show);
        }

        // Every event on its own: what one's listener throws is logged, and keeps nobody from hearing the others.
        private void Raise<T>(Action<T>? listeners, T argument)
        {
            _raising++;
            try
            {
                listeners?.Invoke(argument);
            }
            catch (Exception e)
            {
                Debug.LogException(e, this);
            }
            finally
            {
                _raising--;
            }
        }

        private void Raise(UnityEvent listeners)
        {
            _raising++;
            try
            {
                listeners.Invoke();
            }
            catch (Exception e)
            {
                Debug.LogException(e, this);
            }
            finally
            {
                _raising--;
            }
        }

        private void Raise<T>(UnityEvent<T> listeners, T argument)
        {
            _raising++;
            try
            {
                listeners.Invoke(argument);
            }
            catch (Exception e)
            {
                Debug.LogException(e, this);
            }
            finally
            {
                _raising--;
            }
        }

        private void Raise<T0, T1>(UnityEvent<T0, T1> listeners, T0 first, T1 second)
        {
            _raising++;
            try
            {
                listeners.Invoke(first, second);
            }
            catch (Exception e)
            {
                Debug.LogException(e, this);
            }
            finally
            {
                _raising--;
            }
        }
    }
}
