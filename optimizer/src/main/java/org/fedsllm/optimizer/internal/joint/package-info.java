/**
 * The exact optimizer of EQ-9: every regime and schedule, over bandwidths and local accuracy.
 *
 * <p>The whole problem is convex in the logarithms of times and iterations, so a point that meets
 * the first-order conditions is the optimum and tangents prove it; docs/SOLVER.md tells the
 * mathematics. {@code NewtonPath} finds the point fast, {@code SafePath} finds it always, and
 * {@code Certifier} proves it without knowing either. Start with {@link
 * org.fedsllm.optimizer.internal.joint.JointSolver}.
 */
package org.fedsllm.optimizer.internal.joint;
