using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// A character of the project: a persona as the portable JSON that Core, the console and other programs read. Its
    /// text is kept as it was written, so that what this version does not know survives.
    /// </summary>
    [CreateAssetMenu(menuName = "Dialogue/Persona", fileName = "Persona")]
    [HelpURL("https://github.com/repartee/npc-dialogue")]
    public sealed class PersonaAsset : ScriptableObject
    {
        [SerializeField]
        [TextArea(12, 40)]
        [Tooltip("The persona as JSON: name, role, place, traits, voice, backstory, knows, sells, wants, language, fallbackLines, sampling. Only the name is needed.")]
        private string _json = "{\n  \"name\": \"\"\n}\n";

        private Persona? _read;
        private string? _readFrom;

        /// <summary>The persona as JSON text.</summary>
        public string Json
        {
            get => _json;
            set => _json = value;
        }

        /// <summary>The persona; read again when the text has changed.</summary>
        /// <exception cref="BadFileException">The text is no persona; the message names the place in the JSON.</exception>
        public Persona Read()
        {
            if (_read == null || _readFrom != _json)
            {
                _read = Persona.FromJson(_json, name);
                _readFrom = _json;
            }

            return _read;
        }
    }
}
