using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>
    /// Writes scenes as tokens in six files: <c>.tokens</c> (uint16 ids), <c>.loss</c> (uint8, 1 where the token is
    /// learned: replies and their end), <c>.voices</c> (uint8, on learned tokens the number of the voice that speaks, 0
    /// for none), <c>.intents</c> (uint8, on the first tokens of a reply the number of the intent it answers, 0
    /// elsewhere), <c>.quotes</c> (uint16, on tokens that repeat the note of a reply, or what the player said before, how
    /// many tokens before they stand there, 0 elsewhere), <c>.segments</c> (int32 triples: scene, start, length). The first segment of a
    /// scene is its card (empty for plain prose), each following one a dialogue. Little-endian.
    /// </summary>
    public sealed class ShardWriter : IDisposable
    {
        /// <summary>The endings of the six files; the last tells a reader that all are there.</summary>
        public static readonly string[] Parts = { ".tokens", ".loss", ".voices", ".intents", ".quotes", ".segments" };

        // Shorter runs are the same by chance.
        private const int ShortestQuote = 5;

        // What a line asks shows in how the reply begins; later tokens follow from the earlier ones.
        private const int IntentTokens = 4;

        private readonly BinaryWriter _tokens;
        private readonly BinaryWriter _loss;
        private readonly BinaryWriter _voices;
        private readonly BinaryWriter _intents;
        private readonly BinaryWriter _quotes;
        private readonly BinaryWriter _segments;
        private readonly Tokenizer _tokenizer;
        private readonly List<int> _ids = new List<int>();
        private readonly List<byte> _learned = new List<byte>();
        private readonly List<byte> _asked = new List<byte>();
        private readonly List<ushort> _back = new List<ushort>();
        private readonly IntentNumbers _numbers;
        private readonly int _start;
        private readonly int _end;
        private int _scenes;
        private byte _voice;

        /// <summary>Opens the six files.</summary>
        public ShardWriter(string path, Tokenizer tokenizer, IntentNumbers numbers)
        {
            _tokens = new BinaryWriter(new BufferedStream(File.Create(path + Parts[0])));
            _loss = new BinaryWriter(new BufferedStream(File.Create(path + Parts[1])));
            _voices = new BinaryWriter(new BufferedStream(File.Create(path + Parts[2])));
            _intents = new BinaryWriter(new BufferedStream(File.Create(path + Parts[3])));
            _quotes = new BinaryWriter(new BufferedStream(File.Create(path + Parts[4])));
            _segments = new BinaryWriter(new BufferedStream(File.Create(path + Parts[5])));
            _tokenizer = tokenizer;
            _numbers = numbers;
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
                    int note = Message("user", PromptTexts.UserMessage(turn.Note, turn.Line), learned: false);
                    int end = turn.Note == null ? note : note + _tokenizer.Encode(turn.Note).Length;
                    int reply = Message("assistant", turn.Reply, learned: true, _numbers.Of(turn.Intent));
                    MarkQuote(note, end, reply, _ids.Count);
                }

                foreach (string echo in dialogue.Where(turn => turn.Echo != null).Select(turn => turn.Echo!).Distinct())
                    if (!Noted(echo, scene.Card, dialogue))
                        MarkEcho(echo, dialogue);
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
            _intents.Dispose();
            _quotes.Dispose();
            _segments.Dispose();
        }

        // Returns where the content begins.
        private int Message(string role, string content, bool learned, byte intent = 0)
        {
            Put(_start, false);
            Text(role + "\n", false);
            int begin = _ids.Count;
            Text(content, learned);
            for (int i = begin; i < _ids.Count && i < begin + IntentTokens; i++)
                _asked[i] = intent;
            Put(_end, learned);
            Text("\n", false);
            return begin;
        }

        // The longest run of tokens that reply and note have in common.
        private void MarkQuote(int note, int noteEnd, int reply, int replyEnd)
        {
            int longest = ShortestQuote - 1;
            int from = 0;
            int to = 0;
            for (int i = note; i < noteEnd; i++)
                for (int j = reply; j < replyEnd; j++)
                {
                    int length = 0;
                    while (i + length < noteEnd && j + length < replyEnd && _ids[i + length] == _ids[j + length])
                        length++;
                    if (length <= longest)
                        continue;
                    longest = length;
                    from = i;
                    to = j;
                }

            for (int k = 0; k < longest && to > 0; k++)
                _back[to + k] = (ushort)(to - from);
        }

        // What card or notes hold too is not the player's alone.
        private static bool Noted(string echo, string card, List<CorpusTurn> dialogue) =>
            card.Contains(echo, StringComparison.OrdinalIgnoreCase) ||
            dialogue.Any(turn => turn.Note != null && turn.Note.Contains(echo, StringComparison.OrdinalIgnoreCase));

        // Every later place of the player's words points back to the first; not when one of them is written in other tokens.
        private void MarkEcho(string echo, List<CorpusTurn> dialogue)
        {
            int written = dialogue.Sum(turn => Count(turn.Line, echo) + Count(turn.Reply, echo));
            foreach (string spelling in new[] { " " + echo, echo })
            {
                int[] sought = _tokenizer.Encode(spelling);
                List<int> found = Enumerable.Range(0, Math.Max(0, _ids.Count - sought.Length + 1))
                    .Where(i => sought.Length > 0 && sought.Select((id, k) => _ids[i + k] == id).All(same => same)).ToList();
                if (found.Count != written || found.Count < 2 || _learned[found[0]] != 0)
                    continue;
                foreach (int at in found.Skip(1))
                    for (int k = 0; k < sought.Length; k++)
                        _back[at + k] = (ushort)(at - found[0]);
                return;
            }
        }

        private static int Count(string text, string part)
        {
            int count = 0;
            for (int at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(part, at + part.Length, StringComparison.OrdinalIgnoreCase))
                count++;
            return count;
        }

        private void Text(string text, bool learned)
        {
            int before = _ids.Count;
            _tokenizer.Encode(text, TokenizerMode.PlainText, _ids);
            for (int i = before; i < _ids.Count; i++)
                Mark(learned);
        }

        private void Put(int id, bool learned)
        {
            _ids.Add(id);
            Mark(learned);
        }

        private void Mark(bool learned)
        {
            _learned.Add(learned ? (byte)1 : (byte)0);
            _asked.Add(0);
            _back.Add(0);
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
                _intents.Write(_asked[i]);
                _quotes.Write(_back[i]);
                ReplyTokens += _learned[i];
            }

            Tokens += _ids.Count;
            _ids.Clear();
            _learned.Clear();
            _asked.Clear();
            _back.Clear();
        }
    }
}
