using System;
using System.Collections.Generic;
using Repartee.Presenters;
using Repartee.Unity;
using UnityEditor;

namespace Repartee.Editor
{
    /// <summary>What the pages of a Studio share: the persona that is written, and the model that speaks.</summary>
    internal sealed class StudioContext : IDisposable
    {
        private PersonaAsset? _asset;

        /// <summary>The model.</summary>
        public StudioModel Model { get; } = new StudioModel();

        /// <summary>The persona as it stands, or null when none is chosen.</summary>
        public PersonaDraft? Draft { get; private set; }

        /// <summary>The exchanges of the preview, for the pages that look at them.</summary>
        public IReadOnlyList<PreviewTurn> Turns { get; set; } = Array.Empty<PreviewTurn>();

        /// <summary>The persona's asset, or null.</summary>
        public PersonaAsset? Asset
        {
            get => _asset;
            set
            {
                _asset = value;
                Draft = value == null ? null : new PersonaDraft(value.Json, value.name);
            }
        }

        /// <summary>Counts changes of the persona, for those who show it.</summary>
        public int Version { get; private set; }

        /// <summary>Reads the asset again: somebody else has changed it, or a change was undone.</summary>
        public void Reread()
        {
            if (_asset != null && Draft != null && Draft.Take(_asset.Json))
                Version++;
        }

        /// <summary>Changes the persona so that it can be undone.</summary>
        /// <param name="what">What the undo menu calls it.</param>
        /// <param name="change">Changes the draft.</param>
        public void Change(string what, Action<PersonaDraft> change)
        {
            if (_asset == null || Draft == null)
                return;
            string before = Draft.Json;
            change(Draft);
            if (Draft.Json == before)
                return;
            Undo.RecordObject(_asset, what);
            _asset.Json = Draft.Json;
            EditorUtility.SetDirty(_asset);
            Version++;
        }

        /// <inheritdoc/>
        public void Dispose() => Model.Dispose();
    }
}
