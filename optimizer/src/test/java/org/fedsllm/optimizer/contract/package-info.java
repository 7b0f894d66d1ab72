/**
 * What every optimizer must pass, built in or plugged in. Depend on this module's test-jar, extend
 * {@link org.fedsllm.optimizer.contract.OptimizerContract} and name your provider.
 */
package org.fedsllm.optimizer.contract;
