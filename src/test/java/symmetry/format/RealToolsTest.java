package symmetry.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.Python;

/** Files that NumPy, PyTorch, h5py and onnx write are read, bit by bit. */
class RealToolsTest {

  @TempDir
  static Path folder;

  @BeforeAll
  static void write() throws IOException, InterruptedException, URISyntaxException {
    Python python = Python.with(RealToolsTest.class, "numpy", "torch", "h5py", "onnx");
    Path script = Path.of(RealToolsTest.class.getResource("write_files.py").toURI());
    python.run(script, folder.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "numpy-f2.npz, FLOAT16",
    "numpy-f4.npz, FLOAT32",
    "numpy-f8.npz, FLOAT64",
    "numpy-big.npz, FLOAT32",
    "packed-f2.npz, FLOAT16",
    "packed-f4.npz, FLOAT32",
    "packed-f8.npz, FLOAT64",
    "packed-big.npz, FLOAT32",
  })
  void numpyArchive(String name, ElementType type) throws IOException {
    try (TensorFile file = open(name)) {
      assertThat(file.format()).isEqualTo(FileFormat.NPZ);
      Map<String, Tensor> tensors = byName(file);
      assertHolds(tensors.get("first"), type, 6, 4);
      assertHolds(tensors.get("bias"), type, 6);
      // Written with the first index fastest.
      assertHolds(tensors.get("second"), type, 3, 6);
      assertHolds(tensors.get("conv"), type, 5, 2, 3, 3);
      if (name.startsWith("numpy")) {
        assertThat(file.skipped()).containsExactly(new Skipped("steps", "<i8, not floating point"));
      }
    }
  }

  @Test
  void numpyArray() throws IOException {
    try (TensorFile file = open("one.npy")) {
      assertHolds(byName(file).get("array"), ElementType.FLOAT32, 6, 4);
    }
  }

  @Test
  void objectsOfNumpyAreNotOpened() throws IOException {
    try (TensorFile file = open("objects.npy")) {
      assertThat(file.tensors()).isEmpty();
      assertThat(file.skipped().getFirst().why()).isEqualTo(
        "Python objects, which are never opened"
      );
    }
  }

  @ParameterizedTest
  @CsvSource({ "f16, FLOAT16", "bf16, BFLOAT16", "f32, FLOAT32", "f64, FLOAT64" })
  void stateOfTorch(String name, ElementType type) throws IOException {
    try (TensorFile file = open("torch-" + name + ".pt")) {
      assertThat(file.format()).isEqualTo(FileFormat.PYTORCH);
      Map<String, Tensor> tensors = byName(file);
      assertHolds(tensors.get("net.0.weight"), type, 6, 4);
      assertHolds(tensors.get("net.0.bias"), type, 6);
      // A view with strides of its own.
      assertHolds(tensors.get("net.10.weight"), type, 3, 6);
      assertHolds(tensors.get("net.2.conv.weight"), type, 5, 2, 3, 3);
      assertThat(file.skipped()).containsExactly(
        new Skipped("net.2.num_batches_tracked", "Long, not floating point")
      );
    }
  }

  @ParameterizedTest
  @CsvSource({ "module.pth, ''", "checkpoint.pt, model." })
  void moduleOfTorch(String name, String prefix) throws IOException {
    try (TensorFile file = open(name)) {
      assertThat(file.tensors().stream().map(Tensor::name)).containsExactly(
        prefix + "0.weight",
        prefix + "0.bias",
        prefix + "2.weight",
        prefix + "2.bias"
      );
      for (Tensor tensor : file.tensors()) {
        // torch.nn.Linear draws both from U(±1/√in).
        double bound = 1 / Math.sqrt(tensor.name().contains("0.") ? 4 : 6);
        assertThat(Arrays.stream(tensor.read()).boxed())
          .doesNotContain(0.0)
          .allMatch(v -> Math.abs(v) <= bound);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "whole-module.pt | data.pkl: it would call torch.nn.modules.container.Sequential, and nothing is called here. Save the weights alone: torch.save(model.state_dict(), …).",
      "old.pt | The file: it is a bare pickle, which could do anything. Save it with PyTorch 1.6 or newer: torch.save(model.state_dict(), …).",
    }
  )
  void whatWouldCallSomethingIsRefused(String name, String sentence) {
    assertThatExceptionOfType(Unreadable.class)
      .isThrownBy(() -> open(name))
      .satisfies(refused -> assertThat(refused.part() + ": " + refused.why()).isEqualTo(sentence));
  }

  @ParameterizedTest
  @ValueSource(strings = { "model.weights.h5", "model.keras" })
  void weightsOfKeras(String name) throws IOException {
    try (TensorFile file = open(name)) {
      assertThat(file.format()).isEqualTo(FileFormat.KERAS);
      assertThat(file.tensors().stream().map(Tensor::name)).containsExactly(
        "layers/dense/vars/0",
        "layers/dense/vars/1",
        "layers/dense_2/vars/0",
        "layers/dense_2/vars/1",
        "layers/dense_10/vars/0"
      );
      assertTurned(file.tensors().getFirst(), ElementType.FLOAT32, 6, 4);
      assertThat(file.layout(file.tensors().getFirst())).contains(WeightLayout.IN_OUT);
    }
    assertThat(folder.toFile().list((_, other) -> other.matches("weights\\d+\\.h5"))).isEmpty();
  }

  @Test
  void weightsOfOlderKeras() throws IOException {
    try (TensorFile file = open("keras2.h5")) {
      assertThat(file.format()).isEqualTo(FileFormat.KERAS);
      Map<String, Tensor> tensors = byName(file);
      assertTurned(tensors.get("model_weights/dense/dense/kernel:0"), ElementType.FLOAT32, 6, 4);
      assertHolds(tensors.get("model_weights/dense/dense/bias:0"), ElementType.FLOAT16, 6);
    }
  }

  @Test
  void initializersOfOnnx() throws IOException {
    try (TensorFile file = open("model.onnx")) {
      assertThat(file.format()).isEqualTo(FileFormat.ONNX);
      Map<String, Tensor> tensors = byName(file);
      assertHolds(tensors.get("first"), ElementType.FLOAT32, 6, 4);
      assertHolds(tensors.get("bias"), ElementType.FLOAT16, 6);
      assertHolds(tensors.get("listed"), ElementType.FLOAT32, 6, 4);
      assertTurned(tensors.get("turned"), ElementType.FLOAT64, 3, 6);
      assertThat(file.layout(tensors.get("first"))).contains(WeightLayout.OUT_IN);
      assertThat(file.layout(tensors.get("turned"))).contains(WeightLayout.IN_OUT);
      assertThat(file.layout(tensors.get("listed"))).isEqualTo(Optional.empty());
      assertThat(file.skipped()).containsExactly(new Skipped("steps", "not floating point"));
    }
  }

  @Test
  void whatIsTooLargeIsNotRead() {
    Shape shape = new Shape(List.of(1 << 20, 32), 1L << 25);
    Tensor large = new Tensor("w", ElementType.FLOAT32, shape, () -> new double[0]);
    assertThatThrownBy(large::read).isInstanceOf(IllegalArgumentException.class);
  }

  private static TensorFile open(String name) throws IOException {
    return TensorFiles.open(folder.resolve(name));
  }

  private static Map<String, Tensor> byName(TensorFile file) {
    return file.tensors().stream().collect(Collectors.toMap(Tensor::name, Function.identity()));
  }

  /** What write_files.py calls numbers(shape). */
  private static double number(int k) {
    return (((k * 7) % 23) - 11) / 8.0;
  }

  private static void assertHolds(Tensor tensor, ElementType type, Integer... shape)
    throws IOException {
    assertThat(tensor.type()).isEqualTo(type);
    assertThat(tensor.shape().sizes()).containsExactly(shape);
    double[] read = tensor.read();
    assertThat((long) read.length).isEqualTo(tensor.shape().elements());
    for (int k = 0; k < read.length; k++) assertThat(read[k]).as("%d", k).isEqualTo(number(k));
  }

  /** The transpose of numbers(rows, columns). */
  private static void assertTurned(Tensor tensor, ElementType type, int rows, int columns)
    throws IOException {
    assertThat(tensor.type()).isEqualTo(type);
    assertThat(tensor.shape().sizes()).containsExactly(columns, rows);
    double[] read = tensor.read();
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < columns; k++) {
        assertThat(read[k * rows + i]).isEqualTo(number(i * columns + k));
      }
    }
  }
}
