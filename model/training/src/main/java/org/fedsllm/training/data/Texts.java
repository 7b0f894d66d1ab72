package org.fedsllm.training.data;

import java.util.List;

/**
 * The texts that fall to one client.
 *
 * @param sources where they come from
 * @param rows whether long texts stay apart instead of being packed with the others
 */
record Texts(List<String> sources, List<String> texts, boolean rows) {}
