using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using UnityEngine.Networking;

namespace Repartee.Unity
{
    /// <summary>
    /// Brings a model from an address to a folder, as a coroutine: lists, checks for room, fetches what is missing, checks
    /// its hash. What is there and whole is not fetched again, and what an older build placed and this one lacks is
    /// removed. A file that was broken off goes on where it was when the source is a web server, and from its start when
    /// it is an archive. A file appears under its name only when it is whole.
    /// </summary>
    internal sealed class ModelPlacement : IDisposable
    {
        // Room that is left for the rest of the device.
        private const long Reserve = 16L << 20;
        private const string Unfinished = ".part";
        private const string Done = ".placed";

        private readonly string _source;
        private readonly string _folder;
        private readonly Action<float> _progress;
        private readonly CancellationToken _cancellation;
        private ModelFileList? _list;
        private UnityWebRequest? _request;
        private long _doneBytes;

        /// <param name="source">The model folder's address.</param>
        /// <param name="folder">Where it goes.</param>
        /// <param name="progress">Told the fraction of bytes that are in place, 0 to 1; main thread.</param>
        /// <param name="cancellation">Stops it within a frame.</param>
        public ModelPlacement(string source, string folder, Action<float> progress, CancellationToken cancellation)
        {
            _source = source.TrimEnd('/');
            _folder = folder;
            _progress = progress;
            _cancellation = cancellation;
        }

        /// <summary>Free bytes where a folder is, or null when the platform does not tell.</summary>
        internal static Func<string, long?> FreeBytes { get; set; } = AskDrive;

        /// <summary>What went wrong, once <see cref="Run"/> is over; null when the model is in place.</summary>
        public Exception? Error { get; private set; }

        /// <summary>The coroutine.</summary>
        public IEnumerator Run()
        {
            string listText = "";
            string listUrl = _source + ModelFileList.Suffix;
            using (UnityWebRequest request = UnityWebRequest.Get(listUrl))
            {
                IEnumerator sending = Send(request, 0);
                while (sending.MoveNext())
                    yield return sending.Current;
                if (!Succeeded(request, listUrl))
                    yield break;
                listText = request.downloadHandler.text ?? "";
            }

            Task<Queue<ModelFileList.Entry>> checking = Task.Run(() => Prepare(listText, listUrl), _cancellation);
            while (!checking.IsCompleted)
                yield return null;
            if (Failed(checking))
                yield break;

            Queue<ModelFileList.Entry> missing = checking.Result;
            while (missing.Count > 0)
            {
                ModelFileList.Entry file = missing.Dequeue();
                IEnumerator fetching = Fetch(file, mayResume: true);
                while (fetching.MoveNext())
                    yield return fetching.Current;
                if (Error != null)
                    yield break;
                _doneBytes += file.Bytes;
            }

            Try(() => File.WriteAllText(Path.Combine(_folder, Done), listText));
        }

        /// <summary>Ends a request under way; for the one who cannot let the coroutine come to its end.</summary>
        public void Dispose()
        {
            _request?.Dispose();
            _request = null;
        }

        /// <summary>On a background thread: what is missing, and whether there is room for it.</summary>
        private Queue<ModelFileList.Entry> Prepare(string listText, string listUrl)
        {
            _list = ModelFileList.Parse(listText, listUrl);
            var missing = new Queue<ModelFileList.Entry>();
            string done = Path.Combine(_folder, Done);
            string? before = File.Exists(done) ? File.ReadAllText(done) : null;
            bool trusted = before == listText;
            if (before != null && !trusted)
                RemoveWhatIsGone(before, _list);
            long needed = 0;
            foreach (ModelFileList.Entry file in _list.Files)
            {
                _cancellation.ThrowIfCancellationRequested();
                if (IsWhole(file, trusted))
                {
                    _doneBytes += file.Bytes;
                    continue;
                }

                missing.Enqueue(file);
                var part = new FileInfo(PathOf(file) + Unfinished);
                needed += file.Bytes - (part.Exists ? Math.Min(part.Length, file.Bytes) : 0);
            }

            if (missing.Count == 0)
                return missing;
            Directory.CreateDirectory(_folder);
            long? free = FreeBytes(_folder);
            if (free is { } bytes && bytes < needed + Reserve)
            {
                throw new ReparteeException("There is no room for the dialogue model: " + Megabytes(needed + Reserve)
                    + " MB are needed in " + _folder + ", " + Megabytes(bytes) + " MB are free.");
            }

            return missing;
        }

        /// <summary>Files that an older build placed and this one does not have. No other: who knows whose they are.</summary>
        private void RemoveWhatIsGone(string before, ModelFileList now)
        {
            ModelFileList old;
            try
            {
                old = ModelFileList.Parse(before, Path.Combine(_folder, Done));
            }
            catch (BadFileException)
            {
                // Damaged: then they stay.
                return;
            }

            // As file systems compare that do not tell Model.onnx from model.onnx.
            var kept = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (ModelFileList.Entry file in now.Files)
                kept.Add(file.Name);
            foreach (ModelFileList.Entry file in old.Files)
            {
                if (!kept.Contains(file.Name) && Directory.Exists(Path.GetDirectoryName(PathOf(file))))
                    File.Delete(PathOf(file));
            }
        }

        // After everything was placed once, sizes are enough: reading a large model whole takes seconds at every start.
        private bool IsWhole(ModelFileList.Entry file, bool trusted)
        {
            var info = new FileInfo(PathOf(file));
            return info.Exists && info.Length == file.Bytes
                && (trusted || ModelFileList.HashOf(info.FullName, _cancellation) == file.Sha256);
        }

        private IEnumerator Fetch(ModelFileList.Entry file, bool mayResume)
        {
            string path = PathOf(file);
            string part = path + Unfinished;
            string url = _source + "/" + Uri.EscapeDataString(file.Name).Replace("%2F", "/");
            long start = 0;
            if (!Try(() => start = Begin(file, part, mayResume)))
                yield break;

            if (start < file.Bytes || file.Bytes == 0)
            {
                var request = new UnityWebRequest(url, UnityWebRequest.kHttpVerbGET);
                using (request)
                {
                    if (!Try(() => request.downloadHandler = new DownloadHandlerFile(part, start > 0)))
                        yield break;
                    if (start > 0)
                        request.SetRequestHeader("Range", "bytes=" + start + "-");
                    IEnumerator sending = Send(request, start);
                    while (sending.MoveNext())
                        yield return sending.Current;
                    if (!Succeeded(request, url))
                        yield break;
                }
            }

            Task<bool> checking = Task.Run(() => TakeOver(file, part, path), _cancellation);
            while (!checking.IsCompleted)
                yield return null;
            if (Failed(checking) || checking.Result)
                yield break;

            // What was there from before may be of another version of the model: once more, all of it.
            if (start > 0 && mayResume)
            {
                IEnumerator again = Fetch(file, mayResume: false);
                while (again.MoveNext())
                    yield return again.Current;
                yield break;
            }

            Error = new BadFileException(url, "is not the file that the build's list describes (its SHA-256 differs); build the player again.");
        }

        /// <summary>Makes way for a file. Returns from which byte on it is fetched.</summary>
        private long Begin(ModelFileList.Entry file, string part, bool mayResume)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(part)!);
            var info = new FileInfo(part);
            if (!info.Exists)
                return 0;
            bool canResume = mayResume && info.Length <= file.Bytes
                && (info.Length == file.Bytes || _source.StartsWith("http", StringComparison.OrdinalIgnoreCase));
            if (canResume)
                return info.Length;
            info.Delete();
            return 0;
        }

        /// <summary>On a background thread: gives a file that is whole its name. False, and the file is gone, when it is not.</summary>
        private bool TakeOver(ModelFileList.Entry file, string part, string path)
        {
            if (new FileInfo(part).Length != file.Bytes || ModelFileList.HashOf(part, _cancellation) != file.Sha256)
            {
                File.Delete(part);
                return false;
            }

            File.Delete(path);
            File.Move(part, path);
            return true;
        }

        private IEnumerator Send(UnityWebRequest request, long start)
        {
            _request = request;
            request.SendWebRequest();
            while (!request.isDone)
            {
                if (_cancellation.IsCancellationRequested)
                {
                    request.Abort();
                    Error = new OperationCanceledException(_cancellation);
                    yield break;
                }

                if (_list != null)
                    _progress((_doneBytes + start + (long)request.downloadedBytes) / (float)Math.Max(1, _list.Bytes));
                yield return null;
            }
        }

        private bool Succeeded(UnityWebRequest request, string url)
        {
            if (Error == null && request.result != UnityWebRequest.Result.Success)
                Error = new BadFileException(url, "cannot be read (" + request.error + ").");
            return Error == null;
        }

        private bool Failed(Task task)
        {
            if (task.IsCanceled)
                Error = new OperationCanceledException(_cancellation);
            else if (task.IsFaulted)
                Error = Told(task.Exception!.InnerException ?? task.Exception);
            return Error != null;
        }

        private bool Try(Action step)
        {
            try
            {
                step();
                return true;
            }
            catch (Exception e)
            {
                Error = Told(e);
                return false;
            }
        }

        private Exception Told(Exception e) => e is IOException || e is UnauthorizedAccessException
            ? new BadFileException(_folder, "the dialogue model cannot be placed here (" + e.Message.TrimEnd('.') + ").", e)
            : e;

        private string PathOf(ModelFileList.Entry file) => Path.Combine(_folder, file.Name);

        private static long Megabytes(long bytes) => (bytes + (1 << 20) - 1) >> 20;

        private static long? AskDrive(string folder)
        {
            try
            {
                return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
            }
            catch (Exception)
            {
                // Not every platform tells; writing will say when there is no room.
                return null;
            }
        }
    }
}
