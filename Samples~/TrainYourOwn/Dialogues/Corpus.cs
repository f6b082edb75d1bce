using System.Collections.Generic;

namespace Repartee.TrainYourOwn
{
    /// <summary>A character with the dialogues written for it.</summary>
    public sealed class Scene
    {
        /// <summary>Creates a scene.</summary>
        public Scene(World world, string card, List<List<CorpusTurn>> dialogues)
        {
            World = world;
            Card = card;
            Dialogues = dialogues;
        }

        /// <summary>The character.</summary>
        public World World { get; }

        /// <summary>The system message.</summary>
        public string Card { get; }

        /// <summary>The dialogues, each on its own.</summary>
        public List<List<CorpusTurn>> Dialogues { get; }
    }

    /// <summary>The corpus as a sequence: scene by scene, the same for the same seed.</summary>
    public sealed class Corpus
    {
        private readonly Material _english;
        private readonly Material _chinese;
        private readonly ulong _seed;
        private readonly bool _heldOutNames;

        /// <summary>A corpus over the material of both languages.</summary>
        public Corpus(Material english, Material chinese, ulong seed, bool heldOutNames = false)
        {
            _english = english;
            _chinese = chinese;
            _seed = seed;
            _heldOutNames = heldOutNames;
            IntentNumbers = new IntentNumbers(english, chinese);
        }

        /// <summary>The numbers of what turns ask.</summary>
        public IntentNumbers IntentNumbers { get; }

        /// <summary>Loads the authored material and opens the corpus of a seed.</summary>
        public static Corpus Open(string authored, ulong seed, bool heldOutNames = false) =>
            new Corpus(Material.Load(authored, false), Material.Load(authored, true), seed, heldOutNames);

        /// <summary>The scenes from <paramref name="first"/> on, <paramref name="count"/> of them; the languages alternate.</summary>
        public IEnumerable<Scene> Scenes(int first, int count)
        {
            for (int i = first; i < first + count; i++)
                yield return Scene(i);
        }

        /// <summary>A page of plain prose; the languages alternate. Empty when nobody wrote any in that language.</summary>
        public List<string> Prose(int index)
        {
            Material material = index % 2 == 0 ? _english : _chinese;
            return material.Intents.ContainsKey("prose") ? new ProseWriter(material, new SeededRandom(_seed + 1_000_003, (ulong)index)).Page() : new List<string>();
        }

        /// <summary>One scene.</summary>
        public Scene Scene(int index)
        {
            Material material = index % 2 == 0 ? _english : _chinese;
            var random = new SeededRandom(_seed, (ulong)index);
            (World world, Names names) = new WorldBuilder(material, _heldOutNames).Build(random);
            var writer = new DialogueWriter(material, random, world, names, heldOutLines: false);
            var dialogues = new List<List<CorpusTurn>>();
            for (int i = 0; i < 8; i++)
                dialogues.Add(writer.Dialogue());
            return new Scene(world, CardOf(world), dialogues);
        }

        /// <summary>The system message of a character, as the runtime writes it for the bundled model.</summary>
        public static string CardOf(World world) => PromptTexts.Card(world.Persona, world.Persona.Language, PromptStyle.Compact);
    }
}
