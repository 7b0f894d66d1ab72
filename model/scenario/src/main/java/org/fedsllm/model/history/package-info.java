/**
 * How a project came to be: named steps of changes, as text that people read and scripts write.
 *
 * <p>A {@link org.fedsllm.model.history.Change} sets, appends or removes one value of a project
 * file, addressed by a {@link org.fedsllm.model.history.ProjectPath}. The undo history of the
 * window and the script that rebuilds a project are the same {@link
 * org.fedsllm.model.history.ProjectScript}. Start with {@link org.fedsllm.model.history.Changes}.
 */
package org.fedsllm.model.history;
