/**
 * How good a model is: next-token loss and perplexity on held-out text. Start with {@link
 * org.fedsllm.training.metric.Evaluator}.
 */
package org.fedsllm.training.metric;
