package org.fedsllm.app.channel;

/** Which part of the link budgets the table shows. */
enum BudgetView {
  BOTH("Both links"),
  MAIN("Main link"),
  FEDERATED("Federated link");

  private final String words;

  BudgetView(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
