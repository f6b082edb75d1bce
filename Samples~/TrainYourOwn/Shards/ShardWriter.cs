using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Writes scenes as tokens in four files: <c>.tokens</c> (uint16 ids), <c>.loss</c> (uint8, 1 where the token is
    /// learned: replies and their end), <c>.voices</c> (uint8, on learned tokens the number of the voice that speaks, 0
    /// for none), <c>.segments</c> (int32 triples: scene, start, length). The first segment of a
    /// scene is its card (empty for plain prose), each following one a dialogue. Little-endian.
    /// </summary>
    public sealed class ShardWriter : IDisposable
    {
        /// <summary>The endings of the four files; the last tells a reader that all are there.</summary>
        public static readonly string[] Parts = { ".tokens", ".loss", ".voices", ".segments" };

        private readonly BinaryWriter _tokens;
        private readonly BinaryWriter _loss;
        private readonly BinaryWriter _voices;
        private readonly BinaryWriter _segments;
        private readonly Tokenizer _tokenizer;
        private readonly List<int> _ids = new List<int>();
        private readonly List<byte> _learned = new List<byte>();
        private readonly int _start;
        private readonly int _end;
        private int _scenes;
        private byte _voice;

        /// <summary>Opens the four files.</summary>
        public ShardWriter(string path, Tokenizer tokenizer)
        {
            _tokens = new BinaryWriter(new BufferedStream(File.Create(path + Parts[0])));
            _loss = new BinaryWriter(new BufferedStream(File.Create(path + Parts[1])));
            _voices = new BinaryWriter(new BufferedStream(File.Create(path + Parts[2])));
            _segments = new BinaryWriter(new BufferedStream(File.Create(path + Parts[3])));
            _tokenizer = tokenizer;
            _start = tokenizer.IdOf("<|im_start|>")!.Value;
            _end = tokenizer.IdOf("<|im_end|>")!.Value;
        }

        /// <summary>Tokens written.</summary>
        public long Tokens { get; private set; }

        /// <summary>Tokens written that are learned.</summary>
        public long ReplyTokens { get; private set; }

        /// <summary>Writes one character and its dialogues.</summary>
        public void Add(Scene scene)
        {
            _voice = (byte)scene.World.Voice.Number;
            Message("system", scene.Card, learned: false);
            Segment();
            foreach (List<CorpusTurn> dialogue in scene.Dialogues)
            {
                foreach (CorpusTurn turn in dialogue)
                {
                    Message("user", PromptTexts.UserMessage(turn.Note, turn.Line), learned: false);
                    Message("assistant", turn.Reply, learned: true);
                }

                Segment();
            }

            _scenes++;
        }

        /// <summary>Writes plain texts: a scene without a card, each text a segment of its own, learned from its second token on.</summary>
        public void Add(IReadOnlyList<string> texts)
        {
            if (texts.Count == 0)
                return;
            _voice = 0;
            Segment();
            foreach (string text in texts)
            {
                Text(text, learned: true);
                _learned[0] = 0;
                Put(_end, learned: true);
                Segment();
            }

            _scenes++;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _tokens.Dispose();
            _loss.Dispose();
            _voices.Dispose();
            _segments.Dispose();
        }

        private void Message(string role, string content, bool learned)
        {
            Put(_start, false);
            Text(role + "\n", false);
            Text(content, learned);
            Put(_end, learned);
            Text("\n", false);
        }

        private void Text(string text, bool learned)
        {
            int before = _ids.Count;
            _tokenizer.Encode(text, TokenizerMode.PlainText, _ids);
            for (int i = before; i < _ids.Count; i++)
                _learned.Add(learned ? (byte)1 : (byte)0);
        }

        private void Put(int id, bool learned)
        {
            _ids.Add(id);
            _learned.Add(learned ? (byte)1 : (byte)0);
        }

        private void Segment()
        {
            _segments.Write(_scenes);
            _segments.Write((int)Tokens);
            _segments.Write(_ids.Count);
            for (int i = 0; i < _ids.Count; i++)
            {
                _tokens.Write((ushort)_ids[i]);
                _loss.Write(_learned[i]);
                _voices.Write(_learned[i] == 0 ? (byte)0 : _voice);
                ReplyTokens += _learned[i];
            }

            Tokens += _ids.Count;
            _ids.Clear();
            _learned.Clear();
        }
    }
}
