package symmetry.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetry.Python;
import symmetry.engine.Activation;
import symmetry.engine.Loss;
import symmetry.engine.Parameters;
import symmetry.experiment.Choice;
import symmetry.experiment.Experiment;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.OptimizerKind;
import symmetry.training.Trainer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ParcelTest {

  private static final Parcel.Errand ERRAND = new Parcel.Errand("http://localhost/", 0);

  private final Recording run = Catalogue.recording(
    Catalogue.experiment("v=1&data=iris&hidden=7-3&act=elu&init=glorot-normal&lr=0.1&batch=10"),
    50
  );

  @TempDir
  private Path folder;

  @Test
  void recording_isTheRunThatTheTrainerTakes() {
    Trainer trainer = new Trainer(run.experiment(), 100);
    trainer.advanceTo(50);

    assertThat(run.end().fingerprint()).isEqualTo(trainer.snapshot().parameters().fingerprint());
    assertThat(run.trainLoss()).hasSize(51);
    assertThat(run.trainLoss()[50]).isEqualTo(trainer.trainLoss());
    assertThat(run.testLoss()[50]).isEqualTo(trainer.snapshot().test().loss());
  }

  @Test
  void npz_opensInNumpyToTheBit() throws Exception {
    write(DataFile.NPZ);
    Path script = Files.writeString(
      folder.resolve("read.py"),
      """
      import sys, numpy as np
      weights = np.load(sys.argv[1], allow_pickle=False)
      for name in weights.files:
          array = weights[name]
          print(name, "x".join(map(str, array.shape)), array.dtype, array.astype(">f8").tobytes().hex())
      """
    );
    String file = folder.resolve("weights.npz").toString();
    List<String> lines = Python.with(ParcelTest.class, "numpy").run(script, file);

    assertThat(lines).hasSize(6);
    assertThat(lines.get(0))
      .startsWith("layers.0.weight 7x4 float64 ")
      .endsWith(hex(run.end().weights(0)));
    assertThat(lines.get(5))
      .startsWith("layers.2.bias 3 float64 ")
      .endsWith(hex(run.end().biases(2)));
  }

  /** Read as the specification says: 8 bytes of length, a header in JSON, the numbers. */
  @Test
  void safetensors_holdsTheWeightsToTheBit() throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(write(DataFile.SAFETENSORS)).order(ByteOrder.LITTLE_ENDIAN);
    byte[] words = new byte[Math.toIntExact(bytes.getLong())];
    bytes.get(words);
    JsonNode header = new JsonMapper().readTree(new String(words, UTF_8));
    ByteBuffer data = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    Parameters end = run.end();

    assertThat(words[0]).isEqualTo((byte) '{');
    assertThat(words.length % 8).isZero();
    assertThat(header.path("__metadata__").path("fingerprint").stringValue()).isEqualTo(
      end.fingerprint()
    );
    long last = 0;
    for (int l = 0; l < 3; l++) {
      String layer = "layers." + l;
      assertThat(numbers(data, header.path(layer + ".weight"))).isEqualTo(end.weights(l));
      assertThat(numbers(data, header.path(layer + ".bias"))).isEqualTo(end.biases(l));
      last = header
        .path(layer + ".bias")
        .path("data_offsets")
        .get(1)
        .longValue();
    }
    assertThat(last).isEqualTo(data.capacity());
    assertThat(header.path("layers.0.weight").path("shape").toString()).isEqualTo("[7,4]");
  }

  private static double[] numbers(ByteBuffer data, JsonNode tensor) {
    assertThat(tensor.path("dtype").stringValue()).isEqualTo("F64");
    int from = tensor.path("data_offsets").get(0).intValue();
    int to = tensor.path("data_offsets").get(1).intValue();
    double[] numbers = new double[(to - from) / Double.BYTES];
    for (int k = 0; k < numbers.length; k++) numbers[k] = data.getDouble(from + k * Double.BYTES);
    return numbers;
  }

  @Test
  void csv_holdsEveryStepAndEverySample() throws Exception {
    List<String> history = new String(write(DataFile.HISTORY), UTF_8).lines().toList();
    List<String> data = new String(write(DataFile.DATA), UTF_8).lines().toList();

    assertThat(history.getFirst()).isEqualTo("step,train_loss,test_loss");
    assertThat(history).hasSize(52);
    assertThat(history.getLast()).isEqualTo(
      "50,%s,%s".formatted(run.trainLoss()[50], run.testLoss()[50])
    );
    assertThat(data).hasSize(151);
    assertThat(data.getFirst()).startsWith("sample,split,").endsWith(",target virginica");
  }

  @Test
  void notebook_isValidAndHoldsTheScript() throws Exception {
    for (Dialect dialect : Dialect.values()) {
      if (!dialect.isPython()) continue;
      for (boolean replays : new boolean[] { true, false }) {
        Path to = folder.resolve("notebook-" + dialect + replays);
        ReplayTest.unpack(new CodeZip(dialect, replays), run, to, UnaryOperator.identity());
      }
    }
    Path script = Files.writeString(
      folder.resolve("validate.py"),
      """
      import glob, sys, nbformat
      for name in sorted(glob.glob(sys.argv[1] + "/notebook-*/train.ipynb")):
          book = nbformat.read(name, as_version=nbformat.NO_CONVERT)
          nbformat.validate(book)
          code = [cell.source for cell in book.cells if cell.cell_type == "code"]
          script = open(name.replace("ipynb", "py")).read()
          assert all(part in script for part in code), name
          compile("\\n".join(code), name, "exec")
          print(book.nbformat, book.nbformat_minor, len(code))
      """
    );
    List<String> said = Python.with(ParcelTest.class, "nbformat").run(script, folder.toString());

    assertThat(said)
      .hasSize(8)
      .allMatch(line -> line.matches("4 5 [4-9]"));
  }

  /** All there is in the catalogues is in the forty experiments that the scripts are tried on. */
  @Test
  void catalogue_isWhole() {
    List<Experiment> all = Catalogue.all();

    assertThat(Activation.values()).allMatch(activation ->
      all.stream().anyMatch(e ->
        e
          .hidden()
          .stream()
          .anyMatch(h -> h.activation() == activation)
      )
    );
    assertThat(Loss.values()).allMatch(loss -> all.stream().anyMatch(e -> e.loss() == loss));
    assertThat(OptimizerKind.values()).allMatch(kind ->
      all.stream().anyMatch(e -> e.training().optimizer().kind() == kind)
    );
  }

  /** What a language cannot draw comes from the playground; whatever it draws is code. */
  @Test
  void everyInitializer_startsInEveryLanguage() {
    for (InitializerKind kind : InitializerKind.values()) {
      String token = Choice.initial(kind, InitializerKind.GLOROT_NORMAL).token();
      Experiment experiment = Catalogue.experiment(
        "v=1&data=xor&samples=20&hidden=2&init=" + token
      );
      Recording start = Catalogue.recording(experiment, 0);
      for (Dialect dialect : Dialect.values()) {
        assertThat(new CodeZip(dialect, false).script(start, ERRAND)).isNotEmpty();
      }
    }
  }

  @Test
  void size_isKnownBeforeAnythingIsMade() throws IOException {
    for (Parcel parcel : Parcel.ALL) {
      long told = parcel.size(run.experiment(), run.steps());
      assertThat((long) write(parcel).length)
        .as(parcel.file())
        .isLessThanOrEqualTo(told);
      assertThat(ParcelSize.problem(parcel, run.experiment(), 50)).isEmpty();
    }
    Experiment large = Catalogue.experiment("v=1&data=digits&hidden=256-256&dropout=0.5&test=0");

    assertThat(
      ParcelSize.problem(Parcel.of("numpy.zip").orElseThrow(), large, 10_000)
    ).hasValueSatisfying(problem -> assertThat(problem.message()).contains("steps", "at most"));
    assertThat(Parcel.of("nothing.zip")).isEqualTo(Optional.empty());
  }

  @Test
  void chaoticRun_isAskedForAsFarAsItIsFirm() {
    Recording chaotic = Catalogue.recording(
      Catalogue.experiment(
        "v=1&data=spiral&samples=60&hidden=16-16&init=scaled-normal_4&lr=2&batch=4"
      ),
      400
    );

    assertThat(chaotic.isChaotic()).isTrue();
    assertThat(chaotic.firm()).isBetween(1L, chaotic.steps() - 1);
    assertThat(new CodeZip(Dialect.NUMPY, true).script(chaotic, ERRAND)).contains(
      "This run is chaotic",
      "CHECKED = " + chaotic.firm()
    );
  }

  private byte[] write(Parcel parcel) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parcel.write(run, ERRAND, out);
    Files.write(folder.resolve(parcel.file()), out.toByteArray());
    return out.toByteArray();
  }

  private static String hex(double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
    Arrays.stream(numbers).forEach(bytes::putDouble);
    return java.util.HexFormat.of().formatHex(bytes.array());
  }
}
