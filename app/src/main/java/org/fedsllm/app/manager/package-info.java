/**
 * The plug-in manager: which plug-ins there are, whether they keep their promises, and how one is
 * added, switched off and removed.
 *
 * <p>Start with {@link org.fedsllm.app.manager.PluginsViewModel}. Files are the business of {@code
 * app.plugins}, loading and checking that of the optimizer module; nothing here runs foreign code
 * itself.
 */
package org.fedsllm.app.manager;
