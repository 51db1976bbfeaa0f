package symmetry.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import symmetry.experiment.Experiment;
import symmetry.study.file.Json;

/**
 * Code that trains the experiment, with all it reads, in one file.
 *
 * @param replays whether it does exactly what our run did, and checks that; else it starts and draws by
 *     itself, as its language does
 */
public record CodeZip(Dialect dialect, boolean replays) implements Parcel {
  static List<CodeZip> all() {
    return Arrays.stream(Dialect.values())
      .flatMap(dialect -> Stream.of(new CodeZip(dialect, true), new CodeZip(dialect, false)))
      .toList();
  }

  @Override
  public String file() {
    return dialect.token() + (replays ? ".zip" : "-plain.zip");
  }

  @Override
  public String mediaType() {
    return "application/zip";
  }

  @Override
  public boolean needsSteps() {
    return replays;
  }

  @Override
  public boolean needsFirmness() {
    return replays;
  }

  @Override
  public long size(Experiment experiment, long steps) {
    if (!replays) return ParcelSize.dataNumbers(experiment) * ParcelSize.WRITTEN_NUMBER;
    return ParcelSize.run(experiment, steps, !dialect.isPython());
  }

  @Override
  public void write(Recording recording, Errand errand, OutputStream out) throws IOException {
    List<NamedArray> arrays = replays ? RunArrays.ofRun(recording) : RunArrays.ofStart(recording);
    try (Zip zip = new Zip(out)) {
      if (dialect.isPython()) {
        String script = script(recording, errand);
        zip.add(dialect.script(), entry -> entry.write(script.getBytes(UTF_8)));
        zip.add("train.ipynb", entry -> entry.write(JupyterNotebook.of(script).getBytes(UTF_8)));
        zip.add(replays ? "run.npz" : "data.npz", entry -> Npz.write(entry, arrays));
      } else {
        Map<String, Object> run = new LinkedHashMap<>();
        arrays.forEach(array -> run.put(array.name(), array.nested()));
        String json = Json.of(run);
        String page = filled("page.html", recording, errand, Map.of("run", json));
        String module = filled("train.mjs", recording, errand, Map.of());
        String network = script(recording, errand);
        zip.add("train.mjs", entry -> entry.write(module.getBytes(UTF_8)));
        zip.add("network.mjs", entry -> entry.write(network.getBytes(UTF_8)));
        zip.add("run.json", entry -> entry.write(json.getBytes(UTF_8)));
        zip.add("page.html", entry -> entry.write(page.getBytes(UTF_8)));
      }
    }
  }

  /** The script alone. */
  String script(Recording recording, Errand errand) {
    String file = dialect.isPython() ? (replays ? "replay.py" : "plain.py") : "network.mjs";
    return filled(file, recording, errand, Map.of());
  }

  private String filled(
    String file,
    Recording recording,
    Errand errand,
    Map<String, Object> further
  ) {
    Map<String, Object> more = new LinkedHashMap<>(further);
    more.put("address", errand.address());
    more.put("checked", recording.firm());
    more.put("chaotic", recording.isChaotic());
    more.put("replays", replays);
    EndRule rule = new EndRule(recording, replays);
    more.put("stopping", rule.sentence());
    more.put("stop", rule.values());
    more.put("jax", dialect == Dialect.JAX);
    long steps = replays ? recording.steps() : errand.steps();
    boolean nothingIsDrawn = replays || recording.experiment().given().isPresent();
    Recipe.Draws draws = nothingIsDrawn ? Recipe.Draws.NONE : this::drawn;
    Recipe recipe = Recipe.of(recording.experiment(), steps, draws);
    return Template.fill(dialect.token() + "/" + file, recipe, more);
  }

  /** As the templates of this language have it. */
  private String drawn(String what, Map<String, Object> choice) {
    String file = what + (dialect.isPython() ? ".py" : ".mjs");
    return Template.fill(dialect.token() + "/" + file, Map.of(what, choice)).strip();
  }
}
