using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Repartee
{
    /// <summary>The known families, and how to recognise each in published Jinja text.</summary>
    internal static class ChatTemplates
    {
        private static readonly string[] _chatMlMarkers = { "<|im_start|>", "<|im_end|>", "<|endoftext|>" };

        public static ChatTemplate ChatMl() => ChatMl("", null, "", false);

        public static ChatTemplate Plain() => new ChatTemplate("plain", new TemplateShape
        {
            SystemAfter = "\n\n",
            UserBefore = "{name}: ",
            UserAfter = "\n",
            AssistantBefore = "{name}: ",
            AssistantAfter = "\n",
            Generation = "{name}:",
            TrimAssistant = true,
            WritesNames = true,
        }, new[] { "<|endoftext|>", "</s>" });

        public static ChatTemplate Recognise(string jinja, string? bos, string? eos)
        {
            string begin = jinja.Contains("bos_token") ? Mark(bos) : "";
            if (jinja.Contains("<|im_start|>") && !jinja.Contains("<|im_sep|>"))
                return ChatMl(begin, DefaultSystem(jinja), jinja.Contains("enable_thinking") ? "<think>\n\n</think>\n\n" : "", jinja.Contains("</think>"));
            if (jinja.Contains("<|start_header_id|>"))
                return Llama3(jinja, Mark(bos ?? "<|begin_of_text|>"));
            if (jinja.Contains("<start_of_turn>"))
                return Gemma(Mark(bos ?? "<bos>"));
            if (jinja.Contains("<<SYS>>"))
                return Llama2(jinja, bos ?? "<s>", eos ?? "</s>");
            if (jinja.Contains("[/INST]"))
                return Mistral(jinja, bos ?? "<s>", eos ?? "</s>");
            if (jinja.Contains("<|end|>") && jinja.Contains("<|assistant|>"))
                return Phi3(jinja, begin, eos);
            if (jinja.Contains("<|user|>") && jinja.Contains("<|assistant|>") && jinja.Contains("eos_token"))
                return Zephyr(begin, eos ?? "</s>");
            throw new ReparteeException("The model's chat template is of no known family (ChatML, Llama 2 and 3, Mistral, Gemma, Phi-3, Zephyr); " + Seen(jinja));
        }

        private static string Mark(string? token) =>
            string.IsNullOrEmpty(token) ? "" : TemplateShape.Open + token + TemplateShape.Close;

        private static ChatTemplate ChatMl(string begin, string? defaultSystem, string thinking, bool dropsThoughts)
        {
            string start = Mark("<|im_start|>");
            string end = Mark("<|im_end|>") + "\n";
            return new ChatTemplate("ChatML", new TemplateShape
            {
                Begin = begin,
                SystemBefore = start + "system\n",
                SystemAfter = end,
                UserBefore = start + "user\n",
                UserAfter = end,
                AssistantBefore = start + "assistant\n",
                AssistantAfter = end,
                Generation = start + "assistant\n" + thinking.Replace("<think>", Mark("<think>")).Replace("</think>", Mark("</think>")),
                DefaultSystem = defaultSystem,
                DropsThoughts = dropsThoughts,
                Markers = _chatMlMarkers,
            }, new[] { "<|im_end|>", "<|endoftext|>" });
        }

        private static ChatTemplate Llama3(string jinja, string begin)
        {
            string open = Mark("<|start_header_id|>");
            string opened = Mark("<|end_header_id|>") + "\n\n";
            string end = Mark("<|eot_id|>");
            return new ChatTemplate("Llama 3", new TemplateShape
            {
                Begin = begin,
                SystemBefore = open + "system" + opened,
                SystemAfter = end,
                UserBefore = open + "user" + opened,
                UserAfter = end,
                AssistantBefore = open + "assistant" + opened,
                AssistantAfter = end,
                Generation = open + "assistant" + opened,
                // The later templates write a date. A fixed one (theirs) keeps the same prompt the same every day.
                SystemPreamble = jinja.Contains("Cutting Knowledge Date") ? "Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n" : "",
                TrimSystem = true,
                TrimUser = true,
                TrimAssistant = true,
                Markers = new[] { "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>", "<|begin_of_text|>", "<|end_of_text|>" },
            }, new[] { "<|eot_id|>", "<|end_of_text|>", "<|eom_id|>" });
        }

        private static ChatTemplate Gemma(string begin)
        {
            string open = Mark("<start_of_turn>");
            string end = Mark("<end_of_turn>") + "\n";
            return new ChatTemplate("Gemma", new TemplateShape
            {
                Begin = begin,
                UserBefore = open + "user\n",
                UserAfter = end,
                AssistantBefore = open + "model\n",
                AssistantAfter = end,
                Generation = open + "model\n",
                SystemPlace = SystemPlace.FirstUser,
                TrimUser = true,
                TrimAssistant = true,
                Markers = new[] { "<start_of_turn>", "<end_of_turn>", "<bos>", "<eos>" },
            }, new[] { "<end_of_turn>", "<eos>" });
        }

        private static ChatTemplate Llama2(string jinja, string bos, string eos) => new ChatTemplate("Llama 2", new TemplateShape
        {
            // The original begins every question anew, some of its kin only the conversation.
            Begin = Matches(jinja, @"bos_token\s*\+") ? "" : Mark(bos),
            UserBefore = (Matches(jinja, @"bos_token\s*\+") ? Mark(bos) : "") + "[INST] ",
            UserAfter = " [/INST]",
            AssistantBefore = " ",
            AssistantAfter = " " + Mark(eos),
            SystemPlace = SystemPlace.FirstUser,
            SystemInsideBefore = "<<SYS>>\n",
            SystemInsideAfter = "\n<</SYS>>\n\n",
            TrimUser = true,
            TrimAssistant = true,
            Markers = new[] { "[INST]", "[/INST]", "<<SYS>>", "<</SYS>>", "<s>", "</s>" },
        }, new[] { eos });

        // The four generations differ in the spaces around [INST], and in where the system text goes.
        private static ChatTemplate Mistral(string jinja, string bos, string eos)
        {
            bool ownSystem = jinja.Contains("[SYSTEM_PROMPT]");
            bool last = Matches(jinja, @"loop\.last\s+and\s+system_message");
            string before = Matches(jinja, @"[""'] \[INST\]") ? " " : "";
            string inside = Matches(jinja, @"\[INST\] [""']") ? " " : "";
            string after = Matches(jinja, @"[""'] \[/INST\]") ? " " : "";
            string reply = Matches(jinja, @"[""'] [""']\s*\+\s*message") ? " " : "";
            string tail = Matches(jinja, @"eos_token\s*\+\s*[""'] [""']") ? " " : "";
            return new ChatTemplate("Mistral", new TemplateShape
            {
                Begin = Mark(bos),
                SystemBefore = Mark("[SYSTEM_PROMPT]") + (Matches(jinja, @"\[SYSTEM_PROMPT\] [""']") ? " " : ""),
                SystemAfter = Mark("[/SYSTEM_PROMPT]"),
                UserBefore = before + Mark("[INST]") + inside,
                UserAfter = after + Mark("[/INST]"),
                AssistantBefore = reply,
                AssistantAfter = Mark(eos) + tail,
                TrimAssistant = Matches(jinja, @"content[""']?\]?\s*\|\s*trim\s*\+\s*eos_token"),
                SystemPlace = ownSystem ? SystemPlace.OwnMessage : last ? SystemPlace.LastUser : SystemPlace.FirstUser,
                Markers = new[] { "[INST]", "[/INST]", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]", "[AVAILABLE_TOOLS]", "[TOOL_CALLS]", "[TOOL_RESULTS]", "<s>", "</s>" },
            }, new[] { eos });
        }

        private static ChatTemplate Phi3(string jinja, string begin, string? eos)
        {
            string line = Matches(jinja, @"<\|(user|assistant)\|>([""']\s*\+\s*[""'])?(\\n|\n)") ? "\n" : "";
            string end = Mark("<|end|>") + line;
            return new ChatTemplate("Phi-3", new TemplateShape
            {
                Begin = begin,
                SystemBefore = Mark("<|system|>") + line,
                SystemAfter = end,
                UserBefore = Mark("<|user|>") + line,
                UserAfter = end,
                AssistantBefore = Mark("<|assistant|>") + line,
                AssistantAfter = end,
                Generation = Mark("<|assistant|>") + line,
                End = jinja.Contains("eos_token") ? Mark(eos) : "",
                Markers = new[] { "<|system|>", "<|user|>", "<|assistant|>", "<|end|>", "<|endoftext|>" },
            }, new[] { "<|end|>", "<|endoftext|>" });
        }

        private static ChatTemplate Zephyr(string begin, string eos)
        {
            string end = Mark(eos) + "\n";
            return new ChatTemplate("Zephyr", new TemplateShape
            {
                Begin = begin,
                SystemBefore = Mark("<|system|>") + "\n",
                SystemAfter = end,
                UserBefore = Mark("<|user|>") + "\n",
                UserAfter = end,
                AssistantBefore = Mark("<|assistant|>") + "\n",
                AssistantAfter = end,
                Generation = Mark("<|assistant|>") + "\n",
                Markers = new[] { "<|system|>", "<|user|>", "<|assistant|>", "</s>", "<s>" },
            }, new[] { eos });
        }

        // Qwen writes a system message of its own into conversations without one; it is the last literal of that form.
        private static string? DefaultSystem(string jinja)
        {
            Match literal = Regex.Match(jinja, @"<\|im_start\|>system(?:\\n|\n)([^'""{}<]+)<\|im_end\|>(?:\\n|\n)");
            return literal.Success ? literal.Groups[1].Value.Replace("\\n", "\n") : null;
        }

        private static bool Matches(string jinja, string pattern) => Regex.IsMatch(jinja, pattern);

        private static string Seen(string jinja)
        {
            var seen = new List<string>();
            foreach (Match match in Regex.Matches(jinja, @"<\|?[\w/ ]{1,40}\|?>|\[/?[A-Z_]{2,40}\]|<｜[^｜]{1,40}｜>"))
                if (!seen.Contains(match.Value) && seen.Count < 8)
                    seen.Add(match.Value);
            return seen.Count == 0 ? "it uses no markers that Repartee recognises." : "its markers are " + string.Join(" ", seen) + ".";
        }
    }
}
