using System;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// How a <see cref="StreamingTypewriter"/> shows text. Times are in seconds, speeds in characters as people see them
    /// (grapheme clusters) a second. May be changed while a line is being shown. A value below its least, or that is no
    /// number, counts as the least.
    /// </summary>
    [Serializable]
    public sealed class TypewriterSettings
    {
        // More is instant; an infinite speed would leave nothing to count with.
        private const float MostCharacters = 1e6f;
        private const float MostSpeedUp = 1000;

        [SerializeField]
        [Tooltip("Show text as soon as it is there, without typing.")]
        private bool _instant;

        [SerializeField]
        [Min(1)]
        [Tooltip("Characters a second.")]
        private float _charactersPerSecond = 40;

        [SerializeField]
        [Min(1)]
        [Tooltip("Chinese, Japanese and Korean characters a second; each says as much as several letters.")]
        private float _wideCharactersPerSecond = 18;

        [SerializeField]
        [Min(0)]
        [Tooltip("Rest after a comma, in seconds: , 、，")]
        private float _commaPause = 0.12f;

        [SerializeField]
        [Min(0)]
        [Tooltip("Rest after a semicolon or colon, in seconds: ; : ；：")]
        private float _colonPause = 0.2f;

        [SerializeField]
        [Min(0)]
        [Tooltip("Rest after a sentence, in seconds: . ! ? 。！？")]
        private float _sentencePause = 0.35f;

        [SerializeField]
        [Min(0)]
        [Tooltip("Rest after an ellipsis or a dash, in seconds: ... … …… — ——")]
        private float _ellipsisPause = 0.4f;

        [SerializeField]
        [Min(0)]
        [Tooltip("When the character has said this many seconds more than is shown, typing speeds up.")]
        private float _catchUpAfter = 5;

        [SerializeField]
        [Min(1)]
        [Tooltip("How many times faster typing gets at most when it catches up. 1: never.")]
        private float _maxSpeedUp = 2;

        [SerializeField]
        [Min(0)]
        [Tooltip("When the model is slower than typing, this many seconds of text are gathered before typing goes on.")]
        private float _reserve = 0.3f;

        [SerializeField]
        [Tooltip("Go on while the game's time stands still or runs slower.")]
        private bool _unscaledTime = true;

        [SerializeField]
        [Tooltip("Heed markup such as <b> in the text. Off: it appears as it is, whatever a player or the model writes.")]
        private bool _allowRichText;

        [SerializeField]
        [Tooltip("When sentences are announced: at their end, or at their start, for a voice.")]
        private SentenceCue _sentenceCue;

        [SerializeField]
        [Tooltip("Stop when the box is full, and go on with an empty one. Off: for boxes that grow with their text.")]
        private bool _paging = true;

        [SerializeField]
        [Min(0)]
        [Tooltip("Turn a full page after this many seconds. 0: wait for the player.")]
        private float _autoContinueAfter;

        /// <summary>Show text as soon as it is there, without typing.</summary>
        public bool Instant
        {
            get => _instant;
            set => _instant = value;
        }

        /// <summary>Characters a second, for scripts that are written in letters. At least 1.</summary>
        public float CharactersPerSecond
        {
            get => Within(1, _charactersPerSecond, MostCharacters);
            set => _charactersPerSecond = value;
        }

        /// <summary>Chinese, Japanese and Korean characters a second. At least 1.</summary>
        public float WideCharactersPerSecond
        {
            get => Within(1, _wideCharactersPerSecond, MostCharacters);
            set => _wideCharactersPerSecond = value;
        }

        /// <summary>Seconds of rest after a comma.</summary>
        public float CommaPause
        {
            get => Within(0, _commaPause, float.MaxValue);
            set => _commaPause = value;
        }

        /// <summary>Seconds of rest after a semicolon or a colon.</summary>
        public float ColonPause
        {
            get => Within(0, _colonPause, float.MaxValue);
            set => _colonPause = value;
        }

        /// <summary>Seconds of rest after a sentence.</summary>
        public float SentencePause
        {
            get => Within(0, _sentencePause, float.MaxValue);
            set => _sentencePause = value;
        }

        /// <summary>Seconds of rest after an ellipsis or a dash.</summary>
        public float EllipsisPause
        {
            get => Within(0, _ellipsisPause, float.MaxValue);
            set => _ellipsisPause = value;
        }

        /// <summary>When this many seconds more were said than are shown, typing speeds up.</summary>
        public float CatchUpAfter
        {
            get => Within(0, _catchUpAfter, float.MaxValue);
            set => _catchUpAfter = value;
        }

        /// <summary>How many times faster typing gets at most to catch up; 1 for never.</summary>
        public float MaxSpeedUp
        {
            get => Within(1, _maxSpeedUp, MostSpeedUp);
            set => _maxSpeedUp = value;
        }

        /// <summary>
        /// Seconds of text that are gathered before typing begins, and again after it ran out of text because the model
        /// is slower: what is shown comes in words and phrases, not letter by letter.
        /// </summary>
        public float Reserve
        {
            get => Within(0, _reserve, float.MaxValue);
            set => _reserve = value;
        }

        /// <summary>Whether to go on while the game's time stands still or runs slower.</summary>
        public bool UnscaledTime
        {
            get => _unscaledTime;
            set => _unscaledTime = value;
        }

        /// <summary>
        /// Whether markup such as <c>&lt;b&gt;</c> in the text counts; for lines that an author wrote. It is never typed,
        /// also when it comes in pieces. Heeded by the next line.
        /// </summary>
        public bool AllowRichText
        {
            get => _allowRichText;
            set => _allowRichText = value;
        }

        /// <summary>When sentences are announced. Heeded by the next line.</summary>
        public SentenceCue SentenceCue
        {
            get => _sentenceCue;
            set => _sentenceCue = value;
        }

        /// <summary>
        /// Whether to stop when the box is full and go on with an empty one; off for boxes that grow with their text.
        /// Heeded by the next line.
        /// </summary>
        public bool Paging
        {
            get => _paging;
            set => _paging = value;
        }

        /// <summary>Seconds after which a full page is turned without the player; 0 for never.</summary>
        public float AutoContinueAfter
        {
            get => Within(0, _autoContinueAfter, float.MaxValue);
            set => _autoContinueAfter = value;
        }

        /// <summary>Seconds that the present frame took, by the clock that <see cref="UnscaledTime"/> asks for.</summary>
        public float FrameSeconds => _unscaledTime ? Time.unscaledDeltaTime : Time.deltaTime;

        // Where values are read, so that it holds for those of scenes, inspectors and scripts alike. No number is the least.
        private static float Within(float least, float value, float most) => value >= least ? Math.Min(value, most) : least;
    }
}
