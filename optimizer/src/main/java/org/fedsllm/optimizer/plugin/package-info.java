/**
 * Plug-ins: optimizers and radio models in jars or zips that somebody dropped into a folder.
 *
 * <p>{@link org.fedsllm.optimizer.plugin.PluginLoader} turns files into a {@link
 * org.fedsllm.optimizer.plugin.PluginReport}: what was loaded, what was refused and why. A plug-in
 * names itself in its manifest ({@link org.fedsllm.optimizer.plugin.PluginDescriptor}), lives in a
 * class loader of its own that shows it the JDK, {@code org.fedsllm.optimizer} and {@code
 * org.fedsllm.model} and nothing else, and everything it brings is handed out guarded ({@link
 * org.fedsllm.optimizer.guard}). Nothing here draws a window or knows the command line.
 */
package org.fedsllm.optimizer.plugin;
