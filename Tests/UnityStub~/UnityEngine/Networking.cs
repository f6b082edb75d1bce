using System;
using System.IO;
using System.Text;
using Repartee.UnityStub;

namespace UnityEngine.Networking
{
    public class UnityWebRequest : IDisposable
    {
        public const string kHttpVerbGET = "GET";

        private Result _result = Result.InProgress;

        public UnityWebRequest(string url, string method)
        {
            this.url = url;
            this.method = method;
        }

        public enum Result
        {
            InProgress = 0,
            Success = 1,
            ConnectionError = 2,
            ProtocolError = 3,
            DataProcessingError = 4,
        }

        public string url { get; set; }

        public string method { get; set; }

        public DownloadHandler downloadHandler { get; set; }

        public bool disposeDownloadHandlerOnDispose { get; set; } = true;

        public Result result => _result;

        public string error { get; private set; }

        public long responseCode { get; private set; }

        public ulong downloadedBytes { get; private set; }

        public float downloadProgress { get; private set; } = -1;

        public bool isDone => _result != Result.InProgress;

        internal string Range { get; private set; }

        internal UnityWebRequestAsyncOperation Operation { get; private set; }

        public static UnityWebRequest Get(string uri) =>
            new UnityWebRequest(uri, kHttpVerbGET) { downloadHandler = new DownloadHandlerBuffer() };

        public void SetRequestHeader(string name, string value)
        {
            if (name == "Range")
            {
                Range = value;
            }
        }

        public UnityWebRequestAsyncOperation SendWebRequest()
        {
            StubWorld.RequireMainThread("SendWebRequest");
            Operation = new UnityWebRequestAsyncOperation(this);
            StubWeb.Begin(this);
            return Operation;
        }

        public void Abort()
        {
            if (!isDone)
            {
                Finish(Result.ConnectionError, 0, "Request aborted");
            }
        }

        public void Dispose()
        {
            Abort();
            StubWeb.End(this);
            if (disposeDownloadHandlerOnDispose)
            {
                downloadHandler?.Dispose();
            }
        }

        internal void Receive(byte[] data, int start, int count, long total)
        {
            downloadHandler?.Receive(data, start, count);
            downloadedBytes += (ulong)count;
            downloadProgress = total == 0 ? 1 : downloadedBytes / (float)total;
        }

        internal void Finish(Result result, long code, string message)
        {
            _result = result;
            responseCode = code;
            error = message;
            downloadHandler?.Complete();
            Operation?.Complete();
        }
    }

    public class UnityWebRequestAsyncOperation : AsyncOperation
    {
        internal UnityWebRequestAsyncOperation(UnityWebRequest request)
        {
            webRequest = request;
        }

        public UnityWebRequest webRequest { get; }
    }

    public class DownloadHandler : IDisposable
    {
        internal DownloadHandler()
        {
        }

        public bool isDone { get; private set; }

        public byte[] data => Received();

        public string text => data == null ? null : Encoding.UTF8.GetString(data);

        public virtual void Dispose() => Close();

        internal virtual void Close()
        {
        }

        internal virtual byte[] Received() => null;

        internal virtual void Receive(byte[] bytes, int start, int count)
        {
        }

        internal virtual void Complete() => isDone = true;
    }

    public sealed class DownloadHandlerBuffer : DownloadHandler
    {
        private readonly MemoryStream _received = new MemoryStream();

        internal override byte[] Received() => _received.ToArray();

        internal override void Receive(byte[] bytes, int start, int count) => _received.Write(bytes, start, count);
    }

    public sealed class DownloadHandlerFile : DownloadHandler
    {
        private readonly FileStream _file;

        public DownloadHandlerFile(string path) : this(path, false)
        {
        }

        public DownloadHandlerFile(string path, bool append)
        {
            _file = new FileStream(path, append ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read);
        }

        public bool removeFileOnAbort { get; set; }

        internal override void Close() => _file.Dispose();

        internal override void Receive(byte[] bytes, int start, int count)
        {
            _file.Write(bytes, start, count);
            _file.Flush();
        }

        internal override void Complete()
        {
            base.Complete();
            _file.Dispose();
        }
    }
}
