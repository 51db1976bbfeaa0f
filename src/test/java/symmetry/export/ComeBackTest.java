package symmetry.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import symmetry.Python;
import symmetry.clinic.Ask;
import symmetry.clinic.DenseNetwork;
import symmetry.clinic.Examination;
import symmetry.clinic.FileQuestion;
import symmetry.clinic.FileReport;
import symmetry.clinic.FittingTask;
import symmetry.clinic.NetworkInFile;
import symmetry.clinic.NetworkStart;
import symmetry.clinic.OneFile;
import symmetry.data.BuiltIn;
import symmetry.engine.Activation;
import symmetry.engine.Parameters;
import symmetry.experiment.Experiment;
import symmetry.experiment.Links;
import symmetry.format.FileFormat;
import symmetry.training.Trainer;

/** What was taken home, or written by real tools from it, opens in the clinic and starts a run here, bit by bit. */
class ComeBackTest {

  private static final String LINK =
    "v=1&data=moons&seed=7&hidden=8-6&act=tanh&init=he-normal&lr=0.05";

  private static final FileQuestion.Watch NOBODY = new FileQuestion.Watch() {
    @Override
    public void done(int layers, int of) {}

    @Override
    public boolean isWanted() {
      return true;
    }
  };

  private final Recording recording = Catalogue.recording(Links.experiment(LINK), 40);

  @TempDir
  Path folder;

  /** Two networks in one file, and the data beside them. */
  @Test
  void recordedRunHasItsStartAndItsEnd() throws IOException {
    Path file = folder.resolve("run.npz");
    try (OutputStream out = Files.newOutputStream(file)) {
      Npz.write(out, RunArrays.ofRun(recording));
    }
    FileReport report = answer(new OneFile(file, Ask.USUAL));
    assertThat(report.networks()).containsExactly(
      new DenseNetwork(1, List.of(2, 8, 6, 1)),
      new DenseNetwork(4, List.of(2, 8, 6, 1))
    );
    assertThat(
      report
        .left()
        .stream()
        .filter(s -> s.why().startsWith("what a run"))
    ).hasSize(2);
    assertThat(start(file, report.networks().getFirst()).fingerprint()).isEqualTo(
      recording.start().fingerprint()
    );
    assertThat(start(file, report.networks().getLast()).fingerprint()).isEqualTo(
      recording.firmEnd().fingerprint()
    );
  }

  /** The end of a run, then so many steps more: the same as in one go. */
  @Test
  void runGoesOnFromWhatWasTakenHome() throws IOException {
    Path file = folder.resolve("weights.npz");
    try (OutputStream out = Files.newOutputStream(file)) {
      Npz.write(out, RunArrays.ofParameters("", recording.end()));
    }
    NetworkStart taken = taken(file, answer(new OneFile(file, Ask.USUAL)).networks().getFirst());
    FittingTask moons = FittingTask.of(new DenseNetwork(1, List.of(2, 8, 6, 1)), List.of())
      .stream()
      .filter(task -> task.data().source() == BuiltIn.MOONS)
      .findFirst()
      .orElseThrow();
    Experiment resumed = taken.experiment(Activation.TANH, moons, 7);
    Trainer on = new Trainer(resumed);
    on.advanceTo(60);
    Trainer whole = new Trainer(Links.experiment(LINK));
    whole.advanceTo(100);
    assertThat(on.snapshot().parameters().fingerprint()).isEqualTo(
      whole.snapshot().parameters().fingerprint()
    );
  }

  @Test
  void torchAndNumpyWriteTheSameStart() throws IOException, InterruptedException {
    Python python = Python.with(ComeBackTest.class, "numpy", "torch");
    Path file = folder.resolve("run.npz");
    try (OutputStream out = Files.newOutputStream(file)) {
      Npz.write(out, RunArrays.ofRun(recording));
    }
    Path script = folder.resolve("write.py");
    Files.writeString(
      script,
      """
      import sys
      import numpy as np, torch
      run = np.load(sys.argv[1] + "/run.npz")
      end = {k[4:]: run[k] for k in run.files if k.startswith("end.")}
      np.savez_compressed(sys.argv[1] + "/end.npz", **end)
      torch.save({k: torch.tensor(v) for k, v in end.items()}, sys.argv[1] + "/end.pt")
      """
    );
    python.run(script, folder.toString());
    for (String name : List.of("end.npz", "end.pt")) {
      Path written = folder.resolve(name);
      FileReport report = answer(new OneFile(written, Ask.USUAL));
      assertThat(report.format()).isEqualTo(
        (name.endsWith("pt") ? FileFormat.PYTORCH : FileFormat.NPZ).label()
      );
      assertThat(start(written, report.networks().getFirst()).fingerprint())
        .as(name)
        .isEqualTo(recording.firmEnd().fingerprint());
    }
  }

  /** Without biases in the file there are none in the run. */
  @Test
  void layersWithoutBiasesStayWithout() throws IOException {
    Recording unbiased = Catalogue.recording(Links.experiment(LINK + "&bias=none"), 5);
    Path file = folder.resolve("weights.npz");
    try (OutputStream out = Files.newOutputStream(file)) {
      Npz.write(out, RunArrays.ofParameters("", unbiased.end()));
    }
    DenseNetwork network = answer(new OneFile(file, Ask.USUAL)).networks().getFirst();
    Experiment opened = taken(file, network).experiment(
      Activation.TANH,
      FittingTask.of(network, List.of()).getFirst(),
      1
    );
    assertThat(opened.architecture().unbiased()).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(new Trainer(opened).snapshot().parameters().fingerprint()).isEqualTo(
      unbiased.end().fingerprint()
    );
  }

  private static Parameters start(Path file, DenseNetwork network) throws IOException {
    NetworkStart taken = taken(file, network);
    Experiment opened = taken.experiment(
      Activation.TANH,
      FittingTask.of(network, List.of()).getFirst(),
      1
    );
    return new Trainer(opened).snapshot().parameters();
  }

  private static NetworkStart taken(Path file, DenseNetwork network) throws IOException {
    return answer(new NetworkInFile(file, Ask.USUAL, network));
  }

  private static <R> R answer(FileQuestion<R> question) throws IOException {
    Examination<R> outcome = question.answer(NOBODY);
    assertThat(outcome).as("%s", outcome).isInstanceOf(Examination.Done.class);
    return ((Examination.Done<R>) outcome).report();
  }
}
