namespace Repartee.Importing
{
    /// <summary>What an import has made.</summary>
    public sealed class ImportReport
    {
        internal ImportReport(string folder, string name, long parameters, long bytes, int contextLength, int layers)
        {
            Folder = folder;
            Name = name;
            Parameters = parameters;
            Bytes = bytes;
            ContextLength = contextLength;
            Layers = layers;
        }

        /// <summary>Full path of the model folder.</summary>
        public string Folder { get; }

        /// <summary>Display name of the model.</summary>
        public string Name { get; }

        /// <summary>Number of weights in the source; a tied head counts once.</summary>
        public long Parameters { get; }

        /// <summary>Bytes of the graph and its external data on disk.</summary>
        public long Bytes { get; }

        /// <summary>Longest context of the graph, in tokens.</summary>
        public int ContextLength { get; }

        /// <summary>Number of decoder layers.</summary>
        public int Layers { get; }
    }
}
