namespace Repartee.Importing
{
    /// <summary>A node's attribute, already encoded.</summary>
    internal readonly struct OnnxAttribute
    {
        private OnnxAttribute(ProtoWriter proto)
        {
            Proto = proto;
        }

        /// <summary>The AttributeProto.</summary>
        public ProtoWriter Proto { get; }

        /// <summary>An integer attribute.</summary>
        public static OnnxAttribute Int(string name, long value) =>
            new OnnxAttribute(new ProtoWriter().String(1, name).Int(3, value).Int(20, 2));

        /// <summary>A float attribute.</summary>
        public static OnnxAttribute Float(string name, float value) =>
            new OnnxAttribute(new ProtoWriter().String(1, name).Float(2, value).Int(20, 1));
    }
}
