/**
 * The command line: the same engine as the window, without it.
 *
 * <p>Each command is one class that reads its input, asks the engine, and prints. Results go to
 * standard output, progress and errors to standard error; {@link org.fedsllm.app.cli.Faults}
 * decides the exit code. No JavaFX may be reached from here: the window is started by the name of
 * its class. Start with {@link org.fedsllm.app.cli.FedsLlm}.
 */
package org.fedsllm.app.cli;
