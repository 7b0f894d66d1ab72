/**
 * Which training algorithm of the literature a run follows, as pure data: who holds which part of
 * the model, how adapters are merged, who takes part. What it does to tensors lives in the training
 * module, what it costs on the air and in processors in {@link org.fedsllm.model.workload}. Start
 * with {@link org.fedsllm.model.algorithm.AlgorithmSpec}.
 */
package org.fedsllm.model.algorithm;
