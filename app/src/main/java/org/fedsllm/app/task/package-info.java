/**
 * The only owner of threads, and the only caller of the FX thread's queue.
 *
 * <p>Capture, compute, publish: a job takes immutable inputs when it is made, computes off the FX
 * thread, and its value is published on it. {@link org.fedsllm.app.task.Latest} is for answers that
 * the newest question replaces (solving during a drag), {@link org.fedsllm.app.task.JobQueue} for
 * long work with progress and cancel.
 */
package org.fedsllm.app.task;
