using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary>Writes plain prose: sentences in which what goes before decides the next word, without any dialogue around them.</summary>
    public sealed class ProseWriter
    {
        private readonly Material _material;
        private readonly SeededRandom _random;

        /// <summary>Writes prose in the language of the material.</summary>
        public ProseWriter(Material material, SeededRandom random)
        {
            _material = material;
            _random = random;
        }

        /// <summary>One to three sentences, each complete in itself; the first often ends the text, as typed lines do.</summary>
        public string Paragraph()
        {
            List<Pattern> patterns = _material.Intents["prose"].Facts;
            var text = new StringBuilder();
            for (int left = _random.Chance(0.6) ? 1 : _random.Between(2, 3); left > 0; left--)
            {
                var slots = new Slots(_material, _random, new Names(_material, _random, heldOut: false), (Setting)_random.Below(3));
                string sentence = slots.Write(_random.Pick(patterns));
                if (text.Length > 0 && !_material.Chinese)
                    text.Append(' ');
                text.Append(_material.Chinese ? Chinese.Tidy(Chinese.Ended(sentence)) : English.Tidy(English.Ended(sentence)));
            }

            return text.ToString();
        }

        /// <summary>The paragraphs of one row of training.</summary>
        public List<string> Page() => Enumerable.Range(0, 16).Select(_ => Paragraph()).ToList();
    }
}
