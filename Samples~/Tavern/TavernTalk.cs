using System;
using Repartee.Unity;
using UnityEngine;
using UnityEngine.Events;
using UnityEngine.UI;

namespace Repartee.Samples
{
    /// <summary>
    /// The dialogue box: whom the player talks to, what is said, what the player types. Everything that a game does with
    /// <see cref="NpcDialogue"/> is here: pointing it at a text, saying, interrupting, hurrying, saving, loading.
    /// </summary>
    public sealed class TavernTalk : MonoBehaviour
    {
        private TavernCharacter? _current;

        [field: SerializeField]
        [field: Tooltip("Who can be talked to.")]
        public TavernCharacter[] Characters { get; set; } = Array.Empty<TavernCharacter>();

        [field: SerializeField]
        [field: Tooltip("For each character the button that turns to it.")]
        public Button[] Tabs { get; set; } = Array.Empty<Button>();

        [field: SerializeField]
        [field: Tooltip("Takes the character's colour.")]
        public Image? Portrait { get; set; }

        [field: SerializeField]
        [field: Tooltip("Takes the character's name.")]
        public Text? NamePlate { get; set; }

        [field: SerializeField]
        [field: Tooltip("What lines are typed into.")]
        public Text? Line { get; set; }

        [field: SerializeField]
        [field: Tooltip("Shown while the character thinks, and when a page is full.")]
        public Text? Sign { get; set; }

        [field: SerializeField]
        [field: Tooltip("What the player types into.")]
        public InputField? Input { get; set; }

        [field: SerializeField]
        [field: Tooltip("Says what was typed.")]
        public Button? Say { get; set; }

        [field: SerializeField]
        [field: Tooltip("Cuts the character short.")]
        public Button? Interrupt { get; set; }

        [field: SerializeField]
        [field: Tooltip("Reveals the line at once, and turns a full page: the dialogue box itself.")]
        public Button? Hurry { get; set; }

        [field: SerializeField]
        [field: Tooltip("Saves what was said, with everyone.")]
        public Button? Save { get; set; }

        [field: SerializeField]
        [field: Tooltip("Loads what was saved.")]
        public Button? Load { get; set; }

        /// <summary>Whom the player talks to; null before <c>Start</c>.</summary>
        public TavernCharacter? Current => _current;

        /// <summary>Turns to a character. It is cut short, who was talking; a stranger greets.</summary>
        public void TurnTo(TavernCharacter character)
        {
            if (_current != null)
            {
                _current.Npc.Interrupt();
                _current.Npc.TextObject = null;
            }

            _current = character;
            if (Portrait != null)
                Portrait.color = character.Portrait;
            if (NamePlate != null)
                NamePlate.text = character.DisplayName;
            if (Line == null)
                return;
            Line.text = "";
            character.Npc.TextObject = Line.gameObject;
            if (character.Npc.History.Count == 0)
                character.Npc.Greet();
        }

        private void Start()
        {
            for (int i = 0; i < Tabs.Length && i < Characters.Length; i++)
            {
                TavernCharacter character = Characters[i];
                WhenPressed(Tabs[i], () => TurnTo(character));
            }

            if (Input != null)
                Input.onSubmit.AddListener(_ => SayWhatWasTyped());
            WhenPressed(Say, SayWhatWasTyped);
            WhenPressed(Interrupt, () => _current?.Npc.Interrupt());
            WhenPressed(Hurry, () => _current?.Npc.HurryUp());
            WhenPressed(Save, KeepAll);
            WhenPressed(Load, RecallAll);
            if (Characters.Length > 0)
                TurnTo(Characters[0]);
        }

        private void Update()
        {
            if (_current == null)
                return;
            NpcDialogue npc = _current.Npc;
            if (Sign != null)
                Sign.text = npc.IsThinkingShown ? "…" : npc.IsPageFull ? "▼" : "";
            if (Interrupt != null)
                Interrupt.interactable = npc.State != NpcState.Idle;
        }

        private static void WhenPressed(Button? button, UnityAction action)
        {
            if (button != null)
                button.onClick.AddListener(action);
        }

        private void SayWhatWasTyped()
        {
            if (_current == null || Input == null || string.IsNullOrWhiteSpace(Input.text))
                return;
            _current.Npc.Say(Input.text);
            Input.text = "";
        }

        private void KeepAll()
        {
            try
            {
                foreach (TavernCharacter character in Characters)
                    character.Keep();
                Tell("Saved.");
            }
            catch (Exception e) when (e is BadFileException || e is System.IO.IOException)
            {
                Tell(e.Message);
            }
        }

        private void RecallAll()
        {
            try
            {
                foreach (TavernCharacter character in Characters)
                    character.Recall();
                Tell("Loaded.");
            }
            catch (BadFileException e)
            {
                Tell(e.Message);
            }
        }

        private void Tell(string message)
        {
            if (Line != null && _current != null && _current.Npc.State == NpcState.Idle)
                Line.text = message;
        }
    }
}
