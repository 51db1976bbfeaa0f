package symmetry.ui.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import symmetry.experiment.Problem;
import symmetry.training.Divergence;
import symmetry.training.EarlyStop;
import symmetry.ui.element.Named;

/** What went wrong and what was done about it, in words. */
public final class Messages extends Div {

  private static final String FAULT =
    "Something went wrong on our side, and what ran here has stopped. Reload the page to start it again.";

  private final Div arrival = Named.known("arrival", message("info"));
  private final Div link = Named.known("link-problems", message("error"));
  private final Div divergence = Named.known("divergence", message("warning"));
  private final Div stop = Named.known("early-stop", message("info"));
  private Optional<EarlyStop> shownStop = Optional.empty();
  private final Div refusal = Named.known("refusal", message("error"));
  private final Div dropped = Named.known("dropped", message("warning"));
  private final Div limit = Named.known("link-limit", message("info"));
  private Optional<String> shownLimit = Optional.empty();
  private final Div failure = Named.known("failure", message("error"));

  public Messages() {
    addClassName("messages");
    arrival.getElement().setAttribute("role", "status");
    stop.getElement().setAttribute("role", "status");
    Action dismiss = Action.iconOnly("close", "Dismiss", this::dismiss).withClass("dismiss");
    add(arrival, link, refusal, dropped, divergence, stop, limit, failure, dismiss);
  }

  private void dismiss() {
    clear();
    getChildren()
      .filter(Div.class::isInstance)
      .forEach(message -> message.setVisible(false));
  }

  /**
   * What of a brought experiment this page cannot take.
   *
   * @param left sentences; nothing is said if there are none
   */
  public void showLeft(List<String> left) {
    list(arrival, "Brought from the playground, but for this:", left);
  }

  /** Names every field of a link that was not applied. */
  public void showProblems(List<Problem> problems) {
    String title =
      problems.size() == 1
        ? "One part of this link was not applied; the rest was."
        : "%d parts of this link were not applied; the rest was.".formatted(problems.size());
    list(link, title, problems.stream().map(Problem::message).toList());
  }

  /** Where a rule of early stopping ended the run; nothing where it goes on. */
  public void showStop(Optional<EarlyStop> reached) {
    if (reached.equals(shownStop)) return;
    shownStop = reached;
    say(stop, reached.map(EarlyStop::message).stream().toList());
  }

  public void showDivergence(Optional<Divergence> reached) {
    say(divergence, reached.map(Divergence::message).stream().toList());
  }

  /** A change that was not possible; the experiment is as it was. */
  public void showRefusal(String sentence) {
    say(refusal, List.of(sentence));
  }

  /** What a change of set-up took away, a sentence each; nothing if there is none. */
  public void showDropped(List<String> sentences) {
    say(dropped, sentences);
  }

  /** That a run comes near what its link can replay; nothing if it does not. */
  public void showLimit(Optional<String> sentence) {
    if (sentence.equals(shownLimit)) return;
    shownLimit = sentence;
    say(limit, sentence.stream().toList());
  }

  /** Forgets what an earlier experiment had to say. */
  public void clear() {
    for (Div message : List.of(arrival, link, refusal, dropped, divergence, stop))
      message.setVisible(false);
  }

  /** A run has ended, and not by anything that a person did. */
  public void showFault() {
    showFailure(FAULT);
  }

  public void showFailure(String sentence) {
    say(failure, List.of(sentence));
  }

  /** Nothing where there are no sentences. */
  private static void say(Div message, List<String> sentences) {
    message.removeAll();
    message.setVisible(!sentences.isEmpty());
    for (String sentence : sentences) message.add(new Paragraph(sentence));
  }

  private static void list(Div message, String title, List<String> sentences) {
    say(message, List.of());
    if (sentences.isEmpty()) return;
    UnorderedList list = new UnorderedList();
    for (String sentence : sentences) list.add(new ListItem(sentence));
    message.add(new H2(title), list);
    message.setVisible(true);
  }

  private static Div message(String tone) {
    Div message = new Div();
    message.addClassNames("message", tone);
    message.getElement().setAttribute("role", "alert");
    message.setVisible(false);
    return message;
  }
}
