/**
 * The one open project: what it is now, where it is saved, and how it came to be.
 *
 * <p>{@link org.fedsllm.app.session.ProjectSession} is the only owner of the project; every change
 * is an {@link org.fedsllm.app.session.Edit} with a name, so that it can be undone. Imports {@code
 * javafx.beans} only. Lives on the FX thread.
 */
package org.fedsllm.app.session;
