/**
 * How many iterations and rounds a local accuracy costs (EQ-4, EQ-5). Pure functions of η; start
 * with {@link org.fedsllm.model.convergence.ConvergenceModel}.
 */
package org.fedsllm.model.convergence;
