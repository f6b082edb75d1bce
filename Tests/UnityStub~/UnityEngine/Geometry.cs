using System;

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

    public class Transform : Component
    {
    }

    public sealed class RectTransform : Transform
    {
        private Vector2 _size = new Vector2(100, 100);

        public enum Axis
        {
            Horizontal = 0,
            Vertical = 1,
        }

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
