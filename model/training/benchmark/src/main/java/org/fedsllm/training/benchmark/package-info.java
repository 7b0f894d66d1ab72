/**
 * Measures steps of training on random models, and their ways without this or that optimisation.
 * Built by the profile {@code benchmarks} alone. Start with {@link
 * org.fedsllm.training.benchmark.TrainingStepBenchmark} or {@link
 * org.fedsllm.training.benchmark.OptimisationTable}.
 */
package org.fedsllm.training.benchmark;
