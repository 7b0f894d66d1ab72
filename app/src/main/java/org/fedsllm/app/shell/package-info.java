/**
 * The window's frame: everything around the places, and the one place where the workbench is put
 * together.
 *
 * <p>Nothing is modelled, solved or drawn here. Start with {@link org.fedsllm.app.shell.Workbench},
 * the composition root, then {@link org.fedsllm.app.shell.MainWindow}.
 */
package org.fedsllm.app.shell;
