using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Builds normalizer, pre-tokenizers, decoder and post-processor from their sections of tokenizer.json.</summary>
    internal static class TokenizerSteps
    {
        /// <summary>The normalizer, or null where the text stays as it is.</summary>
        public static Normalizer? ReadNormalizer(JsonNode node)
        {
            if (node.IsNull)
                return null;
            string type = TypeOf(node, "normalizer");
            switch (type)
            {
                case "NFC":
                    return new CanonicalNormalizer(true);
                case "NFD":
                    return new CanonicalNormalizer(false);
                case "Prepend":
                    return new PrependNormalizer(Text(node["prepend"], "normalizer's \"prepend\""));
                case "Replace":
                    return new ReplaceNormalizer(PlainPattern(node, "normalizer"), Text(node["content"], "normalizer's \"content\""));
                case "Sequence":
                    var steps = new List<Normalizer>();
                    foreach (JsonNode element in node["normalizers"].Elements)
                    {
                        Normalizer? step = ReadNormalizer(element);
                        if (step != null)
                            steps.Add(step);
                    }
                    if (steps.Count == 0)
                        return null;
                    return steps.Count == 1 ? steps[0] : new SequenceNormalizer(steps);
                default:
                    throw Unknown("normalizer", type);
            }
        }

        /// <summary>Appends the pre-tokenizers to a list; true when one of them writes the text in the <see cref="ByteAlphabet"/>.</summary>
        public static bool ReadPreTokenizers(JsonNode node, List<PreTokenizer> output)
        {
            if (node.IsNull)
                return false;
            string type = TypeOf(node, "pre-tokenizer");
            switch (type)
            {
                case "Sequence":
                    bool byteLevel = false;
                    foreach (JsonNode element in node["pretokenizers"].Elements)
                    {
                        if (byteLevel)
                            throw new FormatException("has a pre-tokenizer after ByteLevel, which Repartee does not support");
                        byteLevel = ReadPreTokenizers(element, output);
                    }
                    return byteLevel;
                case "ByteLevel":
                    if (node["add_prefix_space"].AsBoolean(true))
                        output.Add(new PrefixSpacePreTokenizer());
                    if (node["use_regex"].AsBoolean(true))
                        output.Add(new SplitPreTokenizer(KnownPatterns.Find(Gpt2Splitter.Pattern)!, SplitBehavior.Isolated, false));
                    return true;
                case "Split":
                    output.Add(new SplitPreTokenizer(ReadSplitter(node["pattern"]), ReadBehavior(node), node["invert"].AsBoolean(false)));
                    return false;
                case "Digits":
                    SplitBehavior digits = node["individual_digits"].AsBoolean(false) ? SplitBehavior.Isolated : SplitBehavior.Contiguous;
                    output.Add(new SplitPreTokenizer(new ClassSplitter(CharacterClass.Number), digits, false));
                    return false;
                case "Punctuation":
                    output.Add(new SplitPreTokenizer(new ClassSplitter(CharacterClass.Punctuation, "$+<=>^`|~"), ReadBehavior(node), false));
                    return false;
                case "WhitespaceSplit":
                    output.Add(new SplitPreTokenizer(new ClassSplitter(CharacterClass.Space), SplitBehavior.Removed, false));
                    return false;
                case "Metaspace":
                    output.Add(ReadMetaspace(node));
                    return false;
                default:
                    throw Unknown("pre-tokenizer", type);
            }
        }

        /// <summary>The rules of the decoder.</summary>
        public static DecoderRules ReadDecoder(JsonNode node)
        {
            var rules = new DecoderRules();
            if (node.IsNull)
            {
                rules.JoinsWithSpace = true;
                return rules;
            }
            bool fused = false;
            AddDecoder(node, rules, ref fused);
            return rules;
        }

        /// <summary>Adds what the post-processor puts before and behind a text.</summary>
        public static void ReadPostProcessor(JsonNode node, List<int> before, List<int> after)
        {
            if (node.IsNull)
                return;
            string type = TypeOf(node, "post-processor");
            switch (type)
            {
                case "ByteLevel":
                    break;
                case "Sequence":
                    foreach (JsonNode element in node["processors"].Elements)
                        ReadPostProcessor(element, before, after);
                    break;
                case "TemplateProcessing":
                    ReadTemplate(node, before, after);
                    break;
                case "BertProcessing":
                case "RobertaProcessing":
                    before.Insert(0, TemplateId(node["cls"].Elements.Count == 2 ? node["cls"].Elements[1] : JsonNode.Null));
                    after.Add(TemplateId(node["sep"].Elements.Count == 2 ? node["sep"].Elements[1] : JsonNode.Null));
                    break;
                default:
                    throw Unknown("post-processor", type);
            }
        }

        private static void ReadTemplate(JsonNode node, List<int> before, List<int> after)
        {
            bool behind = false;
            int inserted = 0;
            foreach (JsonNode element in node["single"].Elements)
            {
                if (!element["Sequence"].IsNull)
                {
                    if (behind)
                        throw new FormatException("has a post-processor that repeats the text, which Repartee does not support");
                    behind = true;
                    continue;
                }
                string name = Text(element["SpecialToken"]["id"], "post-processor's token");
                JsonNode ids = node["special_tokens"][name]["ids"];
                if (ids.Elements.Count == 0)
                    throw new FormatException("names no ids for the post-processor's token \"" + ModelPaths.Printable(name) + "\"");
                foreach (JsonNode id in ids.Elements)
                {
                    if (behind)
                        after.Add(TemplateId(id));
                    else
                        before.Insert(inserted++, TemplateId(id));
                }
            }
        }

        private static int TemplateId(JsonNode node)
        {
            int id = node.AsInt32() ?? -1;
            if (id < 0 || id >= MergeTable.IdLimit)
                throw new FormatException("has a post-processor with a token id that is no id");
            return id;
        }

        private static void AddDecoder(JsonNode node, DecoderRules rules, ref bool fused)
        {
            string type = TypeOf(node, "decoder");
            switch (type)
            {
                case "Sequence":
                    foreach (JsonNode element in node["decoders"].Elements)
                        AddDecoder(element, rules, ref fused);
                    break;
                case "ByteLevel":
                    if (fused || rules.ByteFallback || rules.ChangesTokens)
                        throw Order();
                    rules.ByteLevel = true;
                    break;
                case "Replace":
                    if (fused || rules.ByteFallback || rules.ByteLevel || rules.SpaceSign != null)
                        throw Order();
                    rules.AddReplacement(PlainPattern(node, "decoder"), Text(node["content"], "decoder's \"content\""));
                    break;
                case "Metaspace":
                    if (fused || rules.ByteFallback || rules.ByteLevel || rules.ChangesTokens)
                        throw Order();
                    rules.SpaceSign = Utf8Text.BytesOf(MetaspaceSign(node));
                    rules.FirstTokenDropsSign = PrependScheme(node) != "never";
                    break;
                case "ByteFallback":
                    if (fused || rules.ByteLevel)
                        throw Order();
                    rules.ByteFallback = true;
                    break;
                case "Fuse":
                    fused = true;
                    break;
                case "Strip":
                    string content = Text(node["content"], "decoder's \"content\"");
                    if (!fused || content.Length != 1 || (node["stop"].AsInt32() ?? 0) != 0 || rules.StripStart > 0)
                        throw new FormatException("has a Strip decoder of a form that Repartee does not support");
                    rules.StripCharacter = content[0];
                    rules.StripStart = Math.Max(0, node["start"].AsInt32() ?? 0);
                    break;
                default:
                    throw Unknown("decoder", type);
            }
        }

        private static MetaspacePreTokenizer ReadMetaspace(JsonNode node)
        {
            string scheme = PrependScheme(node);
            return new MetaspacePreTokenizer(MetaspaceSign(node), scheme != "never", scheme == "first", node["split"].AsBoolean(true));
        }

        private static string MetaspaceSign(JsonNode node) => string.IsNullOrEmpty(node["replacement"].AsString()) ? "\u2581" : node["replacement"].AsString()!;

        private static string PrependScheme(JsonNode node)
        {
            // Older files only say whether there is a prefix.
            string scheme = node["prepend_scheme"].AsString() ?? (node["add_prefix_space"].AsBoolean(true) ? "always" : "never");
            if (scheme != "always" && scheme != "first" && scheme != "never")
                throw new FormatException("has a Metaspace with the unknown prepend_scheme \"" + ModelPaths.Printable(scheme) + "\"");
            return scheme;
        }

        private static Splitter ReadSplitter(JsonNode pattern)
        {
            string? text = pattern["String"].AsString();
            if (text != null)
            {
                if (text.Length == 0)
                    throw new FormatException("has a Split with an empty pattern");
                return new TextSplitter(text);
            }
            string regex = Text(pattern["Regex"], "pattern of Split");
            return (Splitter?)KnownPatterns.Find(regex) ?? new PatternSplitter(regex);
        }

        private static SplitBehavior ReadBehavior(JsonNode node)
        {
            string? name = node["behavior"].AsString();
            foreach (SplitBehavior behavior in (SplitBehavior[])Enum.GetValues(typeof(SplitBehavior)))
                if (behavior.ToString() == name)
                    return behavior;
            throw new FormatException("has a pre-tokenizer with the unknown behavior \"" + ModelPaths.Printable(name ?? "") + "\"");
        }

        private static string PlainPattern(JsonNode node, string section) => node["pattern"]["String"].AsString()
            ?? throw new FormatException("has a " + section + " that replaces by a regular expression, which Repartee does not support");

        private static string TypeOf(JsonNode node, string section) => node["type"].AsString()
            ?? throw new FormatException("has a " + section + " without a type");

        private static string Text(JsonNode node, string what) => node.AsString()
            ?? throw new FormatException("lacks the text of the " + what);

        private static FormatException Order() =>
            new FormatException("has a decoder whose steps come in an order that Repartee does not support");

        private static FormatException Unknown(string section, string type) =>
            new FormatException("needs the " + section + " \"" + ModelPaths.Printable(type) + "\", which Repartee does not support");
    }
}
