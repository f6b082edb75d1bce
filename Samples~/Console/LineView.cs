namespace Repartee.Terminal
{
    /// <summary>A character's line at the terminal: streamed with word wrap, then a status line.</summary>
    internal sealed class LineView : IDeltaSink
    {
        private const string Waiting = "…";

        private readonly Host _host;
        private readonly WrappingWriter _writer;
        private bool _waits = true;

        public LineView(Host host, int column)
        {
            _host = host;
            _writer = new WrappingWriter(host.Out, host.Width, column, 2);
            host.Out.Write(Waiting);
            host.Out.Flush();
        }

        public void Delta(int turn, string text)
        {
            EndWaiting();
            _writer.Write(text);
        }

        public void Line(LineReport report)
        {
            EndWaiting();
            _host.Out.Write('\n');
            if (report.Result.Finish == FinishReason.Failed)
                _host.Dim(Texts.OneLine(report.Result.Error?.Message ?? "The turn failed."));
            _host.Dim(PlainOutput.Status(report));
            _host.Out.Flush();
        }

        private void EndWaiting()
        {
            if (_waits)
                _host.Out.Write("\b \b");
            _waits = false;
        }
    }
}
