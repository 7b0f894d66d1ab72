/**
 * What a training run leaves behind: one {@link org.fedsllm.model.run.RoundRecord} a round, the
 * bytes of every link, and where it all came from. Values only; who writes them is elsewhere.
 */
package org.fedsllm.model.run;
