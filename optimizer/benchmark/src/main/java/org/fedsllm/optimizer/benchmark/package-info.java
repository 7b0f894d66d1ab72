/**
 * How fast the optimizers are. Nothing depends on this; docs/benchmarks.md holds results and says
 * how to measure. Start with {@link org.fedsllm.optimizer.benchmark.JointOptimizerBenchmark}.
 */
package org.fedsllm.optimizer.benchmark;
