using System;
using BenchmarkDotNet.Running;
using Repartee.Benchmarks;

// "engine" runs whole models and prints a table; everything else goes to BenchmarkDotNet.
if (args.Length > 0 && args[0] == "engine")
    return EngineBenchmark.Run(args.AsSpan(1));
BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmark).Assembly).Run(args);
return 0;
