using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Repartee.Importing
{
    /// <summary>Element types of ONNX tensors that decoders use, by their number in TensorProto.DataType.</summary>
    internal enum OnnxType
    {
        /// <summary>binary32.</summary>
        Float = 1,

        /// <summary>Unsigned byte.</summary>
        UInt8 = 2,

        /// <summary>32-bit integer.</summary>
        Int32 = 6,

        /// <summary>64-bit integer.</summary>
        Int64 = 7,
    }

    /// <summary>
    /// An ONNX model under construction: nodes, initializers, inputs and outputs, written as a ModelProto. Field numbers
    /// are those of onnx.proto3 (ONNX IR version 10).
    /// </summary>
    internal sealed class OnnxModel
    {
        private const int IrVersion = 10;
        private const int OpsetVersion = 18;
        private const string Contrib = "com.microsoft";

        private readonly ProtoWriter _nodes = new ProtoWriter();
        private readonly ProtoWriter _constants = new ProtoWriter();
        private readonly ProtoWriter _values = new ProtoWriter();

        /// <summary>Adds a node of ONNX's own domain.</summary>
        public void Node(string op, string[] inputs, string[] outputs, params OnnxAttribute[] attributes) =>
            Add(op, "", inputs, outputs, attributes);

        /// <summary>Adds a node of the com.microsoft domain.</summary>
        public void ContribNode(string op, string[] inputs, string[] outputs, params OnnxAttribute[] attributes) =>
            Add(op, Contrib, inputs, outputs, attributes);

        /// <summary>Adds a small constant that stays in the graph file.</summary>
        public void Constant(string name, params long[] values)
        {
            var raw = new byte[values.Length * 8];
            for (int i = 0; i < values.Length; i++)
            {
                for (int k = 0; k < 8; k++)
                    raw[i * 8 + k] = (byte)(values[i] >> (8 * k));
            }

            _constants.Message(5, new ProtoWriter().Int(1, values.Length).Int(2, (int)OnnxType.Int64).String(8, name).Bytes(9, raw));
        }

        /// <summary>Declares an input; dimensions are numbers or names.</summary>
        public void Input(string name, OnnxType type, params object[] dimensions) => Value(11, name, type, dimensions);

        /// <summary>Declares an output; dimensions are numbers or names.</summary>
        public void Output(string name, OnnxType type, params object[] dimensions) => Value(12, name, type, dimensions);

        /// <summary>Writes the model with weights that refer to an external file.</summary>
        /// <param name="stream">Receives the ModelProto.</param>
        /// <param name="weights">Where each weight lies in that file.</param>
        /// <param name="location">Name of that file, beside the model.</param>
        public void WriteWithExternalData(Stream stream, IReadOnlyList<StoredTensor> weights, string location)
        {
            var initializers = new ProtoWriter();
            foreach (StoredTensor weight in weights)
            {
                ProtoWriter tensor = TensorHeader(weight);
                tensor.Message(13, Entry("location", location));
                tensor.Message(13, Entry("offset", weight.Offset.ToString(CultureInfo.InvariantCulture)));
                tensor.Message(13, Entry("length", weight.Length.ToString(CultureInfo.InvariantCulture)));
                tensor.Int(14, 1);
                initializers.Message(5, tensor);
            }

            WriteModel(stream, initializers.Length, target => initializers.CopyTo(target));
        }

        /// <summary>Writes the model with its weights inside, copied from the file that they were collected in.</summary>
        public void WriteWithInlineData(Stream stream, IReadOnlyList<StoredTensor> weights, Stream data)
        {
            var heads = new List<ProtoWriter>();
            long length = 0;
            foreach (StoredTensor weight in weights)
            {
                ProtoWriter tensor = TensorHeader(weight).BytesHeader(9, weight.Length);
                var head = new ProtoWriter();
                head.BytesHeader(5, tensor.Length + weight.Length);
                length += head.Length + tensor.Length + weight.Length;
                heads.Add(head);
                heads.Add(tensor);
            }

            WriteModel(stream, length, target =>
            {
                var buffer = new byte[1 << 16];
                for (int i = 0; i < weights.Count; i++)
                {
                    heads[2 * i].CopyTo(target);
                    heads[2 * i + 1].CopyTo(target);
                    data.Position = weights[i].Offset;
                    for (long left = weights[i].Length; left > 0;)
                    {
                        int count = data.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
                        if (count == 0)
                            throw new EndOfStreamException("The collected weights end early.");
                        target.Write(buffer, 0, count);
                        left -= count;
                    }
                }
            });
        }

        private void WriteModel(Stream stream, long weightLength, Action<Stream> writeWeights)
        {
            ProtoWriter name = new ProtoWriter().String(2, "decoder");
            var head = new ProtoWriter();
            head.Int(1, IrVersion).String(2, "Repartee");
            head.BytesHeader(7, _nodes.Length + name.Length + weightLength + _constants.Length + _values.Length);
            head.CopyTo(stream);
            _nodes.CopyTo(stream);
            name.CopyTo(stream);
            writeWeights(stream);
            _constants.CopyTo(stream);
            _values.CopyTo(stream);
            var tail = new ProtoWriter();
            tail.Message(8, new ProtoWriter().String(1, "").Int(2, OpsetVersion));
            tail.Message(8, new ProtoWriter().String(1, Contrib).Int(2, 1));
            tail.CopyTo(stream);
        }

        private void Add(string op, string domain, string[] inputs, string[] outputs, OnnxAttribute[] attributes)
        {
            var node = new ProtoWriter();
            foreach (string input in inputs)
                node.String(1, input);
            foreach (string output in outputs)
                node.String(2, output);
            node.String(3, outputs[0] + "/" + op).String(4, op);
            foreach (OnnxAttribute attribute in attributes)
                node.Message(5, attribute.Proto);
            if (domain.Length > 0)
                node.String(7, domain);
            _nodes.Message(1, node);
        }

        private void Value(int field, string name, OnnxType type, object[] dimensions)
        {
            var shape = new ProtoWriter();
            foreach (object dimension in dimensions)
            {
                shape.Message(1, dimension is string symbol
                    ? new ProtoWriter().String(2, symbol)
                    : new ProtoWriter().Int(1, Convert.ToInt64(dimension, CultureInfo.InvariantCulture)));
            }

            ProtoWriter tensorType = new ProtoWriter().Int(1, (int)type).Message(2, shape);
            ProtoWriter value = new ProtoWriter().String(1, name).Message(2, new ProtoWriter().Message(1, tensorType));
            _values.Message(field, value);
        }

        private static ProtoWriter TensorHeader(StoredTensor weight)
        {
            var tensor = new ProtoWriter();
            foreach (long dimension in weight.Shape)
                tensor.Int(1, dimension);
            return tensor.Int(2, (int)weight.Type).String(8, weight.Name);
        }

        private static ProtoWriter Entry(string key, string value) => new ProtoWriter().String(1, key).String(2, value);
    }
}
