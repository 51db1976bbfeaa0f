package symmetry.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.training.Footprint;

/** What pages are said to take, beside what they take: measured on a server's heap, page by page. */
@Tag("slow")
class FootprintTest {

  /** What a page takes is at least this share of what it is said to take. */
  private static final double LEAST = 0.5;

  /** Of its own for each: what is kept of one case is given up while the next is measured. */
  private ServerProcess server;

  @BeforeEach
  void start() throws Exception {
    server = ServerProcess.start(List.of("-Dmemory.budget=480MB"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /**
   * @param pages that are measured, beside as many by half that are open already
   */
  @ParameterizedTest
  @CsvSource(
    delimiter = ' ',
    textBlock = """
    12 v=1&data=circle&lr=1
    4 v=1&data=spiral&hidden=64-64&act=relu&init=he-normal&opt=adam_0.9_0.999_1e-8&lr=0.003&batch=32
    2 v=1&data=circle&hidden=256-256-256&init=glorot-normal&batch=10
    1 v=1&data=circle&samples=2000&batch=10&init=glorot-normal&hidden=88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88-88
    """
  )
  void pageTakesWhatItsFootprintSays(int pages, String link) throws Exception {
    Experiment experiment = Links.experiment(link);
    long said = Footprint.ofRun(experiment);
    List<VirtualVisitor> open = new ArrayList<>();
    try {
      open(open, link, pages / 2);
      long before = server.heap();
      open(open, link, pages);
      long page = (server.heap() - before) / pages;
      System.out.printf("%,d of %,d: %s%n", page, said, link);
      // Between two frames nothing is looked at.
      long rests = said - Footprint.ofLook(experiment);
      assertThat(page).isBetween((long) (LEAST * rests), said);
    } finally {
      for (VirtualVisitor visitor : open) visitor.close();
    }
  }

  /** Pages that have drawn a step, on seeds of their own. */
  private void open(List<VirtualVisitor> open, String link, int count) throws Exception {
    for (int k = 0; k < count; k++) {
      VirtualVisitor visitor = server.visitor(link + "&seed=" + open.size());
      open.add(visitor);
      assertThat(visitor.refusal()).isEmpty();
      visitor.clickToFrame("step");
    }
  }
}
