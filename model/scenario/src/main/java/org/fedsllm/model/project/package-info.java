/**
 * The project: everything a researcher decides, in one immutable value and one file.
 *
 * <p>A project leads to a {@link org.fedsllm.model.delay.DelayProblem} through {@link
 * org.fedsllm.model.project.DelayProblemFactory} and to a file through {@link
 * org.fedsllm.model.project.ProjectStore}; the format is described in {@code docs/PROJECT-FILE.md}.
 * Start with {@link org.fedsllm.model.project.Project}.
 */
package org.fedsllm.model.project;
