package symmetry.session;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import symmetry.clinic.FileQuestion;
import symmetry.pool.Examinations;
import symmetry.pool.Examinations.BroughtFile;
import symmetry.pool.Examinations.Course;

/** The files of weights that one visitor brought. They are gone at the end of the visit, if not before. */
@SpringComponent
@VaadinSessionScope
public class ClinicVisit {

  private final Examinations examinations;
  private final Visitor visitor;
  private final Set<BroughtFile> files = new HashSet<>();

  ClinicVisit(Examinations examinations, Visitor visitor) {
    this.examinations = examinations;
    this.visitor = visitor;
  }

  /**
   * Room for a file; nothing if too much is kept.
   *
   * @param bytes that it will have at most
   */
  public synchronized Optional<BroughtFile> room(long bytes) {
    try {
      Optional<BroughtFile> room = examinations.room(visitor.origin(), bytes);
      room.ifPresent(files::add);
      return room;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Looks for an answer when its turn comes; nothing if too many of theirs wait. */
  public <R> Optional<Course<R>> ask(FileQuestion<R> question, DoubleConsumer progress) {
    return examinations.ask(visitor.origin(), question, progress);
  }

  public synchronized void forget(BroughtFile file) {
    files.remove(file);
    file.close();
  }

  @PreDestroy
  synchronized void leave() {
    List.copyOf(files).forEach(this::forget);
  }
}
