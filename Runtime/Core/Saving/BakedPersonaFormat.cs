using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using MessagePack;

namespace Repartee
{
    /// <summary>Reads and writes <see cref="BakedPersona"/> by hand: no resolvers, no reflection, bounded, nothing copied twice.</summary>
    internal static class BakedPersonaFormat
    {
        private const string Magic = "repartee.baked";
        private const int MostPrompts = 16;
        private const int MostTokens = 1 << 20;

        public static byte[] Write(BakedPersona baked)
        {
            var buffer = new ArrayBufferWriter<byte>();
            var writer = new MessagePackWriter(buffer);
            writer.WriteArrayHeader(4);
            writer.Write(Magic);
            writer.Write(BakedPersona.MajorVersion);
            writer.Write(BakedPersona.MinorVersion);
            writer.WriteMapHeader(5);
            writer.Write(1);
            writer.Write(baked.PersonaName);
            writer.Write(2);
            writer.Write(baked.Model);
            writer.Write(3);
            writer.Write(baked.Layout);
            writer.Write(4);
            writer.WriteArrayHeader(baked.Prompts.Count);
            foreach (var prompt in baked.Prompts)
            {
                writer.WriteMapHeader(5);
                writer.Write(1);
                writer.Write(prompt.Language == PersonaLanguage.Chinese ? "zh" : "en");
                writer.Write(2);
                writer.WriteArrayHeader(prompt.Tokens.Count);
                foreach (int id in prompt.Tokens)
                    writer.Write(id);
                writer.Write(3);
                writer.Write(prompt.Cache.Span);
                writer.Write(4);
                writer.Write(HashOf(prompt.Cache));
                writer.Write(5);
                writer.Write(prompt.ComputeTime.TotalMilliseconds);
            }
            writer.Write(5);
            writer.Write(baked.Card);
            writer.Flush();
            return buffer.WrittenSpan.ToArray();
        }

        public static BakedPersona Read(ReadOnlyMemory<byte> bytes, string sourceName)
        {
            if (bytes.Length > BakedPersona.MostBytes)
                throw new BadFileException(sourceName, "the file is larger than " + (BakedPersona.MostBytes >> 20) + " MB.");
            if (bytes.Length == 0)
                throw new BadFileException(sourceName, "the file " + RegularFile.Nothing + ".");
            try
            {
                var reader = new MessagePackReader(bytes);
                if (reader.NextMessagePackType != MessagePackType.Array || reader.ReadArrayHeader() < 4 ||
                    reader.NextMessagePackType != MessagePackType.String || reader.ReadString() != Magic)
                    throw new BadFileException(sourceName, "this is not a baked persona.");
                int major = reader.ReadInt32();
                if (major != BakedPersona.MajorVersion)
                    throw new BadFileException(sourceName, "it was baked by another version of Repartee (format " + major
                        + ", this version reads " + BakedPersona.MajorVersion + "); bake it again.");
                reader.ReadInt32();
                MessagePackSecurity.UntrustedData.DepthStep(ref reader);
                return ReadFields(ref reader);
            }
            catch (Exception e) when (e is MessagePackSerializationException || e is EndOfStreamException || e is OverflowException
                || e is InvalidDataException || e is ArgumentException)
            {
                throw new BadFileException(sourceName, "the file is damaged (" + e.Message.TrimEnd('.') + "); bake it again.", e);
            }
        }

        private static BakedPersona ReadFields(ref MessagePackReader reader)
        {
            string name = "", model = "", layout = "", card = "";
            var prompts = new List<BakedPrompt>();
            int fields = reader.ReadMapHeader();
            for (int i = 0; i < fields; i++)
            {
                switch (MessagePackFields.Key(ref reader))
                {
                    case 1:
                        name = reader.ReadString() ?? "";
                        break;
                    case 2:
                        model = reader.ReadString() ?? "";
                        break;
                    case 3:
                        layout = reader.ReadString() ?? "";
                        break;
                    case 4:
                        for (int n = MessagePackFields.Count(ref reader, MostPrompts, "prompts"); n > 0; n--)
                            prompts.Add(ReadPrompt(ref reader));
                        break;
                    case 5:
                        card = reader.ReadString() ?? "";
                        break;
                    default:
                        MessagePackFields.Skip(ref reader);
                        break;
                }
            }
            return new BakedPersona(name, model, layout, card, prompts);
        }

        private static BakedPrompt ReadPrompt(ref MessagePackReader reader)
        {
            var language = PersonaLanguage.English;
            var tokens = Array.Empty<int>();
            var cache = ReadOnlyMemory<byte>.Empty;
            byte[] hash = Array.Empty<byte>();
            double milliseconds = 0;
            int fields = reader.ReadMapHeader();
            for (int i = 0; i < fields; i++)
            {
                switch (MessagePackFields.Key(ref reader))
                {
                    case 1:
                        language = reader.ReadString() == "zh" ? PersonaLanguage.Chinese : PersonaLanguage.English;
                        break;
                    case 2:
                        // The header was checked against the bytes that are left, one at least per id.
                        tokens = new int[MessagePackFields.Count(ref reader, MostTokens, "tokens")];
                        for (int n = 0; n < tokens.Length; n++)
                            tokens[n] = reader.ReadInt32();
                        break;
                    case 3:
                        cache = Bytes(reader.ReadBytes());
                        break;
                    case 4:
                        hash = Bytes(reader.ReadBytes()).ToArray();
                        break;
                    case 5:
                        milliseconds = reader.ReadDouble();
                        break;
                    default:
                        MessagePackFields.Skip(ref reader);
                        break;
                }
            }
            if (tokens.Length == 0 || cache.Length == 0 || cache.Length % tokens.Length != 0)
                throw new InvalidDataException("a prompt of " + tokens.Length + " tokens has a cache of " + cache.Length + " bytes");
            if (!HashOf(cache).AsSpan().SequenceEqual(hash))
                throw new InvalidDataException("a cache does not have the hash that is written beside it");
            bool sane = milliseconds >= 0 && milliseconds < TimeSpan.MaxValue.TotalMilliseconds / 2;
            return new BakedPrompt(language, tokens, cache, TimeSpan.FromMilliseconds(sane ? milliseconds : 0));
        }

        private static ReadOnlyMemory<byte> Bytes(ReadOnlySequence<byte>? sequence)
        {
            if (sequence is not { } bytes)
                return ReadOnlyMemory<byte>.Empty;
            return bytes.IsSingleSegment ? bytes.First : bytes.ToArray();
        }

        private static byte[] HashOf(ReadOnlyMemory<byte> cache)
        {
            using var sha = SHA256.Create();
            var hash = new byte[32];
            if (!sha.TryComputeHash(cache.Span, hash, out int written) || written != hash.Length)
                throw new InvalidOperationException("SHA-256 has 32 bytes.");
            return hash;
        }
    }
}
