/**
 * What every optimizer must pass, built in or plugged in, as a JUnit test. Depend on this module's
 * test-jar, extend {@link org.fedsllm.optimizer.contract.OptimizerContract} and name your provider;
 * the promises themselves are in {@code org.fedsllm.optimizer.conformance}. Besides, problems that
 * several tests draw at random.
 */
package org.fedsllm.optimizer.contract;
