/**
 * Figures as files for a paper: PDF and SVG with text as text and the font in the file, PNG at a
 * chosen resolution, and the data as CSV.
 *
 * <p>Exactly what is on screen, in the print theme, with a note inside that says where it came
 * from. No JavaFX: the command line exports too. Start with {@link
 * org.fedsllm.app.export.FigureExporter}.
 */
package org.fedsllm.app.export;
