package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers the workbench's questions as the test says. */
final class ScriptedAnswers implements FileQuestions {
  Path open;
  Path save;
  Path export;
  Path plugin;
  Path run;
  Path clients;
  Path folder;
  List<Path> data = List.of();
  Answer saveChanges = Answer.CANCEL;

  /** How often it was asked whether to save changes. */
  int timesAskedToSave;

  @Override
  public Optional<Path> whichToOpen() {
    return Optional.ofNullable(open);
  }

  @Override
  public Optional<Path> whichPluginToAdd() {
    return Optional.ofNullable(plugin);
  }

  @Override
  public List<Path> whichData() {
    return data;
  }

  @Override
  public Optional<Path> whichClients() {
    return Optional.ofNullable(clients);
  }

  @Override
  public Optional<Path> whereToWriteClients() {
    return Optional.ofNullable(clients);
  }

  @Override
  public Optional<Path> whichRun() {
    return Optional.ofNullable(run);
  }

  @Override
  public Optional<Path> whichFolder(String meaning) {
    return Optional.ofNullable(folder);
  }

  @Override
  public Optional<Path> whereToSave(String name) {
    return Optional.ofNullable(save);
  }

  @Override
  public Optional<Path> whereToExport(String title) {
    return Optional.ofNullable(export);
  }

  @Override
  public Optional<Path> whereToWrite(String name) {
    return Optional.ofNullable(export);
  }

  @Override
  public Answer saveChanges(String name) {
    timesAskedToSave++;
    return saveChanges;
  }
}
