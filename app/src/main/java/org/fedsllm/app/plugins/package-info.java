/**
 * Plug-ins as this program's user meets them: where their folder is, which optimizers there are
 * with them, and how a new one is begun.
 *
 * <p>{@link org.fedsllm.app.plugins.InstalledOptimizers} is what window and command line start
 * from; {@link org.fedsllm.app.plugins.PluginProject} writes a project to build a plug-in from.
 * {@link org.fedsllm.app.plugins.PluginFiles} puts jars into the folder and takes them away.
 * Loading itself, isolation and guarding are the optimizer module's. No JavaFX here.
 */
package org.fedsllm.app.plugins;
