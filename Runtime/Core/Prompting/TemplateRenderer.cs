using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>Renders messages in a template's shape.</summary>
    internal static class TemplateRenderer
    {
        public static void Render(TemplateShape shape, IReadOnlyList<ChatMessage> messages, bool generation, PromptText output, string assistantName, string userName)
        {
            Markup(shape.Begin, output);
            string? system = messages.Count > 0 && messages[0].Role == ChatRole.System ? messages[0].Content : null;
            int first = system == null ? 0 : 1;
            system ??= shape.DefaultSystem;
            if (system == null && shape.SystemPreamble.Length > 0)
                system = "";
            if (system != null && shape.TrimSystem)
                system = system.Trim();
            if (system != null && shape.SystemPlace == SystemPlace.OwnMessage)
            {
                Markup(shape.SystemBefore, output);
                output.Text(shape.SystemPreamble + system);
                Markup(shape.SystemAfter, output);
                system = null;
            }

            for (int i = first; i < messages.Count; i++)
            {
                ChatMessage message = messages[i];
                switch (message.Role)
                {
                    case ChatRole.System:
                        if (shape.SystemPlace != SystemPlace.OwnMessage)
                            throw new ReparteeException("This model's chat template takes a system message only at the start of the conversation.");
                        Markup(shape.SystemBefore, output);
                        output.Text(shape.TrimSystem ? message.Content.Trim() : message.Content);
                        Markup(shape.SystemAfter, output);
                        break;
                    case ChatRole.User:
                        User(shape, message.Content, Inside(shape, i == first, i == messages.Count - 1) ? system : null, output, userName);
                        break;
                    default:
                        Assistant(shape, message, output, assistantName);
                        break;
                }
            }

            if (generation)
                Markup(Named(shape, shape.Generation, assistantName), output);
            else
                Markup(shape.End, output);
        }

        private static bool Inside(TemplateShape shape, bool first, bool last) =>
            shape.SystemPlace == SystemPlace.FirstUser ? first : shape.SystemPlace == SystemPlace.LastUser && last;

        private static void User(TemplateShape shape, string content, string? system, PromptText output, string name)
        {
            Markup(Named(shape, shape.UserBefore, name), output);
            // Llama 2 trims the system text together with the user's; the others trim the user's alone.
            if (system != null && shape.SystemInsideBefore.Length > 0)
                content = shape.SystemInsideBefore + system + shape.SystemInsideAfter + content;
            string text = shape.TrimUser ? content.Trim() : content;
            if (system != null && shape.SystemInsideBefore.Length == 0)
                text = system + shape.SystemInsideAfter + text;
            output.Text(text);
            Markup(shape.UserAfter, output);
        }

        private static void Assistant(TemplateShape shape, in ChatMessage message, PromptText output, string name)
        {
            // Generated ids begin right where the opened message ended, and that is not always how a finished one is written.
            if (message.Tokens != null)
            {
                Markup(Named(shape, shape.Generation, name), output);
                output.Ids(message.Content, message.Tokens);
                Markup(shape.AssistantAfter, output);
                return;
            }

            string content = message.Content;
            int thought = shape.DropsThoughts ? content.LastIndexOf("</think>", StringComparison.Ordinal) : -1;
            if (thought >= 0)
                content = content.Substring(thought + "</think>".Length).TrimStart('\n');
            Markup(Named(shape, shape.AssistantBefore, name), output);
            output.Text(shape.TrimAssistant ? content.Trim() : content);
            Markup(shape.AssistantAfter, output);
        }

        private static string Named(TemplateShape shape, string markup, string name) =>
            shape.WritesNames ? markup.Replace("{name}", name) : markup;

        private static void Markup(string markup, PromptText output)
        {
            int at = 0;
            while (at < markup.Length)
            {
                int open = markup.IndexOf(TemplateShape.Open, at);
                if (open < 0)
                {
                    output.Text(markup.Substring(at));
                    return;
                }

                output.Text(markup.Substring(at, open - at));
                int close = markup.IndexOf(TemplateShape.Close, open);
                output.Control(markup.Substring(open + 1, close - open - 1));
                at = close + 1;
            }
        }
    }
}
