using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Repartee.TrainYourOwn
{
    /// <summary>Encodes with a tokenizer.json of this folder's making.</summary>
    public sealed class ByteLevelEncoder
    {
        private readonly Dictionary<string, int> _ids = new Dictionary<string, int>();
        private readonly Dictionary<(int, int), (int Rank, int Id)> _merges = new Dictionary<(int, int), (int Rank, int Id)>();
        private readonly Dictionary<string, int[]> _cache = new Dictionary<string, int[]>();

        /// <summary>Reads the file.</summary>
        public ByteLevelEncoder(string path)
        {
            JObject root = JObject.Parse(File.ReadAllText(path));
            foreach (JProperty token in ((JObject)root["model"]!["vocab"]!).Properties())
                _ids[token.Name] = (int)token.Value;
            foreach (JToken special in root["added_tokens"]!)
                _ids[(string)special["content"]!] = (int)special["id"]!;
            foreach (JToken merge in root["model"]!["merges"]!)
            {
                string[] pair = ((string)merge!).Split(' ');
                _merges.TryAdd((_ids[pair[0]], _ids[pair[1]]), (_merges.Count, _ids[pair[0] + pair[1]]));
            }
        }

        /// <summary>The id of a token by its content.</summary>
        public int IdOf(string token) => _ids[token];

        /// <summary>Appends the ids of a text.</summary>
        public void Encode(string text, List<int> output)
        {
            foreach (string piece in PreTokens.Of(text.Normalize(NormalizationForm.FormC)))
            {
                if (!_cache.TryGetValue(piece, out int[]? ids))
                {
                    ids = Merge(piece);
                    if (_cache.Count < 500_000)
                        _cache[piece] = ids;
                }

                output.AddRange(ids);
            }
        }

        private int[] Merge(string piece)
        {
            List<int> ids = ByteLetters.Of(Encoding.UTF8.GetBytes(piece)).Select(letter => _ids[letter.ToString()]).ToList();
            while (true)
            {
                int best = -1;
                (int Rank, int Id) merge = (int.MaxValue, 0);
                for (int i = 0; i + 1 < ids.Count; i++)
                    if (_merges.TryGetValue((ids[i], ids[i + 1]), out (int Rank, int Id) found) && found.Rank < merge.Rank)
                    {
                        merge = found;
                        best = i;
                    }

                if (best < 0)
                    return ids.ToArray();
                ids[best] = merge.Id;
                ids.RemoveAt(best + 1);
            }
        }
    }
}
