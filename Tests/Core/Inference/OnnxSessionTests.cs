using NUnit.Framework;

namespace Repartee.Tests
{
    /// <summary>Which devices are tried, and what is said of one that does not work.</summary>
    public sealed class OnnxSessionTests
    {
        private static readonly string[] _both = { "CUDAExecutionProvider", "CPUExecutionProvider" };

        [TestCase(ExecutionDevice.Auto, ExecutionDevice.Cuda, ExecutionDevice.Cpu)]
        [TestCase(ExecutionDevice.Cuda, ExecutionDevice.Cuda, ExecutionDevice.Cpu)]
        [TestCase(ExecutionDevice.Cpu, ExecutionDevice.Cpu)]
        [TestCase(ExecutionDevice.DirectMl, ExecutionDevice.Cpu)]
        public void TheCpuIsAlwaysTheLastResort(ExecutionDevice policy, params ExecutionDevice[] tried) =>
            Assert.That(OnnxSession.Candidates(policy, _both), Is.EqualTo(tried));

        [Test]
        public void AReasonIsOneLineAndNamesWhatIsMissing()
        {
            Assert.That(OnnxSession.Reason(ExecutionDevice.Cuda,
                "[ErrorCode:Fail] OrtSessionOptionsAppendExecutionProvider_Cuda: Failed to load shared library"), Does.Contain("cuDNN installed"));
            Assert.That(OnnxSession.Reason(ExecutionDevice.Cpu, " no such operator \nat somewhere"), Is.EqualTo("no such operator"));
            Assert.That(OnnxSession.Reason(ExecutionDevice.Cpu, new string('x', 5000)).Length, Is.LessThan(400));
        }
    }
}
