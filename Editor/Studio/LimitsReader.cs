using System.Threading.Tasks;
using Repartee.Presenters;
using Repartee.Unity;

namespace Repartee.Editor
{
    /// <summary>
    /// Reads what measures a persona's texts in the background: a model's vocabulary, no weights. Main thread; asked once a
    /// tick, it never waits.
    /// </summary>
    internal sealed class LimitsReader
    {
        private string _folder = "";
        private int _context;
        private Task<PersonaLimits>? _reading;

        /// <summary>
        /// Those of a model, or null while they are being read; null, too, where the model cannot be used, which is told
        /// by those who want it to speak.
        /// </summary>
        /// <param name="model">The model; null for the project's default, else the package's own.</param>
        public PersonaLimits? Of(ModelAsset? model)
        {
            ModelAsset? asset = model != null ? model : ModelAsset.Default;
            string folder = asset == null ? ModelFiles.Resolve(ModelFiles.Bundled) : asset.ResolvePath();
            int context = asset == null ? 0 : asset.ContextLength;
            if (_reading == null || folder != _folder || context != _context)
            {
                _folder = folder;
                _context = context;
                _reading = Task.Run(() => PersonaLimits.Load(folder, new EngineOptions { ContextLength = context > 0 ? context : (int?)null }));
            }

            // A failure is observed here.
            return _reading.IsCompleted && _reading.Exception == null && !_reading.IsCanceled ? _reading.Result : null;
        }
    }
}
