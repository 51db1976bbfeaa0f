package symmetry.ui.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the visitor's browser remembers from one visit to the next: how a person looks at the pages,
 * never what an experiment is. One in each tab. What is remembered is a person's to change, so whoever
 * recalls it takes only what makes sense.
 */
@Tag("page-memory")
public final class Memory extends Component {

  /** Longer texts are not remembered. */
  private static final int LONGEST = 200;

  private record Question(String name, Consumer<String> found) {}

  /** None until the browser has told. */
  private @Nullable Map<String, String> known;

  private final List<Question> waiting = new ArrayList<>();

  private Memory() {
    getElement().callJsFunction("all").then(this::learn);
  }

  private static Memory of(UI ui) {
    Memory present = ComponentUtil.getData(ui, Memory.class);
    if (present != null) return present;
    Memory memory = new Memory();
    ui.getElement().appendChild(memory.getElement());
    ComponentUtil.setData(ui, Memory.class, memory);
    return memory;
  }

  /**
   * Asks for what was remembered under a name.
   *
   * @param found gets it, now or with the browser's first answer, if there is anything
   */
  public static void recall(UI ui, String name, Consumer<String> found) {
    of(ui).ask(new Question(name, found));
  }

  /** From now on this is what is remembered under a name. */
  public static void remember(UI ui, String name, String value) {
    if (value.length() <= LONGEST) of(ui).keep(name, value);
  }

  private void ask(Question question) {
    if (known == null) {
      waiting.add(question);
      return;
    }
    String value = known.get(question.name());
    if (value != null) question.found().accept(value);
  }

  private void keep(String name, String value) {
    if (known != null) known.put(name, value);
    getElement().callJsFunction("keep", name, value);
  }

  private void learn(JsonNode told) {
    Map<String, String> all = new HashMap<>();
    told.properties().forEach(entry -> {
      String value = entry.getValue().asString();
      if (value.length() <= LONGEST) all.put(entry.getKey(), value);
    });
    known = all;
    List<Question> questions = List.copyOf(waiting);
    waiting.clear();
    questions.forEach(this::ask);
  }
}
