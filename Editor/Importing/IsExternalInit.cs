namespace System.Runtime.CompilerServices
{
    /// <summary>Lets C# 9 <c>init</c> accessors compile on .NET Standard 2.1, which lacks this type.</summary>
    internal static class IsExternalInit
    {
    }
}
