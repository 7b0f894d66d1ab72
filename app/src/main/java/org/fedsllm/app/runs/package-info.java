/**
 * Runs that are kept on the disk, to be looked at: found beside the project, read off the FX thread
 * and never changed. What writes them is in {@code run}. Start with {@link
 * org.fedsllm.app.runs.RunsViewModel}.
 */
package org.fedsllm.app.runs;
