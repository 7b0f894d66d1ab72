package org.fedsllm.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What has to be asked about files; empty answers mean "leave it". */
interface FileQuestions {

  /** Answers to "save changes?". */
  enum Answer {
    SAVE,
    DISCARD,
    CANCEL
  }

  /** Which project file to open. */
  Optional<Path> whichToOpen();

  /** Which plug-in's jar or zip to add. */
  Optional<Path> whichPluginToAdd();

  /** Which files of text the clients hold; none leaves it. */
  List<Path> whichData();

  /** Which table of clients to import. */
  Optional<Path> whichClients();

  /** Where to write the table of clients. */
  Optional<Path> whereToWriteClients();

  /** The folder of which run to go on from. */
  Optional<Path> whichRun();

  /** Which folder to use as {@code meaning} says. */
  Optional<Path> whichFolder(String meaning);

  /** Where to save a project called {@code name}. */
  Optional<Path> whereToSave(String name);

  /** Where to write a figure called {@code title}; the name's end tells the format. */
  Optional<Path> whereToExport(String title);

  /** Where to write a table; {@code name} is a name for its file. */
  Optional<Path> whereToWrite(String name);

  /** Whether the changes of the project called {@code name} are to be saved. */
  Answer saveChanges(String name);
}
