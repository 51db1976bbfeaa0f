package symmetry.ui.playground;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.session.TableVisit;
import symmetry.study.file.Writing;
import symmetry.table.SavedExperiment;
import symmetry.ui.study.Download;
import symmetry.ui.table.TableFile;

/** Data from a file, or a whole experiment with them; and both as a file. */
final class FileWay extends DataWay {

  private final Download save = new Download(
    "save-experiment",
    "experiment.json",
    "Save experiment and table",
    this::present
  );
  private Experiment experiment = Experiment.opening();

  FileWay(
    TableVisit tables,
    BiConsumer<OwnData, Scaling> onUse,
    Consumer<SavedExperiment> onSaved
  ) {
    super("file-way");
    add(new TableFile(tables, onUse, onSaved), save);
  }

  private Writing present() {
    return new SavedExperiment(new Link(experiment, 0).query(), table())::write;
  }

  private Optional<OwnData> table() {
    return experiment.data().source() instanceof OwnData own ? Optional.of(own) : Optional.empty();
  }

  @Override
  void show(Experiment changed) {
    experiment = changed;
    save.setVisible(table().isPresent());
  }
}
