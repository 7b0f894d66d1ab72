/**
 * Edits outlive a crash: every state that is not saved is kept in a file of the window's own, and
 * the next start offers what a window left behind. No views live here. Start with {@link
 * org.fedsllm.app.recovery.Autosave} for the writing and {@link
 * org.fedsllm.app.recovery.RecoveryViewModel} for the offering.
 */
package org.fedsllm.app.recovery;
