using System;
using System.Threading.Tasks;
using Repartee.Unity;

namespace Repartee.Editor
{
    /// <summary>
    /// A share in a model for the editor: loaded when it is first needed, taken anew when it was freed behind its back
    /// (Play began or ended, code is reloaded). Main thread; asked once a tick, it never waits.
    /// </summary>
    internal sealed class StudioModel : IDisposable
    {
        private ModelAsset? _asset;
        private EngineLease? _lease;
        private bool _wanted;

        /// <summary>Which model; null for the project's default, else the package's own. Another one lets the present one go.</summary>
        public ModelAsset? Asset
        {
            get => _asset;
            set
            {
                if (_asset == value)
                    return;
                _asset = value;
                Drop();
            }
        }

        /// <summary>Whether somebody has asked for the model since it was last let go.</summary>
        public bool IsWanted => _wanted;

        /// <summary>The engine, or null while it is not loaded. Does not load it.</summary>
        public DialogueEngine? Engine =>
            _lease != null && !_lease.IsRevoked && _lease.Engine.Status == TaskStatus.RanToCompletion ? _lease.Engine.Result : null;

        /// <summary>What to tell the writer about it, in a few words.</summary>
        public string Status
        {
            get
            {
                if (_lease == null || _lease.IsRevoked)
                    return _wanted ? "The model was freed; the next line loads it again." : "The model is loaded with the first line.";
                if (_lease.Engine.IsFaulted)
                    return _lease.Engine.Exception!.GetBaseException().Message;
                DialogueEngine? engine = Engine;
                return engine == null
                    ? _lease.Progress.Stage + " " + (int)(_lease.Progress.Fraction * 100) + "%"
                    : engine.Model.Name + " on " + engine.Device + ", context " + engine.ContextLength + ".";
            }
        }

        /// <summary>
        /// Whether there is nothing to wait for: loading has failed, the model was let go or freed meanwhile, or nobody has
        /// asked for it. <see cref="Want"/> tries anew.
        /// </summary>
        public bool WillNotCome => _lease == null || _lease.IsRevoked || _lease.Engine.IsFaulted || _lease.Engine.IsCanceled;

        /// <summary>Asks for the model, and begins to load it where it is not.</summary>
        public void Want()
        {
            _wanted = true;
            if (_lease != null && (_lease.IsRevoked || _lease.Engine.IsFaulted || _lease.Engine.IsCanceled))
                Release();
            _lease ??= DialogueModelHost.Acquire(_asset);
        }

        /// <summary>Lets the model go until it is wanted again.</summary>
        public void Drop()
        {
            _wanted = false;
            Release();
        }

        /// <inheritdoc/>
        public void Dispose() => Drop();

        private void Release()
        {
            _lease?.Dispose();
            _lease = null;
        }
    }
}
