package org.fedsllm.app.cli;

import org.fedsllm.model.delay.DelayProblem;

/** A delay problem with a name. */
record Instance(String name, DelayProblem problem) {}
