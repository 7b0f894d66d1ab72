/**
 * Runs that are kept on the disk, to be looked at, compared, labelled and put aside: found beside
 * the project and in the user's folder, read off the FX thread. Their records are never changed;
 * what writes them is in {@code run}. Start with {@link org.fedsllm.app.runs.RunsViewModel}; {@link
 * org.fedsllm.app.runs.RunsPage} shows them.
 */
package org.fedsllm.app.runs;
