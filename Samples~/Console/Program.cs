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
            catch (OutputException e)
            {
                host.Error.WriteLine(Texts.OneLine(e.Message));
                return App.Failed;
            }
        }
    }
}
