package org.fedsllm.app.about;

/** How to cite the method and this program, as BibTeX. */
final class Citation {
  private static final String PAPER =
      """
      @misc{zhao2024fedsllm,
        title         = {FedsLLM: Federated Split Learning for Large Language Models over Communication Networks},
        author        = {Zhao, Kai and Yang, Zhaohui and Huang, Chongwen and Chen, Xiaoming and Zhang, Zhaoyang},
        year          = {2024},
        eprint        = {2407.09250},
        archivePrefix = {arXiv}
      }
      """;

  private static final String PROGRAM =
      """
      @software{fedsllmworkbench,
        title   = {FedsLLM Workbench},
        author  = {{The FedsLLM Workbench authors}},
        version = {%s},
        license = {Apache-2.0}
      }
      """;

  private Citation() {}

  /**
   * Both entries.
   *
   * @param version of this program
   */
  static String bibtex(String version) {
    return PAPER + System.lineSeparator() + PROGRAM.formatted(version);
  }
}
