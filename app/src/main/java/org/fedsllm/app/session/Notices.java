package org.fedsllm.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the window has to tell the user: problems that stand until they are mended, and news that
 * passes. FX thread only.
 */
public final class Notices {

  /**
   * News that passes.
   *
   * @param failure whether something the user asked for did not happen
   * @param details for the curious, shown on demand; empty where there are none
   * @param offer what can be done about it at once, such as undoing it
   * @param seen whether the user has it before the eyes already: it is logged, and not shown again
   */
  public record News(
      String message,
      boolean failure,
      Optional<Throwable> details,
      Optional<Offer> offer,
      boolean seen) {

    /** News that has yet to be shown. */
    public News(
        String message, boolean failure, Optional<Throwable> details, Optional<Offer> offer) {
      this(message, failure, details, offer, false);
    }
  }

  /**
   * Something to do at once.
   *
   * @param words on the button
   */
  public record Offer(String words, Runnable action) {}

  /**
   * Something that waits for the user's answer, without standing in the way of the work.
   *
   * @param topic what it is about; a topic has one question at the most
   * @param answers what can be done about it
   */
  public record Question(String topic, String message, List<Offer> answers) {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  private final List<Problem> standing = new ArrayList<>();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<Problem> view = FXCollections.unmodifiableObservableList(problems);
  private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>();

  private final ObservableList<Question> questions = FXCollections.observableArrayList();
  private final ObservableList<Question> questionsView =
      FXCollections.unmodifiableObservableList(questions);

  /**
   * Problems that stand, in the order in which they came. What several sources say in the same
   * words is one problem, listed once until the last of them has none any more.
   */
  public ObservableList<Problem> problems() {
    return view;
  }

  /** The last news; {@code null} before the first. */
  public ReadOnlyObjectProperty<News> newsProperty() {
    return news.getReadOnlyProperty();
  }

  /** Says that {@code source} has this problem, in place of what it said before. */
  public void stand(String source, String message) {
    stand(new Problem(source, message));
  }

  /** Says that {@code source} has this problem, and offers what mends it at once. */
  public void stand(String source, String message, Offer offer) {
    stand(new Problem(source, message, Optional.of(offer)));
  }

  private void stand(Problem problem) {
    for (int i = 0; i < standing.size(); i++) {
      if (standing.get(i).source().equals(problem.source())) {
        standing.set(i, problem);
        publish();
        return;
      }
    }
    standing.add(problem);
    publish();
  }

  /** Says that {@code source} has no problem (any more). */
  public void mended(String source) {
    standing.removeIf(problem -> problem.source().equals(source));
    publish();
  }

  private void publish() {
    Map<String, Problem> byWords = new LinkedHashMap<>();
    standing.forEach(problem -> byWords.putIfAbsent(problem.message(), problem));
    List<Problem> now = List.copyOf(byWords.values());
    if (!problems.equals(now)) {
      problems.setAll(now);
    }
  }

  /** Questions that wait for an answer, in the order in which they came. */
  public ObservableList<Question> questions() {
    return questionsView;
  }

  /** Asks about {@code topic}, in place of what was asked about it before. */
  public void ask(String topic, String message, List<Offer> answers) {
    answered(topic);
    questions.add(new Question(topic, message, answers));
  }

  /** Takes back the question about {@code topic}: it was answered, or does not arise any more. */
  public void answered(String topic) {
    questions.removeIf(question -> question.topic().equals(topic));
  }

  /** Tells that something was done. */
  public void tell(String message) {
    news.set(new News(message, false, Optional.empty(), Optional.empty()));
  }

  /** Notes that something was done where the user sees it. */
  public void note(String message) {
    news.set(new News(message, false, Optional.empty(), Optional.empty(), true));
  }

  /** Tells that something was done, and offers to do something about it. */
  public void tell(String message, Offer offer) {
    news.set(new News(message, false, Optional.empty(), Optional.of(offer)));
  }

  /** Tells that something did not work, and why. */
  public void fail(String message, Throwable cause) {
    news.set(new News(message, true, Optional.ofNullable(cause), Optional.empty()));
  }

  /**
   * The fault's own words, which checked constructors and files write for the user. What the
   * machine says of a mistake in the program means nothing to a user.
   */
  public static String words(Throwable fault) {
    if (fault instanceof NullPointerException
        || fault instanceof IndexOutOfBoundsException
        || fault instanceof ClassCastException) {
      return "The program itself is at fault (%s). Please report it with its details."
          .formatted(fault.getClass().getSimpleName());
    }
    String message = fault.getMessage();
    return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
  }
}
