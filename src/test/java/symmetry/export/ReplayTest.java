package symmetry.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.Python;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.StoppingKind;
import symmetry.training.EarlyStop;
import symmetry.training.Trainer;

/** The code that is taken home trains the same experiments, and says so itself. */
class ReplayTest {

  /** Runs every script in its own folder, all in one process, and says which failed. */
  private static final String RUN_ALL = """
  import os, pathlib, runpy, sys, traceback
  here = pathlib.Path(sys.argv[1])
  for folder in sorted(here.glob("run*")):
      os.chdir(folder)
      try:
          runpy.run_path("train.py")
      except Exception as failure:
          print("FAILED", folder.name, type(failure).__name__, failure)
          if not isinstance(failure, AssertionError):
              traceback.print_exc()
  """;

  private static final int PLAIN_STEPS = 40;

  private static final List<Experiment> EXPERIMENTS = Catalogue.all();

  private static final List<Recording> RECORDINGS = EXPERIMENTS.stream()
    .map(e -> Catalogue.recording(e, Catalogue.STEPS))
    .toList();

  private static final int STOPPED_BY = 400;

  /** A rule of early stopping ends each. */
  private static final List<Recording> STOPPED = Stream.of(
    "data=moons&hidden=4&lr=1&init=he-normal&stop=keras-loss-best_2_0.01",
    "data=moons&samples=60&hidden=8-6&lr=0.05&init=he-normal&act=relu&dropout=0.3&batch=8&stop=keras-loss_3_0.02",
    "data=circle&samples=60&hidden=5&lr=0.1&init=he-normal&batch=9&l1=0.001&l2=0.01&stop=scikit-learn_3_0.005",
    "data=circle&samples=60&hidden=5&lr=0.1&init=he-normal&l2=0.01&opt=adam_0.9_0.999_1e-8&stop=scikit-learn_3_0.005",
    "data=moons&samples=80&hidden=5&lr=0.3&init=glorot-uniform&loss=tanh-mse&stop=scikit-learn-score_3_0.01",
    "data=moons&samples=80&hidden=5&lr=0.3&init=glorot-uniform&loss=linear-mse&stop=scikit-learn-score_3_0.01",
    "data=iris&hidden=5&lr=0.3&init=glorot-uniform&stop=scikit-learn-score_3_0.01",
    "data=sine&hidden=6&lr=0.1&init=glorot-uniform&batch=20&stop=scikit-learn-score_3_0.01",
    "data=iris&hidden=5&lr=0.3&init=glorot-uniform&l1=0.001&l2=0.001&stop=keras-val-loss_2_0.01",
    "data=moons&samples=60&hidden=6&lr=0.3&init=glorot-uniform&batch=10&dropout=0.2&l2=0.001&stop=keras-val-loss-best_2_0.01"
  )
    .map(query -> Catalogue.recording(Catalogue.experiment("v=1&" + query), STOPPED_BY))
    .toList();

  @TempDir
  private Path folder;

  @Test
  void catalogue_isAlmostAllFirm() {
    assertThat(EXPERIMENTS).hasSizeGreaterThan(40);
    assertThat(RECORDINGS.stream().filter(Recording::isChaotic)).hasSizeLessThan(4);
  }

  @Test
  void numpy_checksItselfAgainstEveryRun() throws Exception {
    Python python = Python.with(ReplayTest.class, "numpy");
    assertAllPass(python, Dialect.NUMPY);
  }

  @Test
  void pytorch_checksItselfAgainstEveryRun() throws Exception {
    Python python = Python.with(ReplayTest.class, "numpy", "torch");
    assertAllPass(python, Dialect.PYTORCH);
  }

  @Test
  void javascript_checksItselfAgainstEveryRun() throws Exception {
    unpackAll(new CodeZip(Dialect.JAVASCRIPT, true), UnaryOperator.identity());
    assertAllSaid(node());
  }

  /** Every script says where the run's rule ends it, and ends there. */
  @ParameterizedTest
  @EnumSource(Dialect.class)
  void earlyStopping_isSaidWithItsStep(Dialect dialect) {
    Recording run = STOPPED.getFirst();
    Trainer trainer = new Trainer(run.experiment());
    trainer.advanceTo(STOPPED_BY);
    EarlyStop stop = trainer.snapshot().stop().orElseThrow();
    assertThat(run.stop()).contains(stop);
    assertThat(run.steps()).isEqualTo(stop.step());
    Parcel.Errand errand = new Parcel.Errand("http://localhost/", 10);
    assertThat(new CodeZip(dialect, true).script(run, errand))
      .contains(
        "Early stopping: Keras' rule for the training loss ends training at step %d".formatted(
          stop.step()
        )
      )
      .contains("This script finds that by itself.");
    assertThat(new CodeZip(dialect, false).script(run, errand)).contains(
      "(Keras, training loss, best weights, patience = 2, min_delta = 0.01), ends training."
    );
    assertThat(new CodeZip(dialect, true).script(RECORDINGS.getFirst(), errand)).doesNotContain(
      "topping"
    );
  }

  /** All rules, of loss and of score, with batches, dropout and penalties: found where our run ended. */
  @ParameterizedTest
  @EnumSource(names = { "NUMPY", "PYTORCH", "JAVASCRIPT" })
  void earlyStopping_isFoundByTheScript(Dialect dialect) throws Exception {
    assertThat(STOPPED).allSatisfy(run -> {
      assertThat(run.stop()).isPresent();
      assertThat(run.isStopFirm()).isTrue();
    });
    assertThat(
      STOPPED.stream().map(run -> run.experiment().training().stopping().kind())
    ).containsAll(EnumSet.complementOf(EnumSet.of(StoppingKind.NONE)));
    for (int k = 0; k < STOPPED.size(); k++) {
      Path to = folder.resolve("run%02d".formatted(k));
      unpack(new CodeZip(dialect, true), STOPPED.get(k), to, UnaryOperator.identity());
    }
    String said = saidBy(dialect);
    assertThat(said).doesNotContain("FAILED");
    for (Recording run : STOPPED) {
      EarlyStop stop = run.stop().orElseThrow();
      assertThat(said).contains(
        "early stopping at step %d, after %d epochs, as in the playground".formatted(
          stop.step(),
          stop.epoch()
        )
      );
    }
  }

  /** By draws of its own it ends, too, and says where; Keras does so by its own callback. */
  @ParameterizedTest
  @EnumSource(names = { "NUMPY", "PYTORCH", "JAVASCRIPT" })
  void earlyStopping_endsThePlainForm(Dialect dialect) throws Exception {
    for (int k = 0; k < STOPPED.size(); k++) {
      Path to = folder.resolve("run%02d".formatted(k));
      unpack(new CodeZip(dialect, false), STOPPED.get(k), to, UnaryOperator.identity());
    }
    String said = saidBy(dialect);
    assertThat(said).doesNotContain("FAILED");
    assertThat(said.lines().filter(line -> line.contains(": early stopping"))).hasSizeGreaterThan(
      STOPPED.size() / 2
    );
    String keras = new CodeZip(Dialect.KERAS, false).script(
      STOPPED.getFirst(),
      new Parcel.Errand("http://localhost/", 10)
    );
    assertThat(keras).contains("keras.callbacks.EarlyStopping(").doesNotContain("def ends(");
  }

  /** A count that is off by one ends elsewhere, and the script says so. */
  @ParameterizedTest
  @EnumSource(names = { "NUMPY", "PYTORCH", "JAVASCRIPT" })
  void earlyStopping_thatEndsElsewhere_saysSo(Dialect dialect) throws Exception {
    Path to = folder.resolve("run00");
    UnaryOperator<String> patient = text -> text.replace("without >= 2", "without >= 1");
    unpack(new CodeZip(dialect, true), STOPPED.getFirst(), to, patient);
    assertThat(saidBy(dialect)).startsWith("FAILED run00").contains("early stopping: ends");
  }

  private String saidBy(Dialect dialect) throws Exception {
    return dialect == Dialect.JAVASCRIPT
      ? node()
      : runAll(Python.with(ReplayTest.class, "numpy", "torch"));
  }

  /** A wrong factor in the update of each must be found at once, by the script itself. */
  @ParameterizedTest
  @EnumSource(names = { "NUMPY", "PYTORCH", "JAVASCRIPT" })
  void scriptWithAnError_saysSo(Dialect dialect) throws Exception {
    Recording run = Catalogue.recording(
      Catalogue.experiment("v=1&data=circle&hidden=3&init=he-normal&lr=0.1"),
      20
    );
    UnaryOperator<String> planted = text ->
      switch (dialect) {
        case NUMPY -> text.replace("1 - np.tanh(z) ** 2", "1 - np.tanh(z)");
        case PYTORCH -> text.replace("lr=0.1", "lr=0.11");
        case JAVASCRIPT -> text.replace("1 - Math.tanh(z) ** 2", "1 - Math.tanh(z)");
        default -> throw new AssertionError(dialect);
      };
    unpack(new CodeZip(dialect, true), run, folder.resolve("run00"), planted);
    String said = saidBy(dialect);
    assertThat(said).startsWith("FAILED run00").contains("step 1: loss is off");
  }

  /** The page trains by the same code as the script. */
  @Test
  void javascriptPage_checksItself() throws Exception {
    unpack(
      new CodeZip(Dialect.JAVASCRIPT, true),
      RECORDINGS.getLast(),
      folder,
      UnaryOperator.identity()
    );
    String page = Files.readString(folder.resolve("page.html"));
    String data = between(page, "id=\"run\">", "</script>");
    String code = between(page, "<script type=\"module\">", "</script>");
    Files.writeString(folder.resolve("data.json"), data);
    Files.writeString(
      folder.resolve("page.mjs"),
      """
      import { readFileSync } from "node:fs";
      const elements = {
        run: { textContent: readFileSync("data.json", "utf8") },
        said: { append: (words) => console.log(words) },
      };
      globalThis.document = { getElementById: (id) => elements[id] };
      """ + code.replace("export ", "")
    );
    assertThat(node("page.mjs")).contains("all is as in the playground");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }

  private String runAll(Python python) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("all.py"), RUN_ALL);
    return String.join("\n", python.run(script, folder.toString()));
  }

  private String node() throws IOException, InterruptedException {
    Files.writeString(
      folder.resolve("all.mjs"),
      """
      import { readdirSync, readFileSync } from "node:fs";
      for (const name of readdirSync(".").filter((n) => n.startsWith("run")).sort()) {
        const { train } = await import(`./${name}/network.mjs`);
        try {
          train(JSON.parse(readFileSync(`${name}/run.json`, "utf8")), console.log);
        } catch (failure) {
          console.log("FAILED", name, failure.message);
        }
      }
      """
    );
    return node("all.mjs");
  }

  private String node(String script) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("node", script)
      .directory(folder.toFile())
      .redirectErrorStream(true)
      .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** What has draws of its own runs to its end and says its losses. */
  @ParameterizedTest
  @EnumSource(names = { "NUMPY", "PYTORCH", "JAVASCRIPT" })
  void plainForm_runs(Dialect dialect) throws Exception {
    unpackAll(new CodeZip(dialect, false), UnaryOperator.identity());
    String said = saidBy(dialect);
    assertThat(said).doesNotContain("FAILED");
    assertThat(
      said
        .lines()
        .filter(line -> line.matches("step (%d: loss|\\d+: early stop).*".formatted(PLAIN_STEPS)))
    ).hasSize(EXPERIMENTS.size());
  }

  /** This build has neither: it compiles their scripts, which say so themselves. */
  @ParameterizedTest
  @EnumSource(names = { "KERAS", "JAX" })
  void scriptThatIsNotRunHere_compilesAndSaysSo(Dialect dialect) throws Exception {
    for (boolean replays : new boolean[] { true, false }) {
      List<Recording> runs = Stream.of(RECORDINGS, STOPPED).flatMap(List::stream).toList();
      for (int k = 0; k < runs.size(); k++) {
        CodeZip code = new CodeZip(dialect, replays);
        Path to = folder.resolve("run%02d%s".formatted(k, replays));
        unpack(code, runs.get(k), to, UnaryOperator.identity());
        assertThat(Files.readString(to.resolve("train.py"))).contains(
          "This script is not run by the playground"
        );
      }
    }
    Path script = Files.writeString(
      folder.resolve("compile.py"),
      """
      import glob, py_compile, sys
      for name in glob.glob(sys.argv[1] + "/run*/train.py"):
          py_compile.compile(name, cfile=name + "c", doraise=True)
      print("compiled")
      """
    );
    Python python = Python.with(ReplayTest.class);
    assertThat(python.run(script, folder.toString())).contains("compiled");
    assertThat(callsIn(python)).singleElement().asString().matches("[1-9]\\d+ functions");
  }

  @ParameterizedTest
  @EnumSource(names = { "KERAS", "JAX" })
  void callThatIsNotDocumented_isFound(Dialect dialect) throws Exception {
    UnaryOperator<String> planted = text ->
      text.replace("optax.sgd(rate", "optax.sgd(rates=rate").replace("set_floatx(", "set_float(");
    Recording run = RECORDINGS.getFirst();
    unpack(new CodeZip(dialect, true), run, folder.resolve("run00"), planted);

    assertThat(callsIn(Python.with(ReplayTest.class))).anyMatch(
      line ->
        line.startsWith("UNKNOWN keras.config.set_float") || line.startsWith("WRONG optax.sgd")
    );
  }

  /** What is wrong with the calls of functions of Keras, JAX and Optax, and how many were looked at. */
  private List<String> callsIn(Python python) throws Exception {
    Path resources = Path.of("src/test/resources/symmetry/export");
    return python.run(
      resources.resolve("calls.py"),
      folder.toString(),
      resources.resolve("signatures.json").toString()
    );
  }

  private void assertAllPass(Python python, Dialect dialect) throws Exception {
    unpackAll(new CodeZip(dialect, true), UnaryOperator.identity());
    assertAllSaid(runAll(python));
  }

  private static void assertAllSaid(String said) {
    assertThat(said).doesNotContain("FAILED");
    assertThat(said.lines().filter(line -> line.contains("all is as in the playground"))).hasSize(
      EXPERIMENTS.size()
    );
  }

  private void unpackAll(CodeZip code, UnaryOperator<String> change) throws IOException {
    for (int k = 0; k < RECORDINGS.size(); k++) {
      unpack(code, RECORDINGS.get(k), folder.resolve("run%02d".formatted(k)), change);
    }
  }

  static void unpack(CodeZip code, Recording recording, Path to, UnaryOperator<String> change)
    throws IOException {
    Files.createDirectories(to);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String address = "http://localhost/?" + new Link(recording.experiment(), 0).query();
    code.write(recording, new Parcel.Errand(address, PLAIN_STEPS), bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        Path file = to.resolve(entry.getName());
        if (entry.getName().matches(".*\\.(py|mjs)")) {
          Files.writeString(file, change.apply(new String(content, UTF_8)));
        } else {
          Files.write(file, content);
        }
      }
    }
  }
}
