package org.fedsllm.training;

import org.fedsllm.training.metric.Segment;

/** A prompt of held-out data, how the model continued it, and how people did. */
public record GeneratedText(String prompt, Segment continuation) {}
