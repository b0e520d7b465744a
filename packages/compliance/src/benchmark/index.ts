export { assessBenchmarks, benchmarkTitle, benchmarks, type BenchmarkFinding } from './benchmark.js';
export type { Benchmark, BenchmarkWeight } from './types.js';
