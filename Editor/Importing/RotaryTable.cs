using System;
using Newtonsoft.Json.Linq;

namespace Repartee.Importing
{
    /// <summary>
    /// Rotary position embedding (Su et al. 2021, RoFormer): dimension pair i of a head turns by position * theta^(-2i/d).
    /// Scaling: "linear" divides every frequency by a factor (Chen et al. 2023, position interpolation); "llama3" divides
    /// the slow ones only and blends in between (Llama 3.1, as in the transformers library).
    /// </summary>
    internal sealed class RotaryTable
    {
        private double _theta = 10000;
        private Kind _kind;
        private double _factor = 1;
        private double _lowFactor;
        private double _highFactor;
        private double _originalContext;

        private enum Kind
        {
            Plain,
            Linear,
            Llama3,
        }

        /// <summary>Reads <c>rope_theta</c> and <c>rope_scaling</c>, or the newer <c>rope_parameters</c> with both.</summary>
        /// <exception cref="BadFileException">The scaling is not supported or its values make no sense.</exception>
        public static RotaryTable Read(string path, JObject json, int declaredContext)
        {
            JObject? parameters = json["rope_parameters"] as JObject;
            JObject? scaling = parameters ?? json["rope_scaling"] as JObject;
            var table = new RotaryTable
            {
                _theta = ConfigValues.Number(path, parameters?["rope_theta"] != null ? parameters : json, "rope_theta", 10000, 1, 1e15),
            };
            if (scaling == null)
                return table;
            string type = ConfigValues.Text(scaling, "rope_type") ?? ConfigValues.Text(scaling, "type") ?? "default";
            switch (type)
            {
                case "default":
                    break;
                case "linear":
                    table._kind = Kind.Linear;
                    table._factor = ConfigValues.Number(path, scaling, "factor", null, 1, 1e6);
                    break;
                case "llama3":
                    table._kind = Kind.Llama3;
                    table._factor = ConfigValues.Number(path, scaling, "factor", null, 1, 1e6);
                    table._lowFactor = ConfigValues.Number(path, scaling, "low_freq_factor", null, 1e-6, 1e6);
                    table._highFactor = ConfigValues.Number(path, scaling, "high_freq_factor", null, 1e-6, 1e6);
                    table._originalContext = ConfigValues.Int(path, scaling, "original_max_position_embeddings", declaredContext, 1, 1 << 26);
                    if (table._highFactor <= table._lowFactor)
                        throw new BadFileException(path, "rope_scaling has a high_freq_factor that is not above its low_freq_factor.");
                    break;
                default:
                    throw new BadFileException(path, "the rope scaling '" + (type.Length <= 40 ? type : type.Substring(0, 40)) + "' is not supported; linear and llama3 are.");
            }

            return table;
        }

        /// <summary>Angle per position of each dimension pair.</summary>
        /// <param name="headSize">Even size of a head.</param>
        public double[] Frequencies(int headSize)
        {
            var result = new double[headSize / 2];
            for (int i = 0; i < result.Length; i++)
                result[i] = Scale(Math.Pow(_theta, -2.0 * i / headSize));
            return result;
        }

        /// <summary>Fills one row of the cosine and sine tables; pairs that only pad the head do not turn.</summary>
        public static void FillRow(double[] frequencies, int position, Span<float> cosines, Span<float> sines)
        {
            for (int i = 0; i < cosines.Length; i++)
            {
                double angle = i < frequencies.Length ? position * frequencies[i] : 0;
                cosines[i] = (float)Math.Cos(angle);
                sines[i] = (float)Math.Sin(angle);
            }
        }

        private double Scale(double frequency)
        {
            if (_kind == Kind.Plain)
                return frequency;
            if (_kind == Kind.Linear)
                return frequency / _factor;
            double wavelength = 2 * Math.PI / frequency;
            if (wavelength < _originalContext / _highFactor)
                return frequency;
            if (wavelength > _originalContext / _lowFactor)
                return frequency / _factor;
            double smooth = (_originalContext / wavelength - _lowFactor) / (_highFactor - _lowFactor);
            return (1 - smooth) * frequency / _factor + smooth * frequency;
        }
    }
}
