/**
 * The page of the history: every edit of the open project as a named step, where among them it
 * stands, and the way out as a script that rebuilds it.
 *
 * <p>Steps themselves belong to {@link org.fedsllm.app.session.EditHistory}, their spelling to
 * {@link org.fedsllm.model.history}. Nothing here changes a project but by undo and redo. Start
 * with {@link org.fedsllm.app.history.HistoryViewModel}.
 */
package org.fedsllm.app.history;
