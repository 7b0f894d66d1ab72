/**
 * Figures made again: from what an exported file says about itself to the project or run that it
 * was drawn from, and to the same bytes or their first difference. Shared by the window and the
 * command line; works on the caller's thread; no JavaFX.
 *
 * <p>Start with {@link org.fedsllm.app.remake.Remake}.
 */
package org.fedsllm.app.remake;
