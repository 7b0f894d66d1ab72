/**
 * Shows on a user's own model and data that splitting it changes nothing that is learned. It runs
 * the parties of {@link org.fedsllm.training.scheme} themselves, not a copy of them. Start with
 * {@link org.fedsllm.training.verification.SplitVerification}.
 */
package org.fedsllm.training.verification;
