using Repartee.Unity;
using UnityEngine;

namespace Repartee.Samples
{
    /// <summary>
    /// A talk with an innkeeper: put this on an empty game object and press Play. Drawn with Unity's immediate mode UI,
    /// so that it needs neither a canvas nor a render pipeline; a game shows the same events in its own text element.
    /// </summary>
    [RequireComponent(typeof(NpcDialogue))]
    public sealed class TavernTalk : MonoBehaviour
    {
        private const string Innkeeper = @"{
  ""name"": ""Mira"",
  ""role"": ""innkeeper"",
  ""place"": ""the Golden Goose in Oakvale"",
  ""traits"": [""warm"", ""nosy""],
  ""voice"": ""short sentences, calls everyone friend"",
  ""knows"": [""The bridge to the north is out."", ""The blacksmith has been ill since the new moon.""],
  ""sells"": [{ ""item"": ""a room for the night"", ""price"": ""five silver"" }, { ""item"": ""onion soup"", ""price"": ""two copper"" }],
  ""fallbackLines"": [""Give me a moment, friend.""]
}";

        private NpcDialogue _innkeeper = null!;
        private string _shown = "";
        private string _typed = "Have you a room for the night?";

        private void Awake()
        {
            _innkeeper = GetComponent<NpcDialogue>();
            if (_innkeeper.PersonaAsset == null)
            {
                var persona = ScriptableObject.CreateInstance<PersonaAsset>();
                persona.name = "Mira";
                persona.Json = Innkeeper;
                _innkeeper.PersonaAsset = persona;
            }

            _innkeeper.TextRevealed += text => _shown += text;
        }

        private void Start() => _innkeeper.Greet();

        private void OnGUI()
        {
            GUILayout.Label(_shown.Length > 0 ? _shown : _innkeeper.State == NpcState.Idle ? "" : "…");
            _typed = GUILayout.TextField(_typed);
            if (GUILayout.Button("Say it"))
            {
                _shown = "";
                _innkeeper.Say(_typed);
            }

            if (_innkeeper.State != NpcState.Idle && GUILayout.Button("Interrupt"))
                _innkeeper.Interrupt();
        }
    }
}
