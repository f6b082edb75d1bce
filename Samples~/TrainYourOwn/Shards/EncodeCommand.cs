using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.TrainYourOwn
{
    /// <summary><c>encode</c>: writes the token shards that train.py reads.</summary>
    public static class EncodeCommand
    {
        /// <summary>Options: --scenes, --first, --heldout, --seed, --work.</summary>
        public static int Run(Options options)
        {
            int scenes = options.Number("scenes", 40000);
            int heldOut = options.Number("heldout", 400);
            Tokenizer tokenizer = Tokenizer.Load(Path.Combine(options.Work, "tokenizer.json"));
            Write(Path.Combine(options.Work, "train"), Corpus.Open(options.Authored, options.Seed).Scenes(options.Number("first", 0), scenes), tokenizer);
            Write(Path.Combine(options.Work, "heldout"), Corpus.Open(options.Authored, options.Seed + 1, heldOutNames: true).Scenes(0, heldOut), tokenizer);
            return 0;
        }

        private static void Write(string path, IEnumerable<Scene> scenes, Tokenizer tokenizer)
        {
            long tokens;
            long replies;
            using (var writer = new ShardWriter(path + ".new", tokenizer))
            {
                foreach (Scene scene in scenes)
                    writer.Add(scene);
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
