using System;
using System.Linq;
using Newtonsoft.Json.Linq;

namespace Repartee.Tests
{
    /// <summary>
    /// The Llama forward pass in plain loops over the original weights, one token after the other, from the definitions:
    /// RMSNorm (Zhang and Sennrich 2019), rotary embedding (Su et al. 2021) on pairs (i, i + half), grouped-query attention
    /// (Ainslie et al. 2023), SwiGLU (Shazeer 2020). Shares no code with the importer.
    /// </summary>
    internal sealed class ReferenceDecoder
    {
        private readonly TestModel _model;
        private readonly LlamaShape _shape;

        public ReferenceDecoder(TestModel model)
        {
            _model = model;
            _shape = model.Shape;
        }

        /// <summary>Logits after each token.</summary>
        public float[][] Run(int[] ids)
        {
            (float[][][] keys, float[][][] values) = Caches(ids.Length);
            var logits = new float[ids.Length][];
            for (int t = 0; t < ids.Length; t++)
                logits[t] = Step(ids[t], t, keys, values);
            return logits;
        }

        /// <summary>Text that the model itself finds likely: drawn token by token from its own distribution.</summary>
        public int[] Sample(int first, int count, int seed)
        {
            var random = new Random(seed);
            (float[][][] keys, float[][][] values) = Caches(count);
            var ids = new int[count];
            ids[0] = first;
            for (int t = 0; t + 1 < count; t++)
            {
                float[] logits = Step(ids[t], t, keys, values);
                double max = logits.Max(), sum = logits.Sum(x => Math.Exp(x - max));
                double left = random.NextDouble() * sum;
                int id = 0;
                while (id + 1 < logits.Length && (left -= Math.Exp(logits[id] - max)) > 0)
                    id++;
                ids[t + 1] = id;
            }

            return ids;
        }

        private (float[][][] Keys, float[][][] Values) Caches(int length) =>
            (Enumerable.Range(0, _shape.Layers).Select(_ => new float[length][]).ToArray(),
            Enumerable.Range(0, _shape.Layers).Select(_ => new float[length][]).ToArray());

        private float[] Step(int id, int t, float[][][] keys, float[][][] values)
        {
            LlamaShape s = _shape;
            var x = new float[s.Hidden];
            Array.Copy(_model["model.embed_tokens.weight"], id * s.Hidden, x, 0, s.Hidden);
            for (int layer = 0; layer < s.Layers; layer++)
            {
                string p = "model.layers." + layer + ".";
                float[] attended = Attend(p + "self_attn.", RmsNorm(x, _model[p + "input_layernorm.weight"]), t, keys[layer], values[layer]);
                AddTo(x, Linear(p + "self_attn.o_proj", attended, s.Hidden));
                float[] normed = RmsNorm(x, _model[p + "post_attention_layernorm.weight"]);
                float[] gate = Linear(p + "mlp.gate_proj", normed, s.Intermediate);
                float[] up = Linear(p + "mlp.up_proj", normed, s.Intermediate);
                for (int i = 0; i < gate.Length; i++)
                    gate[i] = gate[i] / (1 + MathF.Exp(-gate[i])) * up[i];
                AddTo(x, Linear(p + "mlp.down_proj", gate, s.Hidden));
            }

            float[] last = RmsNorm(x, _model["model.norm.weight"]);
            return MatVec(_model[s.Tied ? "model.embed_tokens.weight" : "lm_head.weight"], last, s.Vocabulary);
        }

        private float[] Attend(string p, float[] x, int t, float[][] keys, float[][] values)
        {
            LlamaShape s = _shape;
            float[] query = Linear(p + "q_proj", x, s.Heads * s.HeadSize);
            float[] key = Linear(p + "k_proj", x, s.KeyValueHeads * s.HeadSize);
            if (s.HeadNorms)
            {
                query = NormHeads(query, _model[p + "q_norm.weight"]);
                key = NormHeads(key, _model[p + "k_norm.weight"]);
            }

            Rotate(query, t);
            Rotate(key, t);
            keys[t] = key;
            values[t] = Linear(p + "v_proj", x, s.KeyValueHeads * s.HeadSize);
            var result = new float[s.Heads * s.HeadSize];
            var weights = new double[t + 1];
            for (int head = 0; head < s.Heads; head++)
            {
                int q = head * s.HeadSize, kv = head / (s.Heads / s.KeyValueHeads) * s.HeadSize;
                double max = double.NegativeInfinity, sum = 0;
                for (int u = 0; u <= t; u++)
                {
                    double dot = 0;
                    for (int i = 0; i < s.HeadSize; i++)
                        dot += query[q + i] * keys[u][kv + i];
                    weights[u] = dot / Math.Sqrt(s.HeadSize);
                    max = Math.Max(max, weights[u]);
                }

                for (int u = 0; u <= t; u++)
                    sum += weights[u] = Math.Exp(weights[u] - max);
                for (int i = 0; i < s.HeadSize; i++)
                {
                    double mix = 0;
                    for (int u = 0; u <= t; u++)
                        mix += weights[u] / sum * values[u][kv + i];
                    result[q + i] = (float)mix;
                }
            }

            return result;
        }

        private float[] NormHeads(float[] x, float[] weight)
        {
            var result = new float[x.Length];
            for (int start = 0; start < x.Length; start += _shape.HeadSize)
                RmsNorm(x[start..(start + _shape.HeadSize)], weight).CopyTo(result, start);
            return result;
        }

        private void Rotate(float[] heads, int position)
        {
            int half = _shape.HeadSize / 2;
            for (int start = 0; start < heads.Length; start += _shape.HeadSize)
            {
                for (int i = 0; i < half; i++)
                {
                    double angle = position * Frequency(i);
                    double cos = Math.Cos(angle), sin = Math.Sin(angle);
                    float a = heads[start + i], b = heads[start + i + half];
                    heads[start + i] = (float)(a * cos - b * sin);
                    heads[start + i + half] = (float)(b * cos + a * sin);
                }
            }
        }

        private double Frequency(int pair)
        {
            double frequency = 1 / Math.Pow(_shape.Theta, 2.0 * pair / _shape.HeadSize);
            if (_shape.RopeScaling == null)
                return frequency;
            JObject scaling = JObject.Parse(_shape.RopeScaling);
            double factor = (double)scaling["factor"]!;
            if ((string?)scaling["rope_type"] == "linear")
                return frequency / factor;
            double low = (double)scaling["low_freq_factor"]!, high = (double)scaling["high_freq_factor"]!;
            double turns = (double)scaling["original_max_position_embeddings"]! * frequency / (2 * Math.PI);
            // Fewer turns than "low" within the original context: slowed down. More than "high": kept. Between: blended.
            double keep = Math.Clamp((turns - low) / (high - low), 0, 1);
            return frequency * (keep + (1 - keep) / factor);
        }

        private float[] RmsNorm(float[] x, float[] weight)
        {
            double square = 0;
            foreach (float value in x)
                square += (double)value * value;
            double scale = 1 / Math.Sqrt(square / x.Length + _shape.Epsilon);
            var result = new float[x.Length];
            for (int i = 0; i < x.Length; i++)
                result[i] = (float)(x[i] * scale * weight[i]);
            return result;
        }

        private float[] Linear(string name, float[] x, int outputs)
        {
            float[] result = MatVec(_model[name + ".weight"], x, outputs);
            if (_model.Tensors.TryGetValue(name + ".bias", out TestTensor? bias))
                AddTo(result, bias.Values);
            return result;
        }

        private static float[] MatVec(float[] matrix, float[] x, int outputs)
        {
            var result = new float[outputs];
            for (int row = 0; row < outputs; row++)
            {
                float sum = 0;
                int start = row * x.Length;
                for (int i = 0; i < x.Length; i++)
                    sum += matrix[start + i] * x[i];
                result[row] = sum;
            }

            return result;
        }

        private static void AddTo(float[] x, float[] y)
        {
            for (int i = 0; i < x.Length; i++)
                x[i] += y[i];
        }
    }
}
