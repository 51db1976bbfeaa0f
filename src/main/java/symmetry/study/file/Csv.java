package symmetry.study.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values with a header (RFC 4180, lines ended by a line feed). Numbers are in shortest
 * round-trip form; what is not a finite number is left empty. A word that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
public final class Csv {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
    .setRecordSeparator('\n')
    .get();

  /** As OWASP lists them. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r]");

  private Csv() {}

  public static Writing text(FileRows rows) {
    return out -> write(rows, new BufferedWriter(new OutputStreamWriter(out, UTF_8)));
  }

  private static void write(FileRows rows, Writer writer) throws IOException {
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(rows.columns().stream().map(Csv::cell));
    for (List<@Nullable Object> row : rows.values()) {
      printer.printRecord(row.stream().map(Csv::cell));
    }
    printer.flush();
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return switch (value) {
      case Double number when !Double.isFinite(number) -> null;
      case String word when FORMULA.matcher(word).lookingAt() -> "'" + word;
      case null, default -> value;
    };
  }
}
