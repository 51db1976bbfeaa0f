package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import symmetry.Python;
import symmetry.ServerTest;
import symmetry.experiment.Link;
import symmetry.training.Trainer;

/** The code of docs/notebook.md, run as it stands there. */
@ServerTest
class NotebookPageTest {

  private static final Pattern CELL = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  @LocalServerPort
  private int port;

  @TempDir
  private Path folder;

  @Test
  void everyCell_doesWhatThePageSays() throws Exception {
    Python python = Python.with(NotebookPageTest.class, "numpy", "matplotlib");
    String page = Files.readString(Path.of("docs/notebook.md"));
    List<String> cells = CELL.matcher(page).results().map(MatchResult::group).toList();
    String code = CELL.matcher(page)
      .results()
      .map(cell -> cell.group(1))
      .collect(Collectors.joining("\n"));
    assertThat(code).contains("http://localhost:8080");
    String head = "import os, sys, matplotlib\nos.chdir(sys.argv[1])\nmatplotlib.use('Agg')\n";
    Path script = Files.writeString(
      folder.resolve("page.py"),
      head + code.replace("http://localhost:8080", "http://localhost:" + port)
    );
    List<String> said = python.run(script, folder.toString());
    Trainer trainer = new Trainer(
      Link.parse("v=1&data=circle&hidden=4&init=glorot-uniform&lr=1").value().experiment()
    );
    trainer.advanceTo(300);

    assertThat(cells).hasSize(6);
    assertThat(said).contains("the same weights, to 1e-9");
    assertThat(said.get(1)).isEqualTo(
      "training loss %s fingerprint %s".formatted(
        trainer.trainLoss(),
        trainer.snapshot().parameters().fingerprint().substring(0, 12)
      )
    );
    assertThat(said).anyMatch(line -> line.startsWith("constant_0.5: 1 different units, loss"));
    assertThat(said.getLast()).matches("http://localhost:\\d+/\\?v=1&.*&step=300");
    assertThat(folder.resolve("loss.png")).isNotEmptyFile();
    assertThat(folder.resolve("replay/train.py")).isNotEmptyFile();
    assertThat(folder.resolve("replay/run.npz")).isNotEmptyFile();
  }
}
