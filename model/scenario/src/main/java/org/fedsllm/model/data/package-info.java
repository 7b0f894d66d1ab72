/**
 * What the clients' text looks like, how its rows become sequences and who gets which, as values of
 * a project. No reading of files and no language model here. Start with {@link
 * org.fedsllm.model.data.RowFormat}.
 */
package org.fedsllm.model.data;
