using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Repartee.Unity;
using Repartee.UnityStub;
using UnityEngine;

namespace Repartee.Tests
{
    /// <summary>A character in the stand-in's scene with a scripted model behind it, and a record of its events.</summary>
    internal sealed class Npc : IDisposable
    {
        public const string Mira =
            "{ \"name\": \"Mira\", \"language\": \"en\", \"knows\": [\"The bridge is out.\"], \"fallbackLines\": [\"Give me a moment.\"] }";

        public Npc(string[] lines, bool gated = true, string name = "Mira", string persona = Mira)
        {
            Model = new ScriptedModel(new ScriptedModelOptions { Gated = gated, Tokens = ScriptedTokens.Characters }, lines);
            Engine = new DialogueEngine(Model.ToLoadedModel());
            Generator = new CountingGenerator(Engine);
            Talk = new GameObject(name).AddComponent<NpcDialogue>();
            Talk.PrewarmOnStart = false;
            // Frames of the stand-in take no time, so that many pass while a model thinks.
            Talk.ThinkingDelay = float.MaxValue;
            Talk.Generator = Generator;
            Talk.TypewriterSettings = new TypewriterSettings { Instant = true };
            Talk.PersonaAsset = PersonaOf(name, persona);
            Listen(Talk);
        }

        public ScriptedModel Model { get; }

        public DialogueEngine Engine { get; }

        public CountingGenerator Generator { get; }

        public NpcDialogue Talk { get; }

        /// <summary>What was revealed, over all lines.</summary>
        public string Text { get; private set; } = "";

        /// <summary>The lines that are over.</summary>
        public List<DialogueTurn> Lines { get; } = new List<DialogueTurn>();

        /// <summary>Every event, in order; texts that follow each other are one.</summary>
        public List<string> Events { get; } = new List<string>();

        public static Npc Gated(params string[] lines) => new Npc(lines);

        public static Npc Saying(params string[] lines) => new Npc(lines, gated: false);

        public static PersonaAsset PersonaOf(string name, string json)
        {
            var asset = ScriptableObject.CreateInstance<PersonaAsset>();
            asset.name = name;
            asset.Json = json;
            return asset;
        }

        /// <summary>Runs frames until it holds.</summary>
        public static void Until(Func<bool> condition, string what = "it did not happen in time") =>
            Assert.That(StubWorld.FramesUntil(condition), Is.True, what);

        /// <summary>Says something and waits for the end of the answer.</summary>
        public DialogueTurn Ask(string line)
        {
            int before = Lines.Count;
            Talk.Say(line);
            Until(() => Lines.Count > before, "no answer to " + line);
            return Lines[Lines.Count - 1];
        }

        public static void NothingWentWrong() =>
            Assert.That(StubWorld.Log.Where(entry => entry.Type != LogType.Log).Select(entry => entry.ToString()), Is.Empty);

        public void Dispose() => Engine.Dispose();

        private void Listen(NpcDialogue talk)
        {
            int mainThread = Environment.CurrentManagedThreadId;
            talk.LineStarted += turn => Events.Add("start " + turn.PlayerLine);
            talk.TextRevealed += text =>
            {
                Assert.That(Environment.CurrentManagedThreadId, Is.EqualTo(mainThread));
                Text += text;
                if (Events.Count > 0 && Events[Events.Count - 1].StartsWith("text ", StringComparison.Ordinal))
                    Events[Events.Count - 1] += text;
                else
                    Events.Add("text " + text);
            };
            talk.SentenceCompleted += sentence => Events.Add("sentence " + sentence);
            talk.ActionReached += tag => Events.Add("action " + tag.Name + " " + tag.Argument);
            talk.Failed += error => Events.Add("failed " + error.Message);
            talk.ThinkingChanged += shown => Events.Add(shown ? "thinking" : "not thinking");
            talk.LineCompleted += turn =>
            {
                Lines.Add(turn);
                Events.Add("end " + turn.Finish);
            };
        }

        /// <summary>Passes everything on, and counts what a character asks of its model.</summary>
        internal sealed class CountingGenerator : IGenerator
        {
            private readonly DialogueEngine _engine;

            public CountingGenerator(DialogueEngine engine)
            {
                _engine = engine;
            }

            public List<GenerationRequest> Requests { get; } = new List<GenerationRequest>();

            public List<object> Forgotten { get; } = new List<object>();

            public LoadedModel Model => _engine.Model;

            public int ContextLength => _engine.ContextLength;

            public void Submit(GenerationRequest request)
            {
                lock (Requests)
                    Requests.Add(request);
                _engine.Submit(request);
            }

            public void Forget(object owner)
            {
                Forgotten.Add(owner);
                _engine.Forget(owner);
            }

            public void Log(string line) => _engine.Log(line);
        }
    }
}
