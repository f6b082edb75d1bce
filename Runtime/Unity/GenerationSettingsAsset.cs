using System;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// How lines are sampled and when they end, for any number of characters. What it leaves open comes from the persona,
    /// and what that leaves open from the model.
    /// </summary>
    [CreateAssetMenu(menuName = "Dialogue/Generation Settings", fileName = "Generation Settings", order = 202)]
    [HelpURL(HelpPages.Generation)]
    [Icon(Icons.Generation)]
    public sealed class GenerationSettingsAsset : ScriptableObject
    {
        [SerializeField]
        [Tooltip("0: always the most probable word. 1: as the model learned it. Above: wild.")]
        private Optional<float> _temperature;

        [SerializeField]
        [Tooltip("Keep the k most probable tokens; 0 keeps all.")]
        private Optional<int> _topK;

        [SerializeField]
        [Tooltip("Keep the fewest tokens whose probabilities sum to at least this; 1 keeps all.")]
        private Optional<float> _topP;

        [SerializeField]
        [Tooltip("Keep tokens at least this fraction as probable as the best; 0 keeps all.")]
        private Optional<float> _minP;

        [SerializeField]
        [Tooltip("Locally typical sampling's mass; 1 keeps all.")]
        private Optional<float> _typicalP;

        [SerializeField]
        [Tooltip("Makes what was said in this line less probable; 1 does nothing.")]
        private Optional<float> _repetitionPenalty;

        [SerializeField]
        [Tooltip("Subtracted once from every token that was said.")]
        private Optional<float> _presencePenalty;

        [SerializeField]
        [Tooltip("Subtracted for each time a token was said.")]
        private Optional<float> _frequencyPenalty;

        [SerializeField]
        [Tooltip("How many of the last tokens the penalties look at.")]
        private Optional<int> _penaltyWindow;

        [SerializeField]
        [Tooltip("How often a run of words may stand after itself before it is cut short; 0 allows any number.")]
        private Optional<int> _loopLimit;

        [SerializeField]
        [Tooltip("Whether a line keeps to the letters of its prompt: no Chinese in an English line, no English in a Chinese one, but for what the prompt itself says.")]
        private Optional<bool> _keepScript;

        [SerializeField]
        [Tooltip("How often a reply is drawn again, unseen, that passes over a fact that surely answers the line, or that is unsure of its words. For small, fast models.")]
        private Optional<int> _redraws;

        [SerializeField]
        [Tooltip("The mean entropy of a reply's choices, in nats, above which it is drawn again.")]
        private Optional<float> _redrawAbove;

        [SerializeField]
        [Tooltip("Most tokens of a line.")]
        private Optional<int> _maxTokens;

        [SerializeField]
        [Tooltip("Whether the seed below counts: same seed, same conversation, same lines.")]
        private bool _hasSeed;

        [SerializeField]
        [Tooltip("The seed.")]
        private long _seed;

        [SerializeField]
        [Tooltip("Texts that end a line; they are not shown.")]
        private string[] _stop = Array.Empty<string>();

        /// <summary>The settings; what is left open is null.</summary>
        public GenerationSettings Settings
        {
            get => new GenerationSettings
            {
                Temperature = _temperature.Value,
                TopK = _topK.Value,
                TopP = _topP.Value,
                MinP = _minP.Value,
                TypicalP = _typicalP.Value,
                RepetitionPenalty = _repetitionPenalty.Value,
                PresencePenalty = _presencePenalty.Value,
                FrequencyPenalty = _frequencyPenalty.Value,
                PenaltyWindow = _penaltyWindow.Value,
                LoopLimit = _loopLimit.Value,
                KeepScript = _keepScript.Value,
                Redraws = _redraws.Value,
                RedrawAbove = _redrawAbove.Value,
                MaxTokens = _maxTokens.Value,
                Seed = _hasSeed ? unchecked((ulong)_seed) : (ulong?)null,
                Stop = _stop.Length > 0 ? _stop : null,
            };

            set
            {
                _temperature.Value = value.Temperature;
                _topK.Value = value.TopK;
                _topP.Value = value.TopP;
                _minP.Value = value.MinP;
                _typicalP.Value = value.TypicalP;
                _repetitionPenalty.Value = value.RepetitionPenalty;
                _presencePenalty.Value = value.PresencePenalty;
                _frequencyPenalty.Value = value.FrequencyPenalty;
                _penaltyWindow.Value = value.PenaltyWindow;
                _loopLimit.Value = value.LoopLimit;
                _keepScript.Value = value.KeepScript;
                _redraws.Value = value.Redraws;
                _redrawAbove.Value = value.RedrawAbove;
                _maxTokens.Value = value.MaxTokens;
                _hasSeed = value.Seed.HasValue;
                _seed = unchecked((long)(value.Seed ?? 0));
                _stop = value.Stop == null ? Array.Empty<string>() : System.Linq.Enumerable.ToArray(value.Stop);
            }
        }
    }
}
