/** Radio models as a plug-in would bring them, for tests of those who ask for models. */
package org.fedsllm.model.radio.testing;
