package symmetry.ui.table;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.session.TableVisit;
import symmetry.table.Reading;
import symmetry.table.SavedExperiment;
import symmetry.table.TableProblem;
import symmetry.ui.panel.Panel;
import symmetry.ui.wanted.BroughtTable;

/** A file of data: brought, looked at, changed in what its columns are taken for, used. Holds the file meanwhile. */
public final class TableFile extends Div {

  private final Paragraph help = Panel.help(
    "CSV, TSV or the like, up to 10 MB and 100,000 rows: a row for each sample, a column for each input and one for the target. " +
      "Or an experiment saved here, with its table. It is kept for your visit only. A small table is in the link, too, and whoever has the link can read it."
  );
  private final Consumer<SavedExperiment> onSaved;
  private final TableLook look;
  private @Nullable BroughtTable file;

  /**
   * @param onUse gets the data that a person uses, which are kept for the visit, and how its inputs are scaled
   * @param onSaved gets a saved experiment that was brought instead of a table
   */
  public TableFile(
    TableVisit visit,
    BiConsumer<OwnData, Scaling> onUse,
    Consumer<SavedExperiment> onSaved
  ) {
    this.onSaved = onSaved;
    addClassName("table-file");
    // Files come in whatever units: raw ones would mostly saturate.
    look = new TableLook("table", visit, Scaling.STANDARDISED, onUse);
    look.onChange(there -> help.setVisible(!there));
    add(
      BroughtTable.drop("table", "Drop a file with a table, or choose one", visit, this::take),
      help,
      look
    );
  }

  private void take(BroughtTable brought, String name) {
    forget();
    file = brought;
    String shown = TableProblem.shown(name);
    switch (brought.content()) {
      case BroughtTable.Content.Table(Reading reading) -> look.show(shown, reading);
      case BroughtTable.Content.Experiment(SavedExperiment.Opened opened) -> {
        forget();
        open(shown, opened);
      }
    }
  }

  private void open(String name, SavedExperiment.Opened opened) {
    switch (opened) {
      case SavedExperiment.Opened.Whole(SavedExperiment saved) -> onSaved.accept(saved);
      case SavedExperiment.Opened.Refused(TableProblem problem) -> look.refuse(
        "%s was not read. %s".formatted(name, problem.sentence())
      );
    }
  }

  private void forget() {
    look.forget();
    if (file != null) file.close();
    file = null;
  }

  @Override
  protected void onDetach(DetachEvent event) {
    forget();
  }
}
