package symmetry.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.MutatedFiles;

/** Tables that something happened to are read or refused in words, whatever it was. */
class MutatedTablesTest {

  private static final long SEED = 161_616;

  /** Of each file; together 10,000. */
  private static final int MUTATIONS = 1000;

  /** Made while one is read, guessed and used: the longest sample is 4 kB. */
  private static final long MOST_BYTES = 20_000_000;

  private static final byte[][] PIECES = {
    bytes("\""),
    bytes("'"),
    bytes(","),
    bytes(";"),
    bytes("\t"),
    bytes("\n"),
    bytes("\r"),
    bytes("\0"),
    bytes("nan"),
    bytes("1e999"),
    bytes("-"),
    bytes("sep=,\n"),
    bytes("#"),
    bytes("@data\n"),
    bytes("2020-01-01"),
    { (byte) 0xFF, (byte) 0xFE },
    { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF },
    { (byte) 0xE4 },
    { (byte) 0xED, (byte) 0xA0, (byte) 0x80 },
  };

  @ParameterizedTest
  @ValueSource(
    strings = {
      "heart.data",
      "winequality.csv",
      "bank-whole-rows-quoted.csv",
      "adult.data",
      "umsatz-excel.csv",
      "umsatz-utf16.txt",
      "auto-mpg.data",
      "weather.arff",
      "passengers.csv",
      "r-table.txt",
    }
  )
  void mutatedFileIsReadOrRefused(String name) throws IOException {
    byte[] whole = PublicFilesTest.bytes(name);
    int refused = MutatedFiles.refused(SEED, MUTATIONS, MOST_BYTES, random -> {
      byte[] mutated = mutated(whole, random);
      return () -> isUsed(mutated, random);
    });
    assertThat(refused).isBetween(MUTATIONS / 20, MUTATIONS - 1);
  }

  private static boolean isUsed(byte[] file, Random random) {
    return switch (TableReader.read(file)) {
      case Reading.Refused(TableProblem problem) -> isSaid(problem);
      case ReadTable table -> {
        Choices choices = table.guess();
        boolean used = isMade(table.make(choices));
        int column = random.nextInt(choices.uses().size());
        Use use = Use.values()[random.nextInt(Use.values().length)];
        int target = random.nextInt(choices.uses().size());
        Choices others = new Choices(
          random.nextBoolean(),
          DecimalMark.values()[random.nextInt(2)],
          MissingValues.values()[random.nextInt(2)],
          choices.withUse(column, use).uses(),
          target
        );
        isMade(table.make(others));
        yield used;
      }
    };
  }

  private static boolean isMade(Made made) {
    return switch (made) {
      case Made.Refused refused -> {
        assertThat(refused.problems()).isNotEmpty().noneMatch(MutatedTablesTest::isSaid);
        yield false;
      }
      case Made.Table table -> {
        assertThat(Choices.read(table.data().choices())).isPresent();
        yield true;
      }
    };
  }

  /** False; fails if it is not said in one line. */
  private static boolean isSaid(TableProblem problem) {
    assertThat(problem.sentence()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
    return false;
  }

  private static byte[] mutated(byte[] whole, Random random) throws IOException {
    byte[] bytes = whole;
    int changes = 1 + random.nextInt(4);
    for (int c = 0; c < changes; c++) {
      int at = random.nextInt(bytes.length);
      int until = Math.min(bytes.length, at + random.nextInt(12));
      byte[] piece =
        random.nextInt(4) == 0
          ? new byte[] { (byte) random.nextInt() }
          : PIECES[random.nextInt(PIECES.length)];
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(bytes, 0, at);
      out.write(piece);
      int from = random.nextBoolean() ? at : until;
      out.write(bytes, from, bytes.length - from);
      bytes = out.toByteArray();
    }
    boolean cut = random.nextInt(8) == 0;
    return cut ? Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)) : bytes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
