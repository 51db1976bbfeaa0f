package symmetry.ui.table;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.Scaling;
import symmetry.experiment.Labels;
import symmetry.number.Numerals;
import symmetry.pool.MemoryBudget;
import symmetry.session.TableVisit;
import symmetry.table.Choices;
import symmetry.table.DecimalMark;
import symmetry.table.Made;
import symmetry.table.MissingValues;
import symmetry.table.ReadTable;
import symmetry.table.Reading;
import symmetry.table.TableProblem;
import symmetry.ui.element.Block;
import symmetry.ui.field.EnumSelect;
import symmetry.ui.panel.Action;
import symmetry.ui.panel.Panel;
import symmetry.ui.panel.Refusal;
import symmetry.ui.wanted.BroughtTable;

/** A table that was read: its columns, what they are taken for, what becomes of it, and the way to use it. */
final class TableLook extends Div {

  private final TableVisit visit;
  private final BiConsumer<OwnData, Scaling> onUse;
  private final Refusal refusal = new Refusal();
  private final Paragraph form = Panel.help("");
  private final Checkbox header = new Checkbox("First row has the names");
  private final EnumSelect<DecimalMark> mark;
  private final EnumSelect<MissingValues> missing;
  private final EnumSelect<Scaling> scaling;
  private final ColumnList columns = new ColumnList((column, taking) ->
    choose(chosen -> taking.applied(chosen, column))
  );
  private final Paragraph summary = new Paragraph();
  private final UnorderedList problems = new UnorderedList();
  private final Action use = new Action("Use this table", this::use);
  private final Block looked = new Block("table-looked");

  private String name = "";
  private Scaling chosenScaling = Scaling.RAW;
  private @Nullable ReadTable table;
  private @Nullable Choices choices;
  private @Nullable OwnData made;
  private MemoryBudget.@Nullable Share making;

  private Consumer<Boolean> onChange = _ -> {};

  /**
   * @param id what the ids of its controls begin with
   * @param usual how inputs are scaled unless somebody chooses
   * @param onUse gets the data that a person uses, which are kept for the visit, and how its inputs are scaled
   */
  TableLook(String id, TableVisit visit, Scaling usual, BiConsumer<OwnData, Scaling> onUse) {
    this.visit = visit;
    this.onUse = onUse;
    mark = new EnumSelect<DecimalMark>("Decimals", DecimalMark::label, chosen ->
      readAs(header.getValue(), chosen)
    ).withId(id + "-decimals");
    missing = new EnumSelect<MissingValues>("Missing values", MissingValues::label, chosen ->
      choose(before -> before.withMissing(chosen))
    ).withId(id + "-missing");
    scaling = new EnumSelect<Scaling>("Inputs", Labels::of, this::scale)
      .withId(id + "-scaling")
      .withClass("is-wide");
    scale(usual);
    header.setId(id + "-header");
    header.addValueChangeListener(e -> {
      ReadTable present = table;
      if (e.isFromClient() && present != null) readAs(e.getValue(), present.guess().mark());
    });
    refusal.setId(id + "-refusal");
    summary.setId(id + "-summary");
    summary.getElement().setAttribute("role", "status");
    problems.addClassName("table-problems");
    problems.getElement().setAttribute("role", "alert");
    form.setId(id + "-form");
    use.withId("use-" + id).addClassName("primary");
    looked.add(form, summary, problems, use, header, Panel.fields(mark, missing, scaling), columns);
    addClassName("table-look");
    add(refusal, looked);
    looked.setVisible(false);
  }

  private void scale(Scaling chosen) {
    chosenScaling = chosen;
    scaling.show(List.of(Scaling.values()), chosen);
    scaling.setHelperText(Labels.formula(chosen));
  }

  /** Tells from now on whether there is a table, whenever that may have changed. */
  void onChange(Consumer<Boolean> callback) {
    onChange = callback;
  }

  /**
   * Shows what was read, or why it was not.
   *
   * @param what was read, as a sentence begins
   */
  void show(String what, Reading reading) {
    name = what;
    show(reading, Optional.empty());
  }

  private void readAs(boolean hasHeader, DecimalMark decimals) {
    ReadTable present = table;
    if (present == null) return;
    show(present.as(hasHeader, decimals), Optional.ofNullable(choices).map(Choices::missing));
  }

  /**
   * @param filling what was chosen for missing values
   */
  private void show(Reading reading, Optional<MissingValues> filling) {
    refusal.hide();
    switch (reading) {
      case Reading.Refused(TableProblem problem) -> refuse(
        "%s was not read. %s".formatted(name, problem.sentence())
      );
      case ReadTable read -> {
        table = read;
        form.setText("%s: %s.".formatted(name, read.form()));
        columns.show(read);
        looked.setVisible(true);
        onChange.accept(true);
        Choices guess = read.guess();
        choose(filling.map(guess::withMissing).orElse(guess));
      }
    }
  }

  private void choose(UnaryOperator<Choices> change) {
    Choices before = choices;
    if (before != null) choose(change.apply(before));
  }

  private void choose(Choices chosen) {
    choices = chosen;
    header.setValue(chosen.header());
    mark.show(List.of(DecimalMark.values()), chosen.mark());
    missing.show(List.of(MissingValues.values()), chosen.missing());
    columns.show(chosen);
    make(chosen);
  }

  private void make(Choices chosen) {
    ReadTable present = table;
    if (present == null) return;
    unmake();
    long bytes = BroughtTable.MAKING * present.numbers(chosen);
    Optional<MemoryBudget.Share> share = visit.room(bytes);
    if (share.isEmpty()) {
      say("", List.of(visit.refusal(bytes)));
      return;
    }
    making = share.get();
    switch (present.make(chosen)) {
      case Made.Refused(List<TableProblem> wrong) -> {
        unmake();
        say("", wrong.stream().map(TableProblem::sentence).toList());
      }
      case Made.Table done -> {
        made = done.data();
        say(inWords(done), List.of());
      }
    }
  }

  private void say(String sentence, List<String> wrong) {
    summary.setText(sentence);
    problems.removeAll();
    for (String problem : wrong) problems.add(new ListItem(problem));
    problems.setVisible(!wrong.isEmpty());
    use.setEnabled(wrong.isEmpty());
  }

  private static String inWords(Made.Table done) {
    OwnData data = done.data();
    String task =
      data.task() == LearningTask.REGRESSION
        ? "Regression"
        : "Classification into " + String.join(", ", data.classNames());
    StringBuilder sentence = new StringBuilder(
      "%s: %s of %s.".formatted(
        task,
        Numerals.counted(data.rows(), "row"),
        Numerals.counted(data.dimensions(), "input")
      )
    );
    if (done.dropped() > 0) {
      sentence.append(
        " %s left out for a missing value.".formatted(Numerals.counted(done.dropped(), "row"))
      );
    }
    if (done.filled() > 0) {
      sentence.append(" %s filled in.".formatted(Numerals.counted(done.filled(), "missing value")));
    }
    return sentence.toString();
  }

  private void use() {
    OwnData data = made;
    if (data == null) return;
    if (!visit.keep(data)) {
      say("", List.of(visit.refusal(data.bytes())));
      return;
    }
    onUse.accept(data, chosenScaling);
  }

  private void unmake() {
    made = null;
    if (making != null) making.close();
    making = null;
  }

  /** There is no table, for this reason. */
  void refuse(String sentence) {
    forget();
    refusal.show(sentence);
  }

  /** Of the table nothing is kept. */
  void forget() {
    unmake();
    refusal.hide();
    table = null;
    choices = null;
    looked.setVisible(false);
    onChange.accept(false);
  }
}
