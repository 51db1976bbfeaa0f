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
import symmetry.pool.InquiryRun;
import symmetry.pool.InquiryStatus;
import symmetry.pool.Studies;
import symmetry.study.Inquiry;
import symmetry.study.TaskList;
import symmetry.ui.study.Follower;

/** What the notes came to, as far as it has been measured on this page. Used with the session locked. */
final class Notebook {

  private final Object owner;
  private final Studies studies;
  private final Runnable changed;
  private final Consumer<String> failure;
  private final Map<Note, Outcome> outcomes = new HashMap<>();
  private @Nullable InquiryRun<List<@Nullable Optional<Outcome>>> replay;
  private @Nullable Follower<List<@Nullable Optional<Outcome>>> follower;

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
    Inquiry<?, List<@Nullable Optional<Outcome>>> replays = new TaskList<>(
      unknown.stream().map(Replay::new).toList()
    );
    replay = InquiryRun.start(studies, owner, replays).orElse(null);
    if (replay == null) {
      failure.accept("Your notes cannot be measured again just now. Reload the page in a moment.");
    } else {
      follower = new Follower<>(replay, ui::access, status -> take(unknown, status));
    }
  }

  void close() {
    if (follower != null) follower.leave();
    if (replay != null) replay.cancel();
    follower = null;
    replay = null;
  }

  private void take(List<Note> notes, InquiryStatus<List<@Nullable Optional<Outcome>>> status) {
    boolean news = false;
    for (int k = 0; k < notes.size(); k++) {
      Optional<Outcome> found = status.figures().get(k);
      if (found == null || found.isEmpty()) continue;
      news |= outcomes.putIfAbsent(notes.get(k), found.get()) == null;
    }
    if (news) changed.run();
    status.fault().ifPresent(failure);
  }
}
