using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.Importing
{
    /// <summary>
    /// A folder that appears complete or not at all: files are written to a sibling, which takes the target's name at the
    /// end. Unless committed, disposing it removes every trace.
    /// </summary>
    internal sealed class TargetFolder : IDisposable
    {
        private readonly string _target;
        private readonly List<string> _createdParents = new List<string>();
        private bool _committed;

        /// <summary>Checks that the target may be written and creates the sibling.</summary>
        /// <param name="target">Full path of the folder to make or replace.</param>
        /// <param name="source">Full path of a folder that must survive.</param>
        /// <exception cref="BadFileException">The target is a file, holds something other than a model, or holds the source.</exception>
        public TargetFolder(string target, string source)
        {
            _target = Trim(target);
            string kept = Trim(source);
            if (kept == _target || kept.StartsWith(_target + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new BadFileException(_target, "the target folder is or contains the source folder; choose another one.");
            if (File.Exists(_target))
                throw new BadFileException(_target, "is a file; choose a folder to write the model to.");
            if (Directory.Exists(_target) && !MayReplace(_target))
                throw new BadFileException(_target, "holds files that are not a model; choose an empty or new folder.");
            string parent = Path.GetDirectoryName(_target)
                ?? throw new BadFileException(_target, "is the root of a drive; choose a folder to write the model to.");
            try
            {
                CreateParents(parent);
                TempPath = Path.Combine(parent, "." + Path.GetFileName(_target) + "." + Guid.NewGuid().ToString("N").Substring(0, 12));
                Directory.CreateDirectory(TempPath);
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                RemoveParents();
                throw new BadFileException(_target, "cannot be written: " + e.Message, e);
            }
        }

        /// <summary>The folder to write to.</summary>
        public string TempPath { get; }

        /// <summary>Gives the folder its name; what had that name before is gone afterwards.</summary>
        public void Commit()
        {
            string? old = null;
            if (Directory.Exists(_target))
            {
                old = TempPath + ".old";
                Directory.Move(_target, old);
            }

            try
            {
                Directory.Move(TempPath, _target);
            }
            catch (Exception) when (old != null)
            {
                Directory.Move(old, _target);
                throw;
            }

            _committed = true;
            if (old != null)
                Directory.Delete(old, true);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (_committed)
                return;
            if (Directory.Exists(TempPath))
                Directory.Delete(TempPath, true);
            RemoveParents();
        }

        private static bool MayReplace(string folder)
        {
            if (File.Exists(Path.Combine(folder, "config.json"))
                && (File.Exists(Path.Combine(folder, "model.onnx")) || Directory.Exists(Path.Combine(folder, "onnx"))))
                return true;
            using IEnumerator<string> entries = Directory.EnumerateFileSystemEntries(folder).GetEnumerator();
            return !entries.MoveNext();
        }

        private void CreateParents(string parent)
        {
            var missing = new Stack<string>();
            for (string? folder = parent; folder != null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
                missing.Push(folder);
            while (missing.Count > 0)
            {
                string folder = missing.Pop();
                Directory.CreateDirectory(folder);
                _createdParents.Add(folder);
            }
        }

        private void RemoveParents()
        {
            for (int i = _createdParents.Count - 1; i >= 0; i--)
            {
                using IEnumerator<string> entries = Directory.EnumerateFileSystemEntries(_createdParents[i]).GetEnumerator();
                if (entries.MoveNext())
                    return;
                Directory.Delete(_createdParents[i]);
            }
        }

        private static string Trim(string path) =>
            Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
    }
}
