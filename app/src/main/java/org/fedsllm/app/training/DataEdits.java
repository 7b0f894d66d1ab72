package org.fedsllm.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fedsllm.model.data.Columns;
import org.fedsllm.model.data.PartitionSpec;
import org.fedsllm.model.data.RowFormat;
import org.fedsllm.model.data.RowPacking;
import org.fedsllm.model.project.DataSpec;
import org.fedsllm.model.project.Project;

/** Reads and changes single values of a project's data. Pure functions. */
final class DataEdits {
  static final double FIRST_ALPHA = 0.5;
  static final double FIRST_EXPONENT = 1;
  static final double FIRST_HELD_OUT = 0.1;

  private DataEdits() {}

  /** The project's own files; empty where the text is another one, or there is none. */
  static Optional<DataSpec.Files> files(Project project) {
    return project
        .trainable()
        .map(training -> training.data())
        .filter(DataSpec.Files.class::isInstance)
        .map(DataSpec.Files.class::cast);
  }

  static Project with(Project project, UnaryOperator<DataSpec> change) {
    return TrainingEdits.with(
        project, training -> training.withData(change.apply(training.data())));
  }

  static Project withFiles(Project project, UnaryOperator<DataSpec.Files> change) {
    return with(project, data -> data instanceof DataSpec.Files files ? change.apply(files) : data);
  }

  /**
   * The project with {@code chosen} files; those within its folder are named relative to it. What
   * was said about other files before is kept.
   */
  static Project withFilesOf(Project project, List<Path> chosen, Path folder) {
    List<String> names = chosen.stream().map(path -> name(path, folder)).toList();
    return with(
        project,
        data ->
            data instanceof DataSpec.Files files
                ? new DataSpec.Files(
                    names, files.heldOutShare(), files.format(), files.rows(), kept(files, names))
                : new DataSpec.Files(
                    names,
                    data.heldOutShare(),
                    TextFormat.guess(names.get(0)).fresh(),
                    null,
                    null));
  }

  /** One file for each client no longer holds where their number has changed. */
  private static PartitionSpec kept(DataSpec.Files files, List<String> names) {
    boolean byFile =
        files.partition() != null && files.partition().kind() == PartitionSpec.Kind.BY_FILE;
    return byFile && files.files().size() != names.size() ? null : files.partition();
  }

  /** How a project in {@code folder} names {@code path}: relative where it lies within. */
  static String name(Path path, Path folder) {
    Path from = folder.toAbsolutePath().normalize();
    Path file = path.toAbsolutePath().normalize();
    Path shown = file.startsWith(from) ? from.relativize(file) : file;
    return shown.toString().replace('\\', '/'); // a project file is the same on every system
  }

  /** WordNet's {@code domains}, each client's by domain. */
  static Project withWordNet(Project project, List<String> domains) {
    return with(
        project,
        data ->
            data instanceof DataSpec.WordNet
                ? data
                : new DataSpec.WordNet(domains, PartitionSpec.BY_DOMAIN, data.heldOutShare()));
  }

  /** How the text is dealt out; what a project leaves out is said. */
  static PartitionSpec partition(DataSpec data) {
    if (data instanceof DataSpec.WordNet glosses) {
      return glosses.partition();
    }
    DataSpec.Files files = (DataSpec.Files) data;
    if (files.partition() != null) {
      return files.partition();
    }
    return files.files().size() == 1 ? PartitionSpec.IID : PartitionSpec.BY_FILE;
  }

  /** {@code data} dealt out by {@code kind}, with usual parameters; unchanged if it already is. */
  static DataSpec dealtOut(DataSpec data, PartitionSpec.Kind kind) {
    if (partition(data).kind() == kind) {
      return data;
    }
    return data.withPartition(
        switch (kind) {
          case DIRICHLET -> PartitionSpec.dirichlet(FIRST_ALPHA);
          case POWER_LAW -> PartitionSpec.powerLaw(FIRST_EXPONENT);
          case IID, BY_DOMAIN, BY_FILE -> PartitionSpec.of(kind);
          case SHARES ->
              throw new IllegalArgumentException(
                  "The partition (shares) of the data needs a share for each client. Write them into the project file.");
        });
  }

  static Project withFormat(Project project, TextFormat format) {
    return withFiles(
        project,
        files ->
            TextFormat.of(files.format()) == format
                ? files
                : new DataSpec.Files(
                    files.files(),
                    files.heldOutShare(),
                    format.fresh(),
                    files.rows(),
                    files.partition()));
  }

  static Project withRowFormat(Project project, UnaryOperator<RowFormat> change) {
    return withFiles(
        project,
        files ->
            new DataSpec.Files(
                files.files(),
                files.heldOutShare(),
                change.apply(files.format()),
                files.rows(),
                files.partition()));
  }

  static Project withColumns(Project project, UnaryOperator<Columns> change) {
    return withRowFormat(
        project,
        format ->
            TextFormat.columns(format)
                .map(columns -> TextFormat.withColumns(format, change.apply(columns)))
                .orElse(format));
  }

  /**
   * @param rows {@code null} for the format's usual way
   */
  static Project withRows(Project project, RowPacking rows) {
    return withFiles(
        project,
        files ->
            new DataSpec.Files(
                files.files(), files.heldOutShare(), files.format(), rows, files.partition()));
  }
}
