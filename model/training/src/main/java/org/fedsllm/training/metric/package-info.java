/**
 * How good a model is: next-token loss and perplexity on held-out text ({@link
 * org.fedsllm.training.metric.Evaluator}), and how close generated texts come to written ones
 * ({@link org.fedsllm.training.metric.TextScores}: BLEU, NIST, ROUGE-L, which know no tensors).
 */
package org.fedsllm.training.metric;
