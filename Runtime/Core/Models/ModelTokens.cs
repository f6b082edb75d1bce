using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json.Linq;

namespace Repartee
{
    /// <summary>Begin and end tokens and the chat templates of <c>tokenizer_config.json</c> and <c>chat_template.jinja</c>.</summary>
    internal sealed class ModelTokens
    {
        private const int MaxTemplateLength = 1024 * 1024;

        internal string? BeginText;
        internal string? EndText;
        internal int? BeginToken;
        internal int? EndToken;
        internal string? Template;
        internal readonly Dictionary<string, string> Templates = new Dictionary<string, string>(StringComparer.Ordinal);

        internal static ModelTokens Read(ModelJson? config, string? jinjaPath)
        {
            var result = new ModelTokens();
            if (config != null)
            {
                result.BeginText = TokenText(config, "bos_token");
                result.EndText = TokenText(config, "eos_token");
                result.FindIds(config);
                result.ReadTemplates(config);
            }
            if (jinjaPath != null)
                result.Templates["default"] = ModelJson.ReadText(jinjaPath, MaxTemplateLength);
            if (result.Templates.TryGetValue("default", out string? template))
                result.Template = template;
            else if (result.Templates.Count == 1)
                foreach (string only in result.Templates.Values)
                    result.Template = only;
            return result;
        }

        private static string? TokenText(ModelJson config, string name)
        {
            JToken? token = config.Find(name);
            if (token is JObject)
                token = config.Object(name)!.Find("content");
            if (token == null)
                return null;
            return token.Type == JTokenType.String ? (string?)token : throw config.Wrong(name, "a text or an object with \"content\"");
        }

        private void FindIds(ModelJson config)
        {
            ModelJson? added = config.Object("added_tokens_decoder");
            if (added == null)
                return;
            foreach (string key in added.Names)
            {
                if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int id))
                    throw config.Wrong("added_tokens_decoder", "an object whose names are token ids");
                string? content = added.Object(key)?.Text("content");
                if (content == null)
                    continue;
                if (content == BeginText)
                    BeginToken = id;
                if (content == EndText)
                    EndToken = id;
            }
        }

        private void ReadTemplates(ModelJson config)
        {
            JToken? token = config.Find("chat_template");
            if (token == null)
                return;
            if (token.Type == JTokenType.String)
            {
                Templates["default"] = Checked(config, (string)token!);
                return;
            }
            if (!(token is JArray list) || list.Count > 64)
                throw config.Wrong("chat_template", "a text or a list of named templates");
            foreach (JToken item in list)
            {
                if (!(item is JObject entry) || entry["name"]?.Type != JTokenType.String || entry["template"]?.Type != JTokenType.String)
                    throw config.Wrong("chat_template", "a text or a list of objects with \"name\" and \"template\"");
                Templates[(string)entry["name"]!] = Checked(config, (string)entry["template"]!);
            }
        }

        private static string Checked(ModelJson config, string template) => template.Length <= MaxTemplateLength
            ? template
            : throw config.Wrong("chat_template", "shorter than " + MaxTemplateLength + " characters");
    }
}
