using System;
using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>
    /// Asserts about memory. Inside of Assert.That the number itself is boxed, and optimized code makes the box before it
    /// asks how much was allocated: here it is compared first.
    /// </summary>
    public static class Allocations
    {
        /// <summary>This thread has allocated nothing since <paramref name="before"/>, its count of bytes at the time.</summary>
        public static void AreNoneSince(long before, string what = "it")
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (bytes != 0)
                Assert.Fail(what + " allocated " + bytes + " bytes");
        }
    }
}
