using System;
using System.IO;
using System.Threading.Tasks;

namespace Repartee.Terminal
{
    internal static class Program
    {
        private static async Task<int> Main(string[] args)
        {
            Host host = Host.ForProcess();
            try
            {
                int code = await App.RunAsync(args, host);
                await host.Out.FlushAsync();
                return code;
            }
            catch (Exception e) when (e is IOException || e is UnauthorizedAccessException)
            {
                // Standard output is closed, or its disk is full: nothing can be said there any more.
                Console.Error.WriteLine("The output cannot be written: " + Texts.OneLine(e.Message));
                return App.Failed;
            }
        }
    }
}
