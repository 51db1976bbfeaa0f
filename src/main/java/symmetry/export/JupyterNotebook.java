package symmetry.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import symmetry.study.file.Json;

/**
 * A script as a Jupyter notebook (nbformat 4.5). A line that begins with {@code # %%} begins a cell, as in
 * editors that know cells in scripts; what follows on it is the heading. The script's docstring is the
 * first cell's text.
 */
final class JupyterNotebook {

  private static final String CELL = "# %%";
  private static final String QUOTES = "\"\"\"";

  private JupyterNotebook() {}

  static String of(String script) {
    int end = script.indexOf(QUOTES, QUOTES.length());
    List<Map<String, Object>> cells = new ArrayList<>();
    cells.add(cell(cells, "markdown", "# " + script.substring(QUOTES.length(), end).strip()));
    StringBuilder code = new StringBuilder();
    for (String line : script
      .substring(end + QUOTES.length())
      .lines()
      .toList()) {
      if (line.startsWith(CELL)) {
        addCode(cells, code);
        cells.add(cell(cells, "markdown", "## " + line.substring(CELL.length()).strip()));
      } else {
        code.append(line).append('\n');
      }
    }
    addCode(cells, code);
    Map<String, Object> kernel = new LinkedHashMap<>();
    kernel.put("display_name", "Python 3");
    kernel.put("language", "python");
    kernel.put("name", "python3");
    Map<String, Object> notebook = new LinkedHashMap<>();
    notebook.put("cells", cells);
    notebook.put(
      "metadata",
      Map.of("kernelspec", kernel, "language_info", Map.of("name", "python"))
    );
    notebook.put("nbformat", 4);
    notebook.put("nbformat_minor", 5);
    return Json.of(notebook);
  }

  private static void addCode(List<Map<String, Object>> cells, StringBuilder code) {
    String source = code.toString().strip();
    code.setLength(0);
    if (source.isEmpty()) return;
    Map<String, Object> cell = cell(cells, "code", source);
    cell.put("execution_count", null);
    cell.put("outputs", List.of());
    cells.add(cell);
  }

  private static Map<String, Object> cell(
    List<Map<String, Object>> before,
    String type,
    String source
  ) {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put("cell_type", type);
    cell.put("id", "cell-" + (before.size() + 1));
    cell.put("metadata", Map.of());
    cell.put("source", source);
    return cell;
  }
}
