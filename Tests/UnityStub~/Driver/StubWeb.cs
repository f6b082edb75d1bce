using System;
using System.Collections.Generic;
using System.IO;
using UnityEngine.Networking;

namespace Repartee.UnityStub
{
    /// <summary>
    /// The web, or an Android package: answers requests below <see cref="Url"/> from a folder, some bytes a frame.
    /// </summary>
    public static class StubWeb
    {
        private static readonly List<(UnityWebRequest Request, byte[] Data, int Sent)> Running =
            new List<(UnityWebRequest, byte[], int)>();

        /// <summary>What the addresses begin with.</summary>
        public static string Url { get; set; } = "";

        /// <summary>The folder behind it.</summary>
        public static string Folder { get; set; } = "";

        /// <summary>How much a request receives in a frame.</summary>
        public static int BytesPerFrame { get; set; } = 1 << 20;

        /// <summary>After this many bytes, over all requests, the connection breaks; negative for never.</summary>
        public static long BreakAfter { get; set; } = -1;

        /// <summary>The addresses that were asked for, in order, with the range where one was.</summary>
        public static List<string> Asked { get; } = new List<string>();

        /// <summary>Back to nothing.</summary>
        public static void Reset()
        {
            Abandon();
            Asked.Clear();
            BytesPerFrame = 1 << 20;
            BreakAfter = -1;
        }

        internal static void Begin(UnityWebRequest request)
        {
            Asked.Add(request.url + (request.Range == null ? "" : " " + request.Range));
            string path = request.url.StartsWith(Url, StringComparison.Ordinal) && Url.Length > 0
                ? Path.Combine(Folder, Uri.UnescapeDataString(request.url.Substring(Url.Length).TrimStart('/')))
                : null;
            Running.Add((request, path != null && File.Exists(path) ? File.ReadAllBytes(path) : null, 0));
        }

        internal static void End(UnityWebRequest request) => Running.RemoveAll(running => running.Request == request);

        internal static void Abandon() => Running.Clear();

        internal static void Advance()
        {
            for (int i = Running.Count - 1; i >= 0; i--)
            {
                (UnityWebRequest request, byte[] data, int sent) = Running[i];
                Running.RemoveAt(i);
                if (request.isDone)
                {
                    continue;
                }

                if (data == null)
                {
                    request.Finish(UnityWebRequest.Result.ProtocolError, 404, "HTTP/1.1 404 Not Found");
                    continue;
                }

                // Only web servers know ranges; a package is read from its start.
                bool isRange = request.Range != null && request.url.StartsWith("http", StringComparison.Ordinal);
                int start = isRange ? int.Parse(request.Range.Substring("bytes=".Length).TrimEnd('-')) : 0;
                int count = Math.Min(BytesPerFrame, data.Length - start - sent);
                bool breaks = BreakAfter >= 0 && count >= BreakAfter;
                if (breaks)
                {
                    count = (int)BreakAfter;
                }

                request.Receive(data, start + sent, count, data.Length - start);
                BreakAfter = BreakAfter < 0 ? -1 : BreakAfter - count;
                if (breaks)
                {
                    BreakAfter = -1;
                    request.Finish(UnityWebRequest.Result.ConnectionError, 0, "Cannot connect to destination host");
                }
                else if (start + sent + count == data.Length)
                {
                    request.Finish(UnityWebRequest.Result.Success, isRange ? 206 : 200, null);
                }
                else
                {
                    Running.Insert(i, (request, data, sent + count));
                }
            }
        }
    }
}
