package org.fedsllm.app.report;

import java.util.List;
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
    sections = List.copyOf(sections);
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
