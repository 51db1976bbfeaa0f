package symmetry.study.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values with a header (RFC 4180, lines ended by a line feed). Numbers are in shortest
 * round-trip form; what is not a finite number is left empty.
 */
public final class Csv {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
    .setRecordSeparator('\n')
    .get();

  private Csv() {}

  public static String of(FileRows rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(rows.columns());
      for (List<@Nullable Object> row : rows.values()) {
        printer.printRecord(row.stream().map(Csv::cell));
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private static @Nullable Object cell(@Nullable Object value) {
    return value instanceof Double number && !Double.isFinite(number) ? null : value;
  }
}
