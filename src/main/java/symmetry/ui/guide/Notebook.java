package symmetry.ui.guide;

import com.vaadin.flow.component.UI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.guide.Note;
import symmetry.guide.Outcome;
import symmetry.guide.Replay;
import symmetry.pool.Studies;
import symmetry.pool.StudyListener;
import symmetry.pool.StudyRun;

/** What the notes came to, as far as it has been measured on this page. Used with the session locked. */
final class Notebook {

  private final Object owner;
  private final Studies studies;
  private final Runnable changed;
  private final Consumer<String> failure;
  private final Map<Note, Outcome> outcomes = new HashMap<>();
  private @Nullable StudyRun replay;

  /**
   * @param owner whose studies are counted together
   * @param changed called when something has been measured again
   * @param failure gets a sentence if that is not possible
   */
  Notebook(Object owner, Studies studies, Runnable changed, Consumer<String> failure) {
    this.owner = owner;
    this.studies = studies;
    this.changed = changed;
    this.failure = failure;
  }

  Optional<Outcome> outcome(Note note) {
    return Optional.ofNullable(outcomes.get(note));
  }

  void put(Note note, Outcome outcome) {
    outcomes.keySet().removeIf(known -> known.isOf(note));
    outcomes.put(note, outcome);
  }

  /** Measures again, in the background, what is not known of these notes. */
  void measure(List<Note> notes, UI ui) {
    List<Note> unknown = notes
      .stream()
      .filter(n -> !outcomes.containsKey(n))
      .toList();
    if (unknown.isEmpty()) return;
    close();
    Optional<StudyRun> started = studies.start(
      owner,
      unknown.stream().map(Replay::new).toList(),
      new Listener(unknown, ui)
    );
    replay = started.orElse(null);
    if (started.isEmpty()) {
      failure.accept("Your notes cannot be measured again just now. Reload the page in a moment.");
    }
  }

  void close() {
    if (replay != null) replay.cancel();
    replay = null;
  }

  private final class Listener implements StudyListener<Optional<Outcome>> {

    private final List<Note> notes;
    private final UI ui;

    Listener(List<Note> notes, UI ui) {
      this.notes = notes;
      this.ui = ui;
    }

    @Override
    public void result(int index, Optional<Outcome> found) {
      found.ifPresent(outcome ->
        ui.access(() -> {
          outcomes.putIfAbsent(notes.get(index), outcome);
          changed.run();
        })
      );
    }

    @Override
    public void progress(double share) {}

    @Override
    public void done() {}

    @Override
    public void cancelled() {}

    @Override
    public void failed(String sentence) {
      ui.access(() -> failure.accept(sentence));
    }
  }
}
