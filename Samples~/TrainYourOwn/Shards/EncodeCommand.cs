using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.TrainYourOwn
{
    /// <summary><c>encode</c>: writes the token shards that train.py reads.</summary>
    public static class EncodeCommand
    {
        // One page of prose for so many characters: about a tenth of what is learned.
        private const int ProseEvery = 12;

        /// <summary>Options: --scenes, --first, --heldout, --seed, --work.</summary>
        public static int Run(Options options)
        {
            int scenes = options.Number("scenes", 40000);
            int heldOut = options.Number("heldout", 400);
            Tokenizer tokenizer = Tokenizer.Load(Path.Combine(options.Work, "tokenizer.json"));
            Write(Path.Combine(options.Work, "train"), Corpus.Open(options.Authored, options.Seed), options.Number("first", 0), scenes, tokenizer);
            Write(Path.Combine(options.Work, "heldout"), Corpus.Open(options.Authored, options.Seed + 1, heldOutNames: true), 0, heldOut, tokenizer);
            return 0;
        }

        private static void Write(string path, Corpus corpus, int first, int count, Tokenizer tokenizer)
        {
            long tokens;
            long replies;
            using (var writer = new ShardWriter(path + ".new", tokenizer, corpus.IntentNumbers))
            {
                int index = first;
                foreach (Scene scene in corpus.Scenes(first, count))
                {
                    writer.Add(scene);
                    if (++index % ProseEvery == 0)
                        writer.Add(corpus.Prose(index / ProseEvery));
                }

                tokens = writer.Tokens;
                replies = writer.ReplyTokens;
            }

            // Whoever reads the old shard meanwhile keeps it; the new one appears whole.
            foreach (string part in ShardWriter.Parts)
                File.Move(path + ".new" + part, path + part, overwrite: true);
            Console.WriteLine(path + ": " + tokens.ToString("N0") + " tokens, " + replies.ToString("N0") + " of them in replies");
        }
    }
}
