package org.fedsllm.app.settings;

import java.util.EnumSet;
import java.util.Set;
import org.fedsllm.app.export.ExportStyle;
import org.fedsllm.app.export.FigureFormat;

/**
 * How figures are exported from the export page.
 *
 * @param formats one at least
 */
public record ExportLook(ExportStyle style, Set<FigureFormat> formats) {
  public static final ExportLook DEFAULTS =
      new ExportLook(ExportStyle.DEFAULT, Set.of(FigureFormat.PDF));

  public ExportLook {
    style = style == null ? ExportStyle.DEFAULT : style;
    formats =
        formats == null || formats.isEmpty()
            ? Set.of(FigureFormat.PDF)
            : Set.copyOf(EnumSet.copyOf(formats));
  }

  public ExportLook withStyle(ExportStyle other) {
    return new ExportLook(other, formats);
  }

  /** With {@code format} written or not; the last one stays. */
  public ExportLook with(FigureFormat format, boolean written) {
    EnumSet<FigureFormat> all = EnumSet.copyOf(formats);
    if (written) {
      all.add(format);
    } else {
      all.remove(format);
    }
    return all.isEmpty() ? this : new ExportLook(style, all);
  }
}
