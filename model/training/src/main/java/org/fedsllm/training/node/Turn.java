package org.fedsllm.training.node;

/**
 * One local iteration of one client; random streams of a step are found by it.
 *
 * @param client its number, from 0
 * @param round from 1
 * @param iteration of this round, from 0
 */
public record Turn(int client, int round, int iteration) {}
