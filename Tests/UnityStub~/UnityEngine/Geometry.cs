using System;
using System.Collections.Generic;

namespace UnityEngine
{
    public struct Vector2 : IEquatable<Vector2>
    {
        public float x;
        public float y;

        public Vector2(float x, float y)
        {
            this.x = x;
            this.y = y;
        }

        public static Vector2 zero => new Vector2(0, 0);

        public static Vector2 one => new Vector2(1, 1);

        public bool Equals(Vector2 other) => x == other.x && y == other.y;

        public override bool Equals(object other) => other is Vector2 vector && Equals(vector);

        public override int GetHashCode() => x.GetHashCode() ^ (y.GetHashCode() << 2);

        public override string ToString() => "(" + x + ", " + y + ")";
    }

    public struct Rect
    {
        public Rect(float x, float y, float width, float height)
        {
            this.x = x;
            this.y = y;
            this.width = width;
            this.height = height;
        }

        public float x { get; set; }

        public float y { get; set; }

        public float width { get; set; }

        public float height { get; set; }
    }

    public struct Color : IEquatable<Color>
    {
        public float r;
        public float g;
        public float b;
        public float a;

        public Color(float r, float g, float b, float a)
        {
            this.r = r;
            this.g = g;
            this.b = b;
            this.a = a;
        }

        public Color(float r, float g, float b) : this(r, g, b, 1)
        {
        }

        public static Color white => new Color(1, 1, 1);

        public static Color black => new Color(0, 0, 0);

        public static Color HSVToRGB(float H, float S, float V)
        {
            // The distance of the hue from each primary, as a share of its sextant.
            float Channel(float offset)
            {
                float k = (offset + H * 6) % 6;
                return V - V * S * Math.Max(0, Math.Min(Math.Min(k, 4 - k), 1));
            }

            return new Color(Channel(5), Channel(3), Channel(1));
        }

        public bool Equals(Color other) => r == other.r && g == other.g && b == other.b && a == other.a;

        public override bool Equals(object other) => other is Color color && Equals(color);

        public override int GetHashCode() => r.GetHashCode() ^ (g.GetHashCode() << 2) ^ (b.GetHashCode() >> 2) ^ (a.GetHashCode() >> 1);

        public override string ToString() => "RGBA(" + r + ", " + g + ", " + b + ", " + a + ")";
    }

    public class Transform : Component
    {
        private readonly List<Transform> _children = new List<Transform>();

        protected Transform()
        {
        }

        public Transform parent { get; private set; }

        public int childCount => _children.Count;

        internal IReadOnlyList<Transform> Children => _children;

        public Transform GetChild(int index) => _children[index];

        public void SetParent(Transform parent, bool worldPositionStays)
        {
            this.parent?._children.Remove(this);
            this.parent = parent;
            parent?._children.Add(this);
        }
    }

    public sealed class RectTransform : Transform
    {
        private Vector2 _size = new Vector2(100, 100);

        public enum Axis
        {
            Horizontal = 0,
            Vertical = 1,
        }

        public Vector2 anchorMin { get; set; } = new Vector2(0.5f, 0.5f);

        public Vector2 anchorMax { get; set; } = new Vector2(0.5f, 0.5f);

        public Vector2 offsetMin { get; set; }

        public Vector2 offsetMax { get; set; }

        public Rect rect => new Rect(0, 0, _size.x, _size.y);

        public void SetSizeWithCurrentAnchors(Axis axis, float size)
        {
            if (axis == Axis.Horizontal)
            {
                _size.x = size;
            }
            else
            {
                _size.y = size;
            }
        }
    }

    public sealed class CanvasGroup : Behaviour
    {
        public float alpha { get; set; } = 1;

        public bool interactable { get; set; } = true;

        public bool blocksRaycasts { get; set; } = true;
    }
}
