/**
 * A training run from its plan to its folder; shared by the window and the command line.
 *
 * <p>{@link org.fedsllm.app.run.TrainingPlanner} decides what is executed and what either clock
 * charges, {@link org.fedsllm.app.run.TrainingRun} trains, {@link org.fedsllm.app.run.RunFolder}
 * keeps the result; {@link org.fedsllm.app.run.KeptTraining} is all of it together. Works on the
 * caller's thread; no JavaFX, no threads. Start with {@link org.fedsllm.app.run.TrainingPlanner}.
 */
package org.fedsllm.app.run;
