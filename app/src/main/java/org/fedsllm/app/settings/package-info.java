/**
 * What the workbench remembers between starts: the look, the window, recent files.
 *
 * <p>Values and their file; nothing here shows a window or knows a project's content. Start with
 * {@link org.fedsllm.app.settings.Settings}.
 */
package org.fedsllm.app.settings;
