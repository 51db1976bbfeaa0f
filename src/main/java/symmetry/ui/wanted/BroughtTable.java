package symmetry.ui.wanted;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiConsumer;
import symmetry.pool.MemoryBudget;
import symmetry.session.TableVisit;
import symmetry.table.Reading;
import symmetry.table.SavedExperiment;
import symmetry.table.TableReader;
import symmetry.ui.field.FileDrop;

/** A file while somebody looks at it, a table or a saved experiment, and the memory that is counted for it. */
public final class BroughtTable implements AutoCloseable {

  /** Bytes that reading takes for each of the file: itself, its text twice, cells on their way. */
  private static final long READING = 8;

  private static final long LEAST = 1 << 16;

  /** Bytes for each number of a table that is made of it: it is copied once. */
  public static final long MAKING = 2L * Double.BYTES;

  /** What a file turned out to be. */
  public sealed interface Content {
    record Table(Reading reading) implements Content {}

    record Experiment(SavedExperiment.Opened opened) implements Content {}

    private static Content of(byte[] file) {
      return SavedExperiment.begins(file)
        ? new Experiment(SavedExperiment.read(file))
        : new Table(TableReader.read(file));
    }
  }

  private final MemoryBudget.Share memory;
  private Content content = new Content.Table(TableReader.read(""));

  private BroughtTable(MemoryBudget.Share memory) {
    this.memory = memory;
  }

  public Content content() {
    return content;
  }

  @Override
  public void close() {
    memory.close();
  }

  /**
   * Where such a file is dropped or picked.
   *
   * @param onFile gets the file, read already, and its name
   */
  public static FileDrop drop(
    String id,
    String prompt,
    TableVisit visit,
    BiConsumer<BroughtTable, String> onFile
  ) {
    return new FileDrop(id, prompt, SavedExperiment.MOST_BYTES, new Taker(visit, onFile));
  }

  private record Taker(
    TableVisit visit,
    BiConsumer<BroughtTable, String> onFile
  ) implements FileDrop.Taker<BroughtTable> {
    @Override
    public Optional<BroughtTable> room(long bytes) {
      return visit.room(LEAST + READING * bytes).map(BroughtTable::new);
    }

    /** Reads it, too: that takes a second for the largest, and holds nobody up. */
    @Override
    public void put(BroughtTable place, InputStream body) throws IOException {
      place.content = Content.of(body.readNBytes(SavedExperiment.MOST_BYTES));
    }

    @Override
    public void arrived(BroughtTable place, String name) {
      onFile.accept(place, name);
    }

    @Override
    public void forget(BroughtTable place) {
      place.close();
    }
  }
}
