using System;
using System.Collections.Generic;
using System.IO;

namespace Repartee.Importing
{
    /// <summary>
    /// A folder that appears complete or not at all: files are written to a sibling, which takes the target's name at the
    /// end. Unless committed, disposing it removes every trace. Nothing that an import did not write is ever removed.
    /// </summary>
    internal sealed class TargetFolder : IDisposable
    {
        private readonly string _named;
        private readonly string _target;
        private readonly List<string> _createdParents = new List<string>();
        private readonly IDisposable _hold;
        private bool _committed;

        /// <summary>Checks that the target may be written and creates the sibling.</summary>
        /// <param name="target">Full path of the folder to make or replace.</param>
        /// <param name="source">Full path of a folder that must survive.</param>
        /// <exception cref="BadFileException">
        /// The target is a file, holds anything that an import did not write, or is or holds the source.
        /// </exception>
        public TargetFolder(string target, string source)
        {
            _named = target;
            IDisposable? hold = null;
            try
            {
                _target = PhysicalPath.Of(target);
                if (PhysicalPath.Holds(_target, PhysicalPath.Of(source)))
                    throw new BadFileException(_named, "the target folder is or contains the source folder; choose another one.");
                string parent = Path.GetDirectoryName(_target)
                    ?? throw new BadFileException(_named, "is the root of a drive; choose a folder to write the model to.");
                // Its shell would be left in a folder that is gone, and relative paths would lead nowhere.
                if (Directory.Exists(_target) && PhysicalPath.Holds(_target, PhysicalPath.Of(Directory.GetCurrentDirectory())))
                    throw new BadFileException(_named, "is or holds the folder that the program runs in, and would be replaced; run it from another one.");
                Leftovers.Clear(_target);
                RequireReplaceable();
                CreateParents(parent);
                TempPath = Leftovers.NewPath(_target);
                hold = Leftovers.Hold(TempPath);
                Directory.CreateDirectory(TempPath);
                _hold = hold;
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                hold?.Dispose();
                RemoveParents();
                throw new BadFileException(_named, "cannot be written: " + e.Message, e);
            }
        }

        /// <summary>The folder to write to.</summary>
        public string TempPath { get; }

        /// <summary>Gives the folder its name; the import that had that name before is gone afterwards.</summary>
        /// <exception cref="BadFileException">Meanwhile the target got something that an import did not write.</exception>
        public void Commit()
        {
            RequireReplaceable();
            string? old = null;
            if (Directory.Exists(_target))
            {
                ImportedFiles.CopyMeta(_target, TempPath);
                old = Leftovers.OldOf(TempPath);
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
                ImportedFiles.Remove(old);
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            if (!_committed && Directory.Exists(TempPath))
                Directory.Delete(TempPath, true);
            _hold.Dispose();
            if (!_committed)
                RemoveParents();
        }

        private void RequireReplaceable()
        {
            if (File.Exists(_target))
                throw new BadFileException(_named, "is a file; choose a folder to write the model to.");
            if (Directory.Exists(_target) && ImportedFiles.FirstForeign(_target) is { } foreign)
                throw new BadFileException(_named, "holds '" + foreign + "', which is not a model's file that an import wrote; choose an empty or new folder.");
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
                if (Directory.GetFileSystemEntries(_createdParents[i]).Length > 0)
                    return;
                Directory.Delete(_createdParents[i]);
            }
        }
    }
}
