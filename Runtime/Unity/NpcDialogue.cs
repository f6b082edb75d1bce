using System;
using System.Threading.Tasks;
using UnityEngine;
using UnityEngine.Events;

namespace Repartee.Unity
{
    /// <summary>
    /// A character that answers. Give it a persona, call <see cref="Say"/>, and show what <see cref="TextRevealed"/>
    /// brings: once a frame at most, on the main thread, the text that has been said since. The model runs elsewhere.
    /// </summary>
    /// <remarks>
    /// One line at a time: speaking to a character that is still speaking interrupts it. A disabled character falls
    /// silent at once, without an event. All members are for the main thread.
    /// </remarks>
    [AddComponentMenu("Dialogue/NPC Dialogue")]
    [HelpURL("https://github.com/repartee/npc-dialogue")]
    [DisallowMultipleComponent]
    public sealed class NpcDialogue : MonoBehaviour
    {
        [SerializeField]
        [Tooltip("Who speaks.")]
        private PersonaAsset? _persona;

        [SerializeField]
        [Tooltip("With which model. None: the one that comes with the package.")]
        private ModelAsset? _model;

        [SerializeField]
        [Tooltip("Load the model when the character appears, not when it is first spoken to.")]
        private bool _loadOnStart = true;

        [SerializeField]
        [Tooltip("Brings the text that has been said since the last time; append it to what is shown.")]
        private UnityEvent<string> _onText = new UnityEvent<string>();

        [SerializeField]
        [Tooltip("Brings the whole line when it is over.")]
        private UnityEvent<string> _onLine = new UnityEvent<string>();

        private EngineLease? _lease;
        private Conversation? _conversation;
        private DialogueTurn? _turn;
        private string? _nextLine;
        private bool _hasNextLine;
        private bool _interrupted;
        private int _shown;

        /// <summary>Text that has been said since the last time. The texts of a line, joined, are the line.</summary>
        public event Action<string>? TextRevealed;

        /// <summary>A line is over, said to its end or interrupted; the turn tells how it went.</summary>
        public event Action<DialogueTurn>? LineCompleted;

        /// <summary>Who speaks. Another persona begins another conversation, with the next line.</summary>
        public PersonaAsset? PersonaAsset
        {
            get => _persona;
            set
            {
                _persona = value;
                EndConversation();
            }
        }

        /// <summary>With which model, null for the one that comes with the package. Another one begins another conversation.</summary>
        public ModelAsset? ModelAsset
        {
            get => _model;
            set
            {
                _model = value;
                EndConversation();
                GiveBackModel();
            }
        }

        /// <summary>
        /// Answers in place of a model asset: an engine that the game loaded itself, or one with a scripted model. It is
        /// not disposed here. Set it before the first line.
        /// </summary>
        public IGenerator? Generator { get; set; }

        /// <summary>What the character is doing.</summary>
        public NpcState State
        {
            get
            {
                if (_turn != null)
                    return _shown > 0 ? NpcState.Speaking : NpcState.Thinking;
                return _hasNextLine ? NpcState.Loading : NpcState.Idle;
            }
        }

        /// <summary>The line under way, or null.</summary>
        public DialogueTurn? Turn => _turn;

        /// <summary>The conversation with the player, once the model is there and something was said; else null.</summary>
        public Conversation? Conversation => _conversation;

        /// <summary>The player says something; the answer comes through the events.</summary>
        /// <param name="line">Any text.</param>
        public void Say(string line) => Begin(line);

        /// <summary>The character speaks first.</summary>
        public void Greet() => Begin(null);

        /// <summary>Cuts the line under way short; the character remembers what was shown of it.</summary>
        public void Interrupt()
        {
            _hasNextLine = false;
            _nextLine = null;
            CutShort();
        }

        /// <summary>Starts to load the model, if it is not loaded yet.</summary>
        public void LoadModel()
        {
            if (Generator == null && _lease == null && ModelFiles.WhyNotHere() == null)
                _lease = DialogueModelHost.Acquire(_model != null ? _model.ResolvePath() : ModelFiles.Resolve(ModelFiles.Bundled));
        }

        /// <summary>Forgets what was said; a line under way is cut short.</summary>
        public void ResetConversation()
        {
            Interrupt();
            _conversation?.Reset();
        }

        private void Start()
        {
            if (_loadOnStart)
                LoadModel();
        }

        private void Update()
        {
            if (_turn != null)
                Pump(_turn);
            if (_turn == null && _hasNextLine)
                BeginNextLine();
        }

        private void OnDisable()
        {
            Interrupt();
            _turn = null;
        }

        private void OnDestroy()
        {
            EndConversation();
            GiveBackModel();
        }

        private void Begin(string? line)
        {
            if (!isActiveAndEnabled)
            {
                Debug.LogWarning(name + " was spoken to but is disabled.", this);
                return;
            }

            CutShort();
            _nextLine = line;
            _hasNextLine = true;
            LoadModel();
            if (_turn == null)
                BeginNextLine();
        }

        // A line that was interrupted ends within a step of the model and is completed first, so that events of two
        // lines never mix.
        private void CutShort()
        {
            if (_turn != null && !_interrupted)
            {
                _interrupted = true;
                _turn.Cancel(_shown);
            }
        }

        private void BeginNextLine()
        {
            if (_conversation == null)
            {
                IGenerator? generator = Generator ?? LoadedGenerator();
                if (generator == null)
                    return;
                _conversation = CreateConversation(generator);
            }

            string? line = _nextLine;
            _nextLine = null;
            _hasNextLine = false;
            if (_conversation == null)
                return;
            _shown = 0;
            _interrupted = false;
            _turn = _conversation.Say(line);
        }

        /// <summary>The model, or what stands in for one that cannot be used; null while it is loading.</summary>
        private IGenerator? LoadedGenerator()
        {
            string? whyNot = ModelFiles.WhyNotHere();
            if (whyNot != null)
                return Unavailable(new ReparteeException(whyNot));
            LoadModel();
            Task<DialogueEngine> engine = _lease!.Engine;
            if (!engine.IsCompleted)
                return null;
            if (engine.Status == TaskStatus.RanToCompletion)
                return engine.Result;
            return Unavailable(engine.Exception?.InnerException ?? new ReparteeException("Loading the model was cancelled."));
        }

        private IGenerator Unavailable(Exception cause)
        {
            Debug.LogError(name + " speaks fallback lines only: " + cause.Message, this);
            return new UnavailableModel(cause);
        }

        private Conversation? CreateConversation(IGenerator generator)
        {
            if (_persona == null)
            {
                Debug.LogError(name + " has no persona.", this);
                return null;
            }

            try
            {
                return new Conversation(generator, _persona.Read());
            }
            catch (BadFileException e)
            {
                Debug.LogError(e.Message, this);
                return null;
            }
        }

        private void Pump(DialogueTurn turn)
        {
            // Asked before the text is read: once a line has ended, its text is final.
            bool ended = turn.Stream.IsEnded;
            if (!_interrupted && turn.Stream.TryRead(ref _shown, out ReadOnlySpan<char> text))
                Reveal(text.ToString());
            if (ended && ReferenceEquals(turn, _turn))
                Complete(turn);
        }

        private void Reveal(string text)
        {
            TextRevealed?.Invoke(text);
            _onText.Invoke(text);
        }

        private void Complete(DialogueTurn turn)
        {
            _turn = null;
            LineCompleted?.Invoke(turn);
            _onLine.Invoke(turn.Text);
        }

        private void EndConversation()
        {
            Interrupt();
            _turn = null;
            _conversation?.Dispose();
            _conversation = null;
        }

        private void GiveBackModel()
        {
            _lease?.Dispose();
            _lease = null;
        }
    }
}
