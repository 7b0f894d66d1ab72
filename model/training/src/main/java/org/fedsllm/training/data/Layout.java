package org.fedsllm.training.data;

import org.fedsllm.model.data.RowPacking;

/** How the rows of a share become sequences. */
enum Layout {
  CONTINUOUS,
  /**
   * As JSONL texts without a format always were read: rows that fill a sequence stay apart, the
   * shorter ones run on.
   */
  CUT_OR_CONTINUOUS,
  PACKED,
  APART;

  static Layout of(RowPacking packing) {
    return switch (packing) {
      case CONTINUOUS -> CONTINUOUS;
      case PACKED -> PACKED;
      case APART -> APART;
    };
  }
}
