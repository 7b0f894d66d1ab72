/**
 * What the tests of several packages share; start with {@link org.fedsllm.app.testing.Projects}.
 */
package org.fedsllm.app.testing;
