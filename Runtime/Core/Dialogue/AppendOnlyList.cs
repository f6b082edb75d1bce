using System;
using System.Threading;

namespace Repartee
{
    /// <summary>
    /// One thread appends, any number read at the same time without a lock: what has been published is never changed,
    /// and growing copies it to a new array while readers keep the old one.
    /// </summary>
    internal sealed class AppendOnlyList<T>
    {
        private T[] _items;
        private int _count;

        public AppendOnlyList(int capacity) => _items = capacity > 0 ? new T[capacity] : Array.Empty<T>();

        public int Count => Volatile.Read(ref _count);

        /// <summary>What has been published. The count is read first, so the array that is read next has all of it.</summary>
        public ReadOnlyMemory<T> Published
        {
            get
            {
                int count = Volatile.Read(ref _count);
                return new ReadOnlyMemory<T>(Volatile.Read(ref _items), 0, count);
            }
        }

        public void Append(ReadOnlySpan<T> items)
        {
            int count = _count;
            if (count + items.Length > _items.Length)
            {
                var larger = new T[Math.Max(count + items.Length, Math.Max(4, _items.Length * 2))];
                Array.Copy(_items, larger, count);
                Volatile.Write(ref _items, larger);
            }
            items.CopyTo(_items.AsSpan(count));
            Volatile.Write(ref _count, count + items.Length);
        }

        public void Append(T item)
        {
            int count = _count;
            if (count == _items.Length)
            {
                var larger = new T[Math.Max(4, _items.Length * 2)];
                Array.Copy(_items, larger, count);
                Volatile.Write(ref _items, larger);
            }
            _items[count] = item;
            Volatile.Write(ref _count, count + 1);
        }
    }
}
