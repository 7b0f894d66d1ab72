package org.fedsllm.optimizer.conformance;

import org.fedsllm.model.delay.DelayProblem;

/** A problem with a name: "K10-pooled-round". */
public record StandardProblem(String name, DelayProblem problem) {}
