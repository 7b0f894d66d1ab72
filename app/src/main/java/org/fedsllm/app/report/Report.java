package org.fedsllm.app.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fedsllm.model.unit.Check;

/**
 * What is told of one run or several.
 *
 * @param title heads it
 * @param lead a sentence or two that a reader in a hurry takes along
 */
public record Report(String title, String lead, List<Section> sections) {
  public Report {
    Check.named("title", title, "of the report");
    sections = distinct(sections);
  }

  /** Several runs have the same tables; the later ones get a number after their id. */
  private static List<Section> distinct(List<Section> sections) {
    Map<String, Integer> seen = new HashMap<>();
    return sections.stream()
        .map(
            section ->
                new Section(
                    section.title(),
                    section.blocks().stream().map(block -> distinct(block, seen)).toList()))
        .toList();
  }

  private static Block distinct(Block block, Map<String, Integer> seen) {
    if (!(block instanceof Block.Table table)) {
      return block;
    }
    int count = seen.merge(table.id(), 1, Integer::sum);
    return count == 1 ? table : table.withId(table.id() + "-of-run-" + count);
  }

  /** A part under a heading. */
  public record Section(String title, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Its tables, in their order. */
  public List<Block.Table> tables() {
    return sections.stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .toList();
  }
}
