/**
 * The page on which the user chooses how the workbench looks and works.
 *
 * <p>Values and their file belong to {@code app.settings}; here is what shows and explains them.
 * Start with {@link org.fedsllm.app.preferences.SettingsPage}.
 */
package org.fedsllm.app.preferences;
