/**
 * Measures the window: no tests, since a test asserts no timing. Each class has a {@code main};
 * docs/benchmarks.md has the commands and what they gave. Start with {@link
 * org.fedsllm.app.benchmark.DragFrames}.
 */
package org.fedsllm.app.benchmark;
