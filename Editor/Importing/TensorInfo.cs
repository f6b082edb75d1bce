namespace Repartee.Importing
{
    /// <summary>Element types that a model's weights may have.</summary>
    internal enum TensorType
    {
        /// <summary>IEEE 754 binary32.</summary>
        Float32,

        /// <summary>IEEE 754 binary16.</summary>
        Float16,

        /// <summary>bfloat16, the upper half of a binary32.</summary>
        BFloat16,
    }

    /// <summary>One named tensor of a source: its shape and where its bytes lie.</summary>
    internal sealed class TensorInfo
    {
        public TensorInfo(string name, string file, string typeName, TensorType? type, long[] shape, long offset, long length)
        {
            Name = name;
            File = file;
            TypeName = typeName;
            Type = type;
            Shape = shape;
            Offset = offset;
            Length = length;
        }

        /// <summary>Name in the source, for example "model.norm.weight".</summary>
        public string Name { get; }

        /// <summary>Full path of the file that holds it.</summary>
        public string File { get; }

        /// <summary>Element type as the file spells it.</summary>
        public string TypeName { get; }

        /// <summary>Element type, null if the importer cannot read it.</summary>
        public TensorType? Type { get; }

        /// <summary>Dimensions, outermost first.</summary>
        public long[] Shape { get; }

        /// <summary>Position of the first byte in the file.</summary>
        public long Offset { get; }

        /// <summary>Number of bytes.</summary>
        public long Length { get; }

        /// <summary>Bytes of one element of a readable type.</summary>
        public int ElementSize => Type == TensorType.Float32 ? 4 : 2;
    }
}
