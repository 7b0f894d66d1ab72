/** What several tests of this module build on: problems to solve and plug-ins to load. */
package org.fedsllm.optimizer.testing;
