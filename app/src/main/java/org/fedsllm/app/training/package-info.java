/**
 * The place for training: what is trained on whose text, the live curves on both plans' clocks, the
 * bytes of each link, and a sample of the adapted model's text.
 *
 * <p>{@link org.fedsllm.app.training.TrainViewModel} starts and stops a run; {@link
 * org.fedsllm.app.training.TrainingWork} is the run itself, off the FX thread, and publishes
 * immutable {@link org.fedsllm.app.training.TrainingState}s. What a run executes and what its clock
 * charges is decided in {@code app.run}, the same as for the command line.
 */
package org.fedsllm.app.training;
