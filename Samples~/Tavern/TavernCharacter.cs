using System.IO;
using Repartee.Unity;
using UnityEngine;

namespace Repartee.Samples
{
    /// <summary>A guest of the tavern: what a player sees of a character beside its words, and its save.</summary>
    [RequireComponent(typeof(NpcDialogue))]
    public sealed class TavernCharacter : MonoBehaviour
    {
        [field: SerializeField]
        [field: Tooltip("What the name plate says.")]
        public string DisplayName { get; set; } = "";

        [field: SerializeField]
        [field: Tooltip("The colour of the portrait.")]
        public Color Portrait { get; set; } = Color.white;

        /// <summary>The character itself.</summary>
        public NpcDialogue Npc => GetComponent<NpcDialogue>();

        private string Save => Path.Combine(Application.persistentDataPath, "tavern-" + name + ".save");

        /// <summary>Keeps the conversation in a file; a crash leaves the old one or the new one.</summary>
        public void Keep()
        {
            Directory.CreateDirectory(Application.persistentDataPath);
            ConversationState.FromBytes(Npc.CaptureState(), Save).Save(Save);
        }

        /// <summary>Goes on where <see cref="Keep"/> was.</summary>
        /// <exception cref="BadFileException">There is no save, or it is damaged.</exception>
        public void Recall() => Npc.RestoreState(ConversationState.Load(Save).ToBytes());
    }
}
