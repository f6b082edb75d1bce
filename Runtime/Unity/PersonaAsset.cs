using System;
using System.IO;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// A character of the project: a persona as the portable JSON that Core, the console and other programs read. Its
    /// text is kept as it was written, so that what this version does not know survives.
    /// </summary>
    [CreateAssetMenu(menuName = "Dialogue/Persona", fileName = "Persona", order = 200)]
    [HelpURL(HelpPages.Persona)]
    [Icon(Icons.Persona)]
    public sealed class PersonaAsset : ScriptableObject
    {
        [SerializeField]
        [TextArea(12, 40)]
        [Tooltip("The persona as JSON: name, role, place, traits, voice, backstory, knows, sells, wants, language, fallbackLines, sampling. Only the name is needed.")]
        private string _json = "{\n  \"name\": \"\"\n}\n";

        [SerializeField]
        [Tooltip("The character's prompt as a model has read it, made by the Bake button: the first word of its first line does not wait for the prompt. It serves one model, and fits as long as the card is not changed.")]
        private TextAsset? _baked;

        private Persona? _read;
        private string? _readFrom;

        /// <summary>The persona as JSON text.</summary>
        public string Json
        {
            get => _json;
            set => _json = value;
        }

        /// <summary>
        /// The persona baked for a model (<see cref="BakedPersona"/>, as its bytes), or null. Characters use it where it fits
        /// their model; where it does not, they say so in the log and speak without. An asset like any other: it goes along
        /// into builds, bundles and Addressables with the persona, on every platform.
        /// </summary>
        public TextAsset? Baked
        {
            get => _baked;
            set => _baked = value;
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

        /// <summary>Takes a persona over, as <see cref="Persona.ToJson"/> writes it.</summary>
        public void Write(Persona persona) => _json = persona.ToJson();

        /// <summary>Takes a persona file over, text and all. A file that is no persona changes nothing.</summary>
        /// <param name="path">The file, as <see cref="Persona.Load"/> reads it.</param>
        /// <exception cref="BadFileException">The file is missing, unreadable or no persona.</exception>
        public void Import(string path)
        {
            Persona.Load(path);
            _json = File.ReadAllText(path);
        }

        /// <summary>Writes a persona file that <see cref="Persona.Load"/> reads; the text as it is here.</summary>
        /// <exception cref="BadFileException">The text is no persona, or the file cannot be written.</exception>
        public void Export(string path)
        {
            Read();
            try
            {
                File.WriteAllText(path, _json);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException || e is ArgumentException || e is NotSupportedException)
            {
                throw new BadFileException(path, "the persona file cannot be written (" + e.Message.TrimEnd('.') + ").", e);
            }
        }
    }
}
