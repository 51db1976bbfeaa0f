package symmetry.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import symmetry.Python;
import symmetry.engine.Loss;
import symmetry.engine.Samples;

class ScalingTest {

  private static final long SEED = 3;

  /** Fits on the training rows, scales all. */
  private static final String SKLEARN = """
  import json, sys
  import numpy as np
  from sklearn.preprocessing import MinMaxScaler, StandardScaler
  for case in json.load(open(sys.argv[1])):
      x = np.array(case["raw"])
      scaler = StandardScaler() if case["scaling"] == "STANDARDISED" else MinMaxScaler((-1, 1))
      scaled = scaler.fit(x[case["train"]]).transform(x)
      off = np.abs(scaled - np.array(case["scaled"])).max() / max(1, np.abs(scaled).max())
      print(case["name"], "ok" if off < 1e-12 else f"off by {off}")
  """;

  @TempDir
  private Path folder;

  /** All built-in data with extra inputs, and a table with columns that do not vary. */
  static List<DataSpec> specs() {
    List<DataSpec> specs = new ArrayList<>();
    for (BuiltIn source : BuiltIn.values()) {
      specs.add(DataSpec.of(source).withFeatures(EnumSet.allOf(Feature.class)));
    }
    double[] x = IntStream.range(0, 40)
      .mapToObj(row -> new double[] { 0.1, 1e3 + row, row % 3 == 0 ? -1e-9 : 1e-9, 5 })
      .flatMapToDouble(Arrays::stream)
      .toArray();
    double[] y = IntStream.range(0, 40)
      .mapToDouble(row -> row % 2)
      .toArray();
    specs.add(
      DataSpec.of(
        OwnData.of(
          LearningTask.BINARY,
          List.of("constant", "large", "small", "five"),
          List.of("no", "yes"),
          x,
          y
        )
      )
    );
    return specs;
  }

  @Test
  void inputsAreThoseOfScikitLearn() throws Exception {
    Python python = Python.with(ScalingTest.class, "sklearn");
    List<String> cases = new ArrayList<>();
    for (DataSpec spec : specs()) {
      for (Scaling scaling : List.of(Scaling.STANDARDISED, Scaling.PLUS_MINUS_ONE)) {
        Dataset raw = Dataset.of(spec, SEED);
        Dataset scaled = Dataset.of(spec.withScaling(scaling), SEED);
        cases.add(
          """
          {"name": "%s", "scaling": "%s", "train": %s, "raw": %s, "scaled": %s}""".formatted(
            "%s %s".formatted(spec.source(), scaling),
            scaling,
            Arrays.toString(raw.train()),
            rows(raw),
            rows(scaled)
          )
        );
      }
    }
    Path json = Files.writeString(folder.resolve("cases.json"), cases.toString());
    Path script = Files.writeString(folder.resolve("sklearn_scaling.py"), SKLEARN);

    List<String> said = python.run(script, json.toString());

    assertThat(said)
      .hasSize(cases.size())
      .allMatch(line -> line.endsWith(" ok"));
  }

  private static String rows(Dataset dataset) {
    Samples samples = dataset.samples(dataset.task().usualLoss());
    return IntStream.range(0, samples.count())
      .mapToObj(s ->
        IntStream.range(0, samples.inputs())
          .mapToObj(k -> Double.toString(samples.input(s, k)))
          .collect(Collectors.joining(", ", "[", "]"))
      )
      .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Other rows in the test split are nothing to the scale. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RAW")
  void onlyTheTrainingSplitIsMeasured(Scaling scaling) {
    Dataset dataset = Dataset.of(DataSpec.of(BuiltIn.MOONS).withScaling(scaling), SEED);
    Samples samples = dataset.samples(Loss.SIGMOID_BCE);
    for (int k = 0; k < 2; k++) {
      int input = k;
      double[] train = Arrays.stream(dataset.train())
        .mapToDouble(s -> samples.input(s, input))
        .toArray();
      double mean = Arrays.stream(train).average().orElseThrow();
      if (scaling == Scaling.STANDARDISED) {
        double square = Arrays.stream(train)
          .map(x -> x * x)
          .average()
          .orElseThrow();
        assertThat(mean).isCloseTo(0, within(1e-14));
        assertThat(square).isCloseTo(1, within(1e-14));
      } else {
        assertThat(Arrays.stream(train).min().orElseThrow()).isCloseTo(-1, within(1e-14));
        assertThat(Arrays.stream(train).max().orElseThrow()).isCloseTo(1, within(1e-14));
      }
    }
    assertThat(Arrays.stream(dataset.test()).mapToDouble(s -> Math.abs(samples.input(s, 0))))
      .as("whose numbers lie where they lie")
      .anyMatch(x -> Math.abs(x - 1) > 1e-6);
  }

  /** Points of a picture are raw, and are scaled as samples are. */
  @ParameterizedTest
  @EnumSource(Scaling.class)
  void aPointIsScaledLikeTheSampleThatIsThere(Scaling scaling) {
    Stream.of(BuiltIn.CIRCLE, BuiltIn.SINE, BuiltIn.DIGITS).forEach(source -> {
      DataSpec spec = DataSpec.of(source).withFeatures(EnumSet.allOf(Feature.class));
      Dataset raw = Dataset.of(spec, SEED);
      Dataset dataset = Dataset.of(spec.withScaling(scaling), SEED);
      Samples samples = dataset.samples(source.task().usualLoss());
      for (int s = 0; s < 10; s++) {
        int sample = s;
        double[] point = IntStream.range(0, source.dimensions())
          .mapToDouble(k -> dataset.x(sample, k))
          .toArray();
        assertThat(point).containsExactly(
          IntStream.range(0, point.length)
            .mapToDouble(k -> raw.x(sample, k))
            .toArray()
        );
        assertThat(dataset.inputsAt(point)).containsExactly(
          IntStream.range(0, samples.inputs())
            .mapToDouble(k -> samples.input(sample, k))
            .toArray()
        );
      }
    });
  }
}
