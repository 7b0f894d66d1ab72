package org.fedsllm.training.data;

import java.util.List;

/**
 * What one client holds.
 *
 * @param sources where its text comes from: domains or files
 * @param trainingSequences that it learns from: no more than its samples
 * @param heldOutSequences that it is evaluated on
 */
public record ClientReport(
    String clientId,
    List<String> sources,
    RowReport rows,
    int trainingSequences,
    int heldOutSequences) {}
