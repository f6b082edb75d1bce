using System.Globalization;
using System.Text;
using UnityEngine;

namespace Repartee.Unity
{
    /// <summary>
    /// Shows <see cref="DialogueCounters"/> in a corner of the screen, in the editor and in development builds; in a
    /// release build it does nothing. One for the whole game is enough. Written anew twice a second, and drawn with
    /// Unity's immediate mode UI, so that it works with any render pipeline and input system.
    /// </summary>
    [AddComponentMenu("Dialogue/Dialogue Overlay")]
    [HelpURL(HelpPages.Overlay)]
    [Icon(Icons.Npc)]
    [DisallowMultipleComponent]
    public sealed class DialogueOverlay : MonoBehaviour
    {
        private const float Width = 250;
        private const float LineHeight = 15;
        private const float Margin = 8;

        [SerializeField]
        [Tooltip("Where the box begins, in pixels from the upper left corner.")]
        private Vector2 _position = new Vector2(10, 10);

        [SerializeField]
        [Min(0.1f)]
        [Tooltip("Seconds between two looks at the counters.")]
        private float _interval = 0.5f;

        private readonly StringBuilder _builder = new StringBuilder(256);
        private string _text = "";
        private float _until;
        private int _lines;

        /// <summary>What is shown; empty in a release build.</summary>
        public string Text => _text;

        private void Awake()
        {
            // Layout of the immediate mode UI costs garbage in every frame, and this places its box itself.
            useGUILayout = false;
            if (!Debug.isDebugBuild)
                enabled = false;
        }

        private void Update()
        {
            _until -= Time.unscaledDeltaTime;
            if (_until > 0)
                return;
            _until = _interval;
            Write();
        }

        private void OnGUI() =>
            GUI.Box(new Rect(_position.x, _position.y, Width, _lines * LineHeight + Margin), _text);

        private void Write()
        {
            _builder.Clear();
            _lines = 0;
            Line("models", DialogueCounters.Models.ToString(CultureInfo.InvariantCulture));
            Line("KV caches", (DialogueCounters.CacheBytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture) + " MB");
            Line("lines", Lines());
            Line("last line", DialogueCounters.TokensPerSecond.ToString("0", CultureInfo.InvariantCulture) + " tokens/s");
            Line("first token", DialogueCounters.FirstToken.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture) + " ms");
            Line("main thread", DialogueCounters.PumpMicroseconds.ToString("0", CultureInfo.InvariantCulture) + " µs/frame");
            _text = _builder.ToString();
        }

        private static string Lines()
        {
            string lines = DialogueCounters.Lines.ToString(CultureInfo.InvariantCulture);
            return DialogueCounters.FailedLines == 0
                ? lines
                : lines + ", " + DialogueCounters.FailedLines.ToString(CultureInfo.InvariantCulture) + " failed";
        }

        private void Line(string name, string value)
        {
            _builder.Append(_lines++ == 0 ? "" : "\n").Append(name).Append(": ").Append(value);
        }
    }
}
