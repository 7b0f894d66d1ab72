package org.fedsllm.optimizer;

/**
 * How a search went. The same search gives the same info: time is measured by whoever calls.
 *
 * @param iterations iterations, in the method's own meaning
 * @param message why it stopped, one sentence for people
 */
public record SolveInfo(int iterations, String message) {}
