package org.fedsllm.optimizer.plugin;

import java.util.List;
import org.fedsllm.model.parameter.Parameter;
import org.fedsllm.model.parameter.Provider;

/** A plug-in's provider as the program sees it: what it once said, not its own code. */
abstract class Introduced implements Provider {
  private final Introduction introduction;

  Introduced(Introduction introduction) {
    this.introduction = introduction;
  }

  @Override
  public final String id() {
    return introduction.id();
  }

  @Override
  public final String name() {
    return introduction.name();
  }

  @Override
  public final String description() {
    return introduction.description();
  }

  @Override
  public final String reference() {
    return introduction.reference();
  }

  @Override
  public final List<Parameter> parameters() {
    return introduction.parameters();
  }
}
