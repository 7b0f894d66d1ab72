/**
 * The built-in optimizers against numbers that others computed. Nothing here is made up; {@code
 * resources/golden/README.md} names the sources.
 */
package org.fedsllm.optimizer.golden;
