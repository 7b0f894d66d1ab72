package org.fedsllm.app.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.app.run.RunFolder;
import org.fedsllm.app.run.RunsHome;

/**
 * Runs that were put aside, into a hidden folder beside them, and can be brought back.
 *
 * @param places where each was, and where it is now
 */
record RunTrash(Map<Path, Path> places) {
  RunTrash {
    places = Map.copyOf(places);
  }

  /** Puts the runs in {@code folders} aside. */
  static RunTrash put(List<Path> folders) throws IOException {
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path trash = Files.createDirectories(folder.resolveSibling(RunsHome.TRASH));
      Path target = RunFolder.unused(trash.resolve(folder.getFileName()));
      places.put(folder, Files.move(folder, target));
    }
    return new RunTrash(places);
  }

  /**
   * Brings all of them back.
   *
   * @throws IOException if something else is at the place of one by now; the message is for the
   *     user
   */
  RunTrash bringBack() throws IOException {
    for (Map.Entry<Path, Path> place : places.entrySet()) {
      if (Files.exists(place.getKey())) {
        throw new IOException(
            "%s exists again. Rename it; the deleted run is in %s."
                .formatted(place.getKey(), place.getValue()));
      }
      Files.move(place.getValue(), place.getKey());
    }
    return this;
  }
}
