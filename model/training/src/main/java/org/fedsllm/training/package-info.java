/**
 * Split federated training of a language model with LoRA, on PyTorch by DJL.
 *
 * <p>Start with {@link org.fedsllm.training.SplitFederatedTrainer}, the loop, and {@link
 * org.fedsllm.training.TrainingSession}, which makes a project ready for it. Nothing here knows of
 * windows, optimizers of resources, or threads: all work is done on the caller's.
 */
package org.fedsllm.training;
