using System;

namespace Repartee.Importing
{
    /// <summary>Named weights that are read a few rows at a time, so that a model never has to fit in memory.</summary>
    internal interface ITensorSource : IDisposable
    {
        /// <summary>File or folder to name when a tensor is missing.</summary>
        string Path { get; }

        /// <summary>Finds a tensor by name; null if there is none.</summary>
        TensorInfo? Find(string name);

        /// <summary>Reads whole rows (the last dimension is a row; a vector is one row) as floats.</summary>
        /// <exception cref="BadFileException">The file ends early, or a value is not a finite number.</exception>
        void ReadRows(TensorInfo tensor, long firstRow, int rowCount, Span<float> target);
    }
}
