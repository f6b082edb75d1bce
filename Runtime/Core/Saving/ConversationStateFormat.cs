using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using MessagePack;

namespace Repartee
{
    /// <summary>Reads and writes <see cref="ConversationState"/> by hand: no resolvers, no reflection, bounded.</summary>
    internal static class ConversationStateFormat
    {
        private const string Magic = "repartee.conversation";
        private const int MostTurns = 100_000;
        private const int MostFacts = 100_000;
        private const int MostReplyTokens = 100_000;

        public static byte[] Write(ConversationState state)
        {
            var buffer = new ArrayBufferWriter<byte>();
            var writer = new MessagePackWriter(buffer);
            writer.WriteArrayHeader(4);
            writer.Write(Magic);
            writer.Write(ConversationState.MajorVersion);
            writer.Write(ConversationState.MinorVersion);
            writer.WriteMapHeader(state.Model == null ? 8 : 9);
            writer.Write(1);
            writer.Write(state.PersonaName);
            writer.Write(2);
            writer.Write(state.PersonaReference);
            writer.Write(3);
            writer.Write(state.Language == PersonaLanguage.English ? "en" : state.Language == PersonaLanguage.Chinese ? "zh" : "auto");
            writer.Write(4);
            writer.WriteArrayHeader(state.Turns.Count);
            foreach (HistoryTurn turn in state.Turns)
                Write(ref writer, turn);
            writer.Write(5);
            writer.Write(state.FirstTurn);
            writer.Write(6);
            writer.WriteArrayHeader(state.AddedFacts.Count);
            foreach (string fact in state.AddedFacts)
                writer.Write(fact);
            writer.Write(7);
            if (state.Seed == null)
                writer.WriteNil();
            else
                writer.Write(state.Seed.Value);
            writer.Write(8);
            writer.Write(state.LineCount);
            if (state.Model != null)
            {
                writer.Write(9);
                writer.Write(state.Model);
            }
            writer.Flush();
            return buffer.WrittenSpan.ToArray();
        }

        public static ConversationState Read(ReadOnlyMemory<byte> bytes, string sourceName)
        {
            if (bytes.Length > ConversationState.MostBytes)
                throw new BadFileException(sourceName, "the save is larger than 64 MB.");
            if (bytes.Length == 0)
                throw new BadFileException(sourceName, "the save " + RegularFile.Nothing + ".");
            try
            {
                var reader = new MessagePackReader(bytes);
                if (reader.NextMessagePackType != MessagePackType.Array || reader.ReadArrayHeader() < 4 ||
                    reader.NextMessagePackType != MessagePackType.String || reader.ReadString() != Magic)
                    throw new BadFileException(sourceName, "this is not a saved conversation.");
                int major = reader.ReadInt32();
                if (major > ConversationState.MajorVersion)
                    throw new BadFileException(sourceName, "the save was written by a newer version of Repartee (format " + major + ", this version reads up to " + ConversationState.MajorVersion + ").");
                if (major < 1)
                    throw new BadFileException(sourceName, "the save is damaged (format " + major + ").");
                reader.ReadInt32();
                MessagePackSecurity.UntrustedData.DepthStep(ref reader);
                return ReadFields(ref reader);
            }
            catch (Exception e) when (e is MessagePackSerializationException || e is EndOfStreamException || e is OverflowException || e is InvalidDataException || e is ArgumentException)
            {
                throw new BadFileException(sourceName, "the save is damaged (" + e.Message.TrimEnd('.') + ").", e);
            }
        }

        private static ConversationState ReadFields(ref MessagePackReader reader)
        {
            string name = "";
            string? reference = null;
            var language = PersonaLanguage.Auto;
            var turns = new List<HistoryTurn>();
            int firstTurn = 0;
            var facts = new List<string>();
            ulong? seed = null;
            long lines = 0;
            string? model = null;
            int fields = reader.ReadMapHeader();
            for (int i = 0; i < fields; i++)
            {
                switch (MessagePackFields.Key(ref reader))
                {
                    case 1:
                        name = reader.ReadString() ?? "";
                        break;
                    case 2:
                        reference = reader.ReadString();
                        break;
                    case 3:
                        string? text = reader.ReadString();
                        language = text == "en" ? PersonaLanguage.English : text == "zh" ? PersonaLanguage.Chinese : PersonaLanguage.Auto;
                        break;
                    case 4:
                        for (int n = MessagePackFields.Count(ref reader, MostTurns, "turns"); n > 0; n--)
                            turns.Add(ReadTurn(ref reader));
                        break;
                    case 5:
                        firstTurn = reader.ReadInt32();
                        break;
                    case 6:
                        for (int n = MessagePackFields.Count(ref reader, MostFacts, "facts"); n > 0; n--)
                            facts.Add(reader.ReadString() ?? "");
                        break;
                    case 7:
                        seed = reader.TryReadNil() ? (ulong?)null : reader.ReadUInt64();
                        break;
                    case 8:
                        lines = reader.ReadInt64();
                        break;
                    case 9:
                        model = reader.ReadString();
                        break;
                    default:
                        MessagePackFields.Skip(ref reader);
                        break;
                }
            }

            return new ConversationState
            {
                PersonaName = name,
                PersonaReference = reference,
                Language = language,
                Turns = turns,
                FirstTurn = Math.Min(Math.Max(0, firstTurn), turns.Count),
                AddedFacts = facts,
                Seed = seed,
                LineCount = Math.Max(0, lines),
                Model = model,
            };
        }

        private static void Write(ref MessagePackWriter writer, HistoryTurn turn)
        {
            writer.WriteMapHeader(turn.ReplyTokens == null ? 3 : 4);
            writer.Write(1);
            writer.Write(turn.PlayerLine);
            writer.Write(2);
            writer.Write(turn.Knowledge);
            writer.Write(3);
            writer.Write(turn.Reply);
            if (turn.ReplyTokens == null)
                return;
            writer.Write(4);
            writer.WriteArrayHeader(turn.ReplyTokens.Count);
            foreach (int id in turn.ReplyTokens)
                writer.Write(id);
        }

        private static HistoryTurn ReadTurn(ref MessagePackReader reader)
        {
            string? line = null;
            string? knowledge = null;
            string reply = "";
            int[]? tokens = null;
            int fields = reader.ReadMapHeader();
            for (int i = 0; i < fields; i++)
            {
                switch (MessagePackFields.Key(ref reader))
                {
                    case 1:
                        line = reader.ReadString();
                        break;
                    case 2:
                        knowledge = reader.ReadString();
                        break;
                    case 3:
                        reply = reader.ReadString() ?? "";
                        break;
                    case 4:
                        // The header was checked against the bytes that are left, one at least per id.
                        tokens = new int[MessagePackFields.Count(ref reader, MostReplyTokens, "reply ids")];
                        for (int n = 0; n < tokens.Length; n++)
                            tokens[n] = Id(ref reader);
                        break;
                    default:
                        MessagePackFields.Skip(ref reader);
                        break;
                }
            }

            return new HistoryTurn(line, reply, knowledge, tokens);
        }

        private static int Id(ref MessagePackReader reader)
        {
            int id = reader.ReadInt32();
            return id >= 0 ? id : throw new InvalidDataException("a token id is negative");
        }
    }
}
