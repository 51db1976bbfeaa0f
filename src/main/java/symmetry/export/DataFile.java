package symmetry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import symmetry.data.Dataset;
import symmetry.data.OwnData;
import symmetry.engine.Network;
import symmetry.engine.Samples;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.study.file.Csv;
import symmetry.study.file.FileRows;
import symmetry.table.SavedExperiment;

/** What an experiment learns from, how it went and what it came to, as files for other programs. */
public enum DataFile implements Parcel {
  /** Losses of each step. */
  HISTORY("history.csv", "text/csv") {
    @Override
    public void write(Recording recording, Errand errand, OutputStream out) throws IOException {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      for (int step = 0; step <= recording.steps(); step++) {
        rows.add(FileRows.row(step, recording.trainLoss()[step], recording.testLoss()[step]));
      }
      List<String> columns = List.of("step", "train_loss", "test_loss");
      Csv.text(new FileRows(columns, rows)).writeTo(out);
    }
  },

  /** Samples: their split, what the network is given, what it is to answer. */
  DATA("data.csv", "text/csv") {
    @Override
    public void write(Recording recording, Errand errand, OutputStream out) throws IOException {
      Csv.text(samples(recording)).writeTo(out);
    }
  },

  /** The experiment, with the table that somebody brought for it. */
  EXPERIMENT("experiment.json", "application/json") {
    @Override
    public void write(Recording recording, Errand errand, OutputStream out) {
      Experiment experiment = recording.experiment();
      Optional<OwnData> table =
        experiment.data().source() instanceof OwnData own ? Optional.of(own) : Optional.empty();
      new SavedExperiment(Link.reaching(experiment, errand.steps()).query(), table).write(out);
    }
  },

  /** Weights and biases at the last step. */
  NPZ("weights.npz", "application/zip") {
    @Override
    public void write(Recording recording, Errand errand, OutputStream out) throws IOException {
      Npz.write(out, RunArrays.ofParameters("", recording.end()));
    }
  },

  /** The same. */
  SAFETENSORS("weights.safetensors", "application/octet-stream") {
    @Override
    public void write(Recording recording, Errand errand, OutputStream out) throws IOException {
      Map<String, String> about = Map.of(
        "link",
        new Link(recording.experiment(), 0).query(),
        "step",
        Long.toString(recording.steps()),
        "engine",
        Network.VERSION,
        "fingerprint",
        recording.end().fingerprint()
      );
      Safetensors.write(out, RunArrays.ofParameters("", recording.end()), about);
    }
  };

  private final String file;
  private final String mediaType;

  DataFile(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public boolean needsSteps() {
    return this != DATA && this != EXPERIMENT;
  }

  @Override
  public long size(Experiment experiment, long steps) {
    return switch (this) {
      case HISTORY -> (steps + 1) * 3 * ParcelSize.WRITTEN_NUMBER;
      case DATA, EXPERIMENT -> ParcelSize.dataNumbers(experiment) * ParcelSize.WRITTEN_NUMBER;
      case NPZ, SAFETENSORS -> ParcelSize.parameterBytes(experiment);
    };
  }

  private static FileRows samples(Recording recording) {
    Dataset dataset = recording.dataset();
    Samples samples = dataset.samples(recording.experiment().loss());
    List<String> columns = new ArrayList<>(List.of("sample", "split"));
    columns.addAll(dataset.inputNames());
    boolean single = samples.outputs() == 1;
    if (single) columns.add("target");
    else dataset.classNames().forEach(name -> columns.add("target " + name));
    boolean[] tests = new boolean[samples.count()];
    Arrays.stream(dataset.test()).forEach(sample -> tests[sample] = true);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int s = 0; s < samples.count(); s++) {
      int sample = s;
      List<@Nullable Object> row = new ArrayList<>(FileRows.row(s, tests[s] ? "test" : "train"));
      IntStream.range(0, samples.inputs()).forEach(k -> row.add(samples.input(sample, k)));
      IntStream.range(0, samples.outputs()).forEach(k -> row.add(samples.target(sample, k)));
      rows.add(row);
    }
    return new FileRows(columns, rows);
  }
}
