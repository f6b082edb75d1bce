using System;
using System.Collections.Generic;

namespace Repartee
{
    /// <summary>A change of the text before it is split. Thread-safe.</summary>
    internal abstract class Normalizer
    {
        /// <summary>Whether the text is sure to stay as it is; false where that is not cheap to say.</summary>
        public virtual bool Leaves(ReadOnlySpan<char> text) => false;

        /// <summary>Appends the changed text to <paramref name="output"/>.</summary>
        public abstract void Apply(ReadOnlySpan<char> text, CharBuffer output);

        /// <summary>The changed text as a string.</summary>
        public string Apply(string text)
        {
            var output = new CharBuffer();
            Apply(text.AsSpan(), output);
            return output.Span.ToString();
        }
    }

    /// <summary>Several normalizers, one after the other.</summary>
    internal sealed class SequenceNormalizer : Normalizer
    {
        private readonly IReadOnlyList<Normalizer> _steps;

        public SequenceNormalizer(IReadOnlyList<Normalizer> steps)
        {
            _steps = steps;
        }

        public override bool Leaves(ReadOnlySpan<char> text)
        {
            for (int i = 0; i < _steps.Count; i++)
                if (!_steps[i].Leaves(text))
                    return false;
            return true;
        }

        public override void Apply(ReadOnlySpan<char> text, CharBuffer output)
        {
            // Rented between threads without a lock: whoever finds none makes one.
            CharBuffer from = TakeSpare();
            CharBuffer to = TakeSpare();
            from.Append(text);
            for (int i = 0; i < _steps.Count; i++)
            {
                to.Clear();
                _steps[i].Apply(from.Span, to);
                CharBuffer swap = from;
                from = to;
                to = swap;
            }
            output.Append(from.Span);
            GiveBack(from);
            GiveBack(to);
        }

        [ThreadStatic]
        private static Stack<CharBuffer>? t_spares;

        private static CharBuffer TakeSpare()
        {
            t_spares ??= new Stack<CharBuffer>();
            return t_spares.Count > 0 ? t_spares.Pop() : new CharBuffer();
        }

        private static void GiveBack(CharBuffer buffer)
        {
            buffer.Clear();
            buffer.Trim(1 << 16);
            t_spares!.Push(buffer);
        }
    }

    /// <summary>Puts a text before every text that is not empty.</summary>
    internal sealed class PrependNormalizer : Normalizer
    {
        private readonly string _prefix;

        public PrependNormalizer(string prefix)
        {
            _prefix = prefix;
        }

        public override void Apply(ReadOnlySpan<char> text, CharBuffer output)
        {
            if (text.Length > 0)
                output.Append(_prefix.AsSpan());
            output.Append(text);
        }
    }

    /// <summary>Replaces every occurrence of a text.</summary>
    internal sealed class ReplaceNormalizer : Normalizer
    {
        private readonly string _pattern;
        private readonly string _content;

        public ReplaceNormalizer(string pattern, string content)
        {
            _pattern = pattern;
            _content = content;
        }

        public override bool Leaves(ReadOnlySpan<char> text) => text.IndexOf(_pattern.AsSpan(), StringComparison.Ordinal) < 0;

        public override void Apply(ReadOnlySpan<char> text, CharBuffer output)
        {
            while (true)
            {
                int found = text.IndexOf(_pattern.AsSpan(), StringComparison.Ordinal);
                if (found < 0)
                    break;
                output.Append(text.Slice(0, found));
                output.Append(_content.AsSpan());
                text = text.Slice(found + _pattern.Length);
            }
            output.Append(text);
        }
    }

    /// <summary>Unicode normalization forms NFC and NFD, from tables of our own: runtimes differ, or do nothing at all.</summary>
    internal sealed class CanonicalNormalizer : Normalizer
    {
        private readonly bool _compose;

        public CanonicalNormalizer(bool compose)
        {
            _compose = compose;
        }

        public override bool Leaves(ReadOnlySpan<char> text) => CanonicalForms.IsComposedAlready(text) && _compose;

        public override void Apply(ReadOnlySpan<char> text, CharBuffer output)
        {
            if (Leaves(text))
                output.Append(text);
            else
                CanonicalForms.Normalize(text, _compose, output);
        }
    }
}
