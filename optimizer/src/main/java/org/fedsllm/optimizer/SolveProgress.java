package org.fedsllm.optimizer;

/**
 * Where a search stands after an iteration.
 *
 * @param iteration from 1
 * @param delayS total delay T of the current point in s; it need not be feasible yet
 * @param residual how far the current point is from meeting its conditions, without unit; NaN if
 *     the method has no such number
 */
public record SolveProgress(int iteration, double delayS, double residual) {}
