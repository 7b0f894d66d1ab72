/**
 * Clients as rows of text: CSV files, and what a spreadsheet puts on the clipboard.
 *
 * <p>{@link org.fedsllm.app.clients.ClientTable} reads text into {@link
 * org.fedsllm.app.clients.ClientRow}s, which know the line and column of what is wrong with them;
 * {@link org.fedsllm.app.clients.ClientRows} makes clients of them; {@link
 * org.fedsllm.app.clients.ClientText} writes. The window and the command line share it: no JavaFX.
 */
package org.fedsllm.app.clients;
