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
  private final Block looked = new Block("table-looked");

  private String name = "";
  private Scaling chosenScaling = Scaling.RAW;
  private Optional<ReadTable> table = Optional.empty();
  private Optional<Choices> choices = Optional.empty();
  private Optional<OwnData> made = Optional.empty();
  private final Action use = new Action("Use this table", () -> made.ifPresent(this::use));
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
      if (e.isFromClient()) table.ifPresent(t -> readAs(e.getValue(), t.guess().mark()));
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
    table.ifPresent(t -> show(t.as(hasHeader, decimals), choices.map(Choices::missing)));
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
        table = Optional.of(read);
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
    choices.ifPresent(before -> choose(change.apply(before)));
  }

  private void choose(Choices chosen) {
    choices = Optional.of(chosen);
    header.setValue(chosen.header());
    mark.show(List.of(DecimalMark.values()), chosen.mark());
    missing.show(List.of(MissingValues.values()), chosen.missing());
    columns.show(chosen);
    table.ifPresent(t -> make(t, chosen));
  }

  private void make(ReadTable present, Choices chosen) {
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
        made = Optional.of(done.data());
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

  private void use(OwnData data) {
    if (!visit.keep(data)) {
      say("", List.of(visit.refusal(data.bytes())));
      return;
    }
    onUse.accept(data, chosenScaling);
  }

  private void unmake() {
    made = Optional.empty();
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
    table = Optional.empty();
    choices = Optional.empty();
    looked.setVisible(false);
    onChange.accept(false);
  }
}
