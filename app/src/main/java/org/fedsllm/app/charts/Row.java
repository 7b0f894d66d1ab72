package org.fedsllm.app.charts;

import java.util.Optional;

/**
 * A row of a {@link RowChart}.
 *
 * @param label at its left
 * @param clientId whose it is; empty for a row of the whole system
 * @param note behind its bars; may be empty
 * @param text the tooltip of what is beside its bars
 */
record Row(String label, Optional<String> clientId, String note, String text) {}
