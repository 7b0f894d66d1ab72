/**
 * Runs optimizers and radio models that nobody here has read.
 *
 * <p>Whatever it does (throws, hangs, returns nothing, claims what is not so), the caller gets an
 * answer in time, and a sentence that names who is to blame. {@link
 * org.fedsllm.optimizer.guard.GuardedOptimizer} is the whole of it for optimizers: a {@link
 * org.fedsllm.optimizer.guard.Watchdog} bounds the time and a {@link
 * org.fedsllm.optimizer.guard.PlanAudit} checks the plan against the delay model. {@link
 * org.fedsllm.optimizer.guard.RadioGuard} does the like for path loss and fading. How any of them
 * was found is not known here. It guards against faults, not against malice: code in the same
 * process can always end it.
 */
package org.fedsllm.optimizer.guard;
