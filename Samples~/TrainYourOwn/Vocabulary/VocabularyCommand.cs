using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Repartee.TrainYourOwn
{
    /// <summary><c>vocabulary</c>: learns byte-pair merges from the corpus and writes tokenizer.json and tokenizer_config.json.</summary>
    public static class VocabularyCommand
    {
        /// <summary>Options: --size, --scenes, --seed, --work.</summary>
        public static int Run(Options options)
        {
            int size = options.Number("size", 8192);
            Dictionary<string, long> counts = CountPieces(Corpus.Open(options.Authored, options.Seed), options.Number("scenes", 12000));
            var vocabulary = new VocabularyBuilder();
            foreach (char c in ChineseCharacters.Marks.Concat(ChineseCharacters.Common()))
                vocabulary.AddCharacter(c);
            foreach (char c in counts.Keys.SelectMany(piece => piece).Distinct().Where(PreTokens.StandsAlone).OrderBy(c => c))
                vocabulary.AddCharacter(c);
            int chinese = vocabulary.Count - 256;
            vocabulary.Learn(counts, size - VocabularyBuilder.Specials.Length);
            TokenizerJson.Write(options.Work, vocabulary);
            Console.WriteLine(vocabulary.Count + VocabularyBuilder.Specials.Length + " tokens: 256 bytes, " + chinese + " for Chinese characters and their halves, " +
                (vocabulary.Count - 256 - chinese) + " learned, " + VocabularyBuilder.Specials.Length + " special; written to " + options.Work);
            return 0;
        }

        private static Dictionary<string, long> CountPieces(Corpus corpus, int scenes)
        {
            var counts = new Dictionary<string, long>();
            var word = new StringBuilder();
            foreach (Scene scene in corpus.Scenes(0, scenes))
            {
                Count(scene.Card);
                foreach (CorpusTurn turn in scene.Dialogues.SelectMany(dialogue => dialogue))
                {
                    Count(PromptTexts.UserMessage(turn.Note, turn.Line));
                    Count(turn.Reply);
                }
            }

            return counts;

            void Count(string text)
            {
                foreach (string piece in PreTokens.Of(text))
                {
                    word.Clear();
                    foreach (char c in piece)
                    {
                        if (PreTokens.StandsAlone(c))
                        {
                            Flush();
                            One(c.ToString());
                        }
                        else
                            word.Append(c);
                    }

                    Flush();
                }
            }

            void Flush()
            {
                if (word.Length > 0)
                    One(word.ToString());
                word.Clear();
            }

            void One(string piece)
            {
                counts.TryGetValue(piece, out long count);
                counts[piece] = count + 1;
            }
        }
    }
}
