package symmetry.study.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as rows under named columns: words, numbers, or null for what did not happen.
 *
 * @param values of each row one for every column
 */
public record FileRows(List<String> columns, List<List<@Nullable Object>> values) {
  /** Nothing to take away. */
  public static final FileRows NONE = new FileRows(List.of(), List.of());

  public FileRows {
    columns = List.copyOf(columns);
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public static List<@Nullable Object> row(@Nullable Object... values) {
    List<@Nullable Object> row = new ArrayList<>();
    Collections.addAll(row, values);
    return Collections.unmodifiableList(row);
  }
}
