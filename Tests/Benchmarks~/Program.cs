using System;
using BenchmarkDotNet.Running;
using Repartee.Benchmarks;

// "engine" runs whole models, "tokenizer" a vocabulary, "sampler" the choice of a token, "lore" the search for knowledge,
// "recall" the search for the player's own words, "redraw" what drawing replies again costs, "frame" the Unity component, "typewriter" eight lines at once; each prints a table. Everything else goes to BenchmarkDotNet.
if (args.Length > 0 && args[0] == "engine")
    return EngineBenchmark.Run(args.AsSpan(1));
if (args.Length > 0 && args[0] == "tokenizer")
    return TokenizerBenchmark.Run();
if (args.Length > 0 && args[0] == "sampler")
    return SamplerBenchmark.Run();
if (args.Length > 0 && args[0] == "lore")
    return LoreBenchmark.Run();
if (args.Length > 0 && args[0] == "recall")
    return RecallBenchmark.Run();
if (args.Length > 0 && args[0] == "redraw")
    return RedrawBenchmark.Run(args.AsSpan(1));
if (args.Length > 0 && args[0] == "frame")
    return FrameBenchmark.Run();
if (args.Length > 0 && args[0] == "typewriter")
    return TypewriterBenchmark.Run();
BenchmarkSwitcher.FromAssembly(typeof(EngineBenchmark).Assembly).Run(args);
return 0;
