using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine;
using UnityEngine.Serialization;

namespace Repartee.Unity
{
    /// <summary>
    /// A character that answers. Give it a persona, point it at a text element, and call <see cref="Say"/>: the answer
    /// is typed there while the model, elsewhere, is still at it.
    /// </summary>
    /// <remarks>
    /// One line at a time: speaking to a character that is still speaking interrupts it. Disabling it, by whatever
    /// means, ends the line, gives its share in the model back and raises no more events of it; what was said is
    /// remembered, and the model is taken up again when the character is next spoken to. All members are for the main
    /// thread; events are raised there, from Update or from the method that caused them. What a listener throws goes to
    /// the log; the line goes on, and the other events are raised. A line that a listener asks for begins when all have
    /// heard of the event.
    /// </remarks>
    /// <example>
    /// <code>
    /// public sealed class Greeter : MonoBehaviour
    /// {
    ///     [SerializeField] private NpcDialogue _innkeeper;
    ///
    ///     private void Start() =&gt; _innkeeper.Greet();
    ///     public void OnPlayerTyped(string line) =&gt; _innkeeper.Say(line);
    /// }
    /// </code>
    /// </example>
    [AddComponentMenu("Dialogue/NPC Dialogue")]
    [HelpURL(HelpPages.Component)]
    [Icon(Icons.Npc)]
    [DisallowMultipleComponent]
    public sealed partial class NpcDialogue : MonoBehaviour
    {
        [SerializeField]
        [Tooltip("Who speaks.")]
        private PersonaAsset? _persona;

        [SerializeField]
        [Tooltip("With which model. None: the project's default, else the one that comes with the package.")]
        private ModelAsset? _model;

        [SerializeField]
        [Tooltip("How lines are sampled. What it leaves open, and all of it when there is none, comes from the persona and the model.")]
        private GenerationSettingsAsset? _generation;

        [SerializeField]
        [Tooltip("The language to speak. Auto: the persona's.")]
        private PersonaLanguage _language;

        [SerializeField]
        [Tooltip("The game object with the text element that lines are typed into: TextMesh Pro, UI Text, a UI document, or a component of your own. None: events only.")]
        private GameObject? _text;

        [SerializeField]
        [Tooltip("How lines are typed.")]
        private TypewriterSettings _typewriterSettings = new TypewriterSettings();

        [SerializeField]
        [Tooltip("Who goes first when several speak at once: 0 for those who talk to the player, below for chatter in the background.")]
        private int _priority;

        [FormerlySerializedAs("_loadOnStart")]
        [SerializeField]
        [Tooltip("Load the model, and let it read who speaks, when the character appears and not when it is first spoken to.")]
        private bool _prewarmOnStart = true;

        [SerializeField]
        [Tooltip("What becomes of a line that was cut short: the character remembers what was seen of it, or the turn never happened.")]
        private InterruptedLine _interruptedLine = InterruptedLine.KeepWhatWasSeen;

        [SerializeField]
        [Min(0)]
        [Tooltip("Seconds of silence before the sign that the character is thinking is shown; an answer that comes sooner needs none.")]
        private float _thinkingDelay = 0.4f;

        [SerializeField]
        [TextArea(1, 3)]
        [Tooltip("What to say when the model cannot. None: the persona's.")]
        private string[] _fallbackLines = Array.Empty<string>();

        /// <summary>Who speaks. Another persona begins another conversation, with the next line.</summary>
        public PersonaAsset? PersonaAsset
        {
            get => _persona;
            set
            {
                Interrupt();
                _persona = value;
                LeaveConversation();
                ForgetEverything();
            }
        }

        /// <summary>
        /// With which model; null for the project's default, else the one that comes with the package. Another one goes on
        /// with the conversation.
        /// </summary>
        public ModelAsset? ModelAsset
        {
            get => _model;
            set
            {
                Interrupt();
                _model = value;
                LeaveConversation();
            }
        }

        /// <summary>How lines are sampled, or null. Heeded when the conversation is next taken up.</summary>
        public GenerationSettingsAsset? GenerationSettingsAsset
        {
            get => _generation;
            set
            {
                Interrupt();
                _generation = value;
                LeaveConversation();
            }
        }

        /// <summary>The language to speak; Auto leaves it to the persona.</summary>
        public PersonaLanguage Language
        {
            get => _language;
            set
            {
                Interrupt();
                _language = value;
                LeaveConversation();
            }
        }

        /// <summary>
        /// Answers in place of a model asset: an engine that the game loaded itself, or one with a scripted model. It is
        /// not disposed here. Another one goes on with the conversation.
        /// </summary>
        public IGenerator? Generator
        {
            get => _generator;
            set
            {
                Interrupt();
                LeaveConversation();
                _generator = value;
            }
        }

        /// <summary>Who goes first when several speak at once: higher ones. Heeded when the conversation is next taken up.</summary>
        public int Priority
        {
            get => _priority;
            set
            {
                Interrupt();
                _priority = value;
                LeaveConversation();
            }
        }

        /// <summary>Whether the model is loaded, and reads who speaks, when the character appears.</summary>
        public bool PrewarmOnStart
        {
            get => _prewarmOnStart;
            set => _prewarmOnStart = value;
        }

        /// <summary>What becomes of lines that were cut short. Heeded when the conversation is next taken up.</summary>
        public InterruptedLine InterruptedLine
        {
            get => _interruptedLine;
            set
            {
                Interrupt();
                _interruptedLine = value;
                LeaveConversation();
            }
        }

        /// <summary>Seconds of silence before <see cref="IsThinkingShown"/>; unscaled time.</summary>
        public float ThinkingDelay
        {
            get => _thinkingDelay;
            set => _thinkingDelay = Math.Max(0, value);
        }

        /// <summary>What to say when the model cannot; empty for the persona's lines.</summary>
        public IReadOnlyList<string> FallbackLines
        {
            get => _fallbackLines;
            set
            {
                Interrupt();
                _fallbackLines = System.Linq.Enumerable.ToArray(value);
                LeaveConversation();
            }
        }

        /// <summary>What the character is doing.</summary>
        public NpcState State
        {
            get
            {
                if (_turn == null || _interrupted)
                    return _next == null ? NpcState.Idle : _turn == null ? NpcState.Loading : NpcState.Thinking;
                if (_turn.Stream.IsEnded)
                    return NpcState.Revealing;
                return Typewriter.RevealedLength > 0 ? NpcState.Speaking : NpcState.Thinking;
            }
        }

        /// <summary>Whether a sign that the character is thinking should be seen: it has kept silent for longer than <see cref="ThinkingDelay"/>.</summary>
        public bool IsThinkingShown { get; private set; }

        /// <summary>The line under way, or null.</summary>
        public DialogueTurn? Turn => _turn;

        /// <summary>How far loading the model has come; 0 when nobody asked for it.</summary>
        public LoadProgress LoadProgress =>
            _lease?.Progress ?? new LoadProgress(_generator == null ? "" : "Ready", _generator == null ? 0 : 1);

        /// <summary>
        /// Why the persona's baked prompt (<see cref="PersonaAsset.Baked"/>) is not used: it does not fit the model, or is
        /// damaged. Null when it is used, and while nobody spoke.
        /// </summary>
        public string? BakeProblem => _bake?.Problem;

        /// <summary>The conversation with the player once the model is there and somebody spoke or prewarmed; else null.</summary>
        public Conversation? Conversation => _conversation;

        /// <summary>What was said so far, oldest first; without the line under way. Also while the model is not there.</summary>
        public IReadOnlyList<HistoryTurn> History =>
            (_conversation ?? _left)?.History ?? _saved?.Turns ?? Array.Empty<HistoryTurn>();

        /// <summary>The player says something; the answer is typed into the text target and comes through the events.</summary>
        /// <param name="line">Any text; what is no text at all lets the character speak first.</param>
        public void Say(string line) => Begin(new NextLine(line, null, CancellationToken.None));

        /// <summary>The player says something, and the caller waits for the end of the answer.</summary>
        /// <param name="line">Any text; what is no text at all lets the character speak first.</param>
        /// <param name="cancellation">Interrupts the answer, as <see cref="Interrupt"/> does, and the waiting.</param>
        /// <returns>
        /// The turn when its line has been revealed, or was interrupted (<see cref="DialogueTurn.Finish"/> tells). The
        /// task is cancelled with the token, when the character is disabled, and when something else is said before the
        /// line has begun; it fails when the persona or the text target cannot be used.
        /// </returns>
        public Task<DialogueTurn> SayAsync(string line, CancellationToken cancellation = default)
        {
            if (cancellation.IsCancellationRequested)
                return Task.FromCanceled<DialogueTurn>(cancellation);
            var waiter = new TaskCompletionSource<DialogueTurn>(TaskCreationOptions.RunContinuationsAsynchronously);
            Begin(new NextLine(line, waiter, cancellation));
            return waiter.Task;
        }

        /// <summary>The character speaks first.</summary>
        public void Greet() => Begin(new NextLine(null, null, CancellationToken.None));

        /// <summary>Cuts the line under way short, and a line that waits; the character remembers what was seen of it.</summary>
        public void Interrupt()
        {
            DropNext();
            CutShort();
        }

        /// <summary>
        /// Loads the model, if it is not loaded yet, and lets it read who speaks and what was said, so that the first word
        /// of the next line comes sooner.
        /// </summary>
        public void Prewarm()
        {
            if (!isActiveAndEnabled)
                return;
            _prewarm = true;
            TakeModel();
        }

        /// <summary>Forgets what was said and clears the text; a line under way is cut short. What was added to know stays.</summary>
        public void ResetConversation()
        {
            Interrupt();
            _conversation?.Reset();
            if (_conversation == null)
                ForgetTurns();
            _typewriter?.Reset();
        }
    }
}
