package symmetry.table;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.table.PublicFilesTest.inWords;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import symmetry.data.OwnData;

class TableReaderTest {

  private static final String MEASURED = """
  length;width;kind
  1;2.5;a
  2;?;b
  4;0.5;a
  ;1.5;b
  8;3.5;
  3;1.5;b
  """;

  /** Each line is looked for up to its end, not up to the next of another system's ends: that took minutes. */
  @ParameterizedTest
  @ValueSource(strings = { "\n", "\r" })
  @Timeout(20)
  void fileOfEmptyLines_isRefusedInNoTime(String end) {
    String file = end.repeat(9_000_000);
    assertThat(TableReader.read(file.getBytes(StandardCharsets.UTF_8))).isInstanceOf(
      Reading.Refused.class
    );
  }

  @Test
  void rowsThatLackAValueAreLeftOut() {
    ReadTable table = read(MEASURED);
    Made.Table made = made(table, table.guess());
    assertThat(made.dropped()).isEqualTo(3);
    assertThat(made.filled()).isZero();
    assertThat(inputs(made.data())).containsExactly(1.0, 2.5, 4.0, 0.5, 3.0, 1.5);
  }

  @Test
  void orFilledWithTheMeanOfWhatIsThere() {
    ReadTable table = read(MEASURED);
    Made.Table made = made(table, table.guess().withMissing(MissingValues.MEAN));
    assertThat(made.dropped()).as("without a target").isEqualTo(1);
    assertThat(made.filled()).isEqualTo(2);
    // (1 + 2 + 4 + 3) / 4 and (2.5 + 0.5 + 1.5 + 1.5) / 4
    assertThat(inputs(made.data())).containsExactly(
      1.0,
      2.5,
      2.0,
      1.5,
      4.0,
      0.5,
      2.5,
      1.5,
      3.0,
      1.5
    );
  }

  @Test
  void wordsAreInputsOneEach() {
    ReadTable table = read(
      "size,colour,price\nS,red,1.5\nM,blue,2.5\nL,red,3.5\nM,blue,2\nS,?,1\nL,red,3\n"
    );
    Made.Table made = made(table, table.guess().withMissing(MissingValues.MEAN));
    assertThat(made.data().inputNames()).containsExactly(
      "size = L",
      "size = M",
      "size = S",
      "colour = red"
    );
    assertThat(inputs(made.data()).subList(0, 8)).containsExactly(
      0.0,
      0.0,
      1.0,
      1.0,
      0.0,
      1.0,
      0.0,
      0.0
    );
    assertThat(made.data().input(4, 3)).as("mean of 1 0 1 0 1").isEqualTo(0.6);
  }

  @Test
  void regressionOrClassificationIsTheUseOfTheTarget() {
    String text = "x,y\n" + rows(12, k -> "%d.5,%d".formatted(k, k % 4)) + "\n";
    ReadTable table = read(text);
    assertThat(table.guess().text()).isEqualTo("header-point-drop-nC");
    assertThat(inWords(table.make(table.guess()))).startsWith("12 × 1 of MULTICLASS 0, 1, 2, 3");
    Choices asNumber = table.guess().withUse(1, Use.NUMBER);
    assertThat(inWords(table.make(asNumber))).startsWith("12 × 1 of REGRESSION");
    assertThat(made(table, asNumber).data().target(7)).isEqualTo(3);
  }

  @Test
  void headerCanBeDenied() {
    ReadTable table = read("1,2,a\n3,4,b\n5,6,a\n7,8,b\n");
    assertThat(table.guess().header()).isFalse();
    assertThat(table.columns()).extracting(Column::name).contains("column 1");
    ReadTable named = (ReadTable) table.as(true, DecimalMark.POINT);
    assertThat(named.columns()).extracting(Column::name).containsExactly("1", "2", "a");
    assertThat(named.rows()).isEqualTo(3);
    assertThat(made(table, named.guess()).data().rows()).as("choices say how to read").isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "1.5|POINT|1.5",
      "-.5|POINT|-0.5",
      "5.|POINT|5",
      "1e-3|POINT|0.001",
      "+2E+2|POINT|200",
      "1,234.5|POINT|1234.5",
      "1,234|POINT|1234",
      "−7|POINT|-7",
      "1.234.567,5|COMMA|1234567.5",
      "1 234,5|COMMA|1234.5",
      "0,5|COMMA|0.5",
      "0,500|COMMA|0.5",
      "0,500|POINT|NaN",
      "1,5|POINT|NaN",
      "1.5|COMMA|NaN",
      "0x10|POINT|NaN",
      "1d|POINT|NaN",
      "1e|POINT|NaN",
      "1.2.3|POINT|NaN",
      "-|POINT|NaN",
      "1e999|POINT|Infinity",
      "٣|POINT|NaN",
    }
  )
  void numbersAreThoseThatPeopleWrite(String text, DecimalMark mark, Double number) {
    assertThat(mark.number(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "2020-01-31",
      "31.12.2019",
      "1/2/20",
      "2020-01-31T10:00:00Z",
      "10:30",
      "10:30:05.5 PM",
      "3-Jan-2020",
      "January 5, 2020",
      "2020-07",
    }
  )
  void datesAreToldFromNumbers(String text) {
    assertThat(CellText.isDate(text)).isTrue();
    assertThat(DecimalMark.POINT.number(text)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(
    strings = { "", "?", "NA", "N/A", "nan", "NaN", "null", "NULL", "None", "-", ".", "#NV" }
  )
  void missingIsWhatProgramsWriteForIt(String text) {
    assertThat(CellText.isMissing(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '`',
    value = {
      "x,y;2020-01-02,1;2020-01-03,2;2020-01-04,3 | header-point-drop-nN | Column “x”: it is a date or a time, and a network takes numbers; give it as such, e.g. days since the first.",
      "x,y;1,a;2,b;3,a | header-point-drop-xC | The table: no column is an input: take one for a number or a class.",
      "x,y;1,a;2,b;3,c | header-point-drop-nN | Column “y”: it is not a number.",
      "x,y;1,1;inf,2;3,4;4,4 | header-point-drop-nN | Row 3, column “x”, “inf”: it is infinite, and a network takes finite numbers.",
      "x,y;1,1;1e30,2;3,4;4,4 | header-point-drop-nN | Row 3, column “x”, “1e30”: it is not a number from −10¹⁸ to 10¹⁸.",
      "x,y;1,1;1e999,2;3,4;4,4 | header-point-drop-nN | Row 3, column “x”, “1e999”: it is not a number from −10¹⁸ to 10¹⁸.",
      "x,y;1,1;2,1;3,1 | header-point-drop-nC | Column “y”: it has one value only.",
      "x,y;1,1;?,2;3,?;4,? | header-point-drop-nN | The table: 3 of 4 rows lack a value; at least 2 must be left.",
      "x,y;1,1 | header-point-drop-xN | The table: it has 1 row, and at least 2 are needed.",
      "x,y;1,1;2,2 | header-point-drop-nnN | The table: it has 2 columns, and the choices are for 3.",
      "x,y;1,a;2,b;3,c;4,d;5,e;6,f;7,g;8,h;9,i;10,j;11,k | header-point-drop-nC | Column “y”: it has 11 different values, and a target has at most 10 classes.",
    }
  )
  void whatCannotBeUsedIsRefusedByName(String rows, String choices, String sentence) {
    ReadTable table = read(rows.replace(';', '\n'));
    Made made = table.make(Choices.read(choices).orElseThrow());
    assertThat(inWords(made)).isEqualTo(sentence);
  }

  @Test
  void inputsAreCounted() {
    String header = IntStream.range(0, 70)
      .mapToObj(k -> "x" + k)
      .collect(Collectors.joining(","));
    String text = header + "\n" + rows(8, k -> "%d.5,".formatted(k).repeat(69) + (k % 2)) + "\n";
    ReadTable table = read(text);
    assertThat(inWords(table.make(table.guess()))).isEqualTo(
      "The table: it has 69 inputs as chosen, each word of a class being one, and at most 64 can be taken: ignore some columns."
    );
  }

  @Test
  void widestWordsAreIgnoredWhereInputsWouldBeTooMany() {
    String text =
      "country,city,y\n" +
      rows(160, k -> "land %d,town %d,%d".formatted(k % 40, k % 50, k % 2)) +
      "\n";
    ReadTable table = read(text);
    assertThat(table.guess().text()).isEqualTo("header-point-drop-cxC");
    assertThat(table.columns().get(1).ignoredFor()).isEqualTo(
      "its 50 words would make more than 64 inputs"
    );
  }

  @Test
  void wholeNumbersInOrderAreAnInputIfThereIsNoOther() {
    ReadTable table = read("x,y\n" + rows(12, k -> k + "," + Math.sqrt(k + 2)) + "\n");
    assertThat(table.guess().text()).isEqualTo("header-point-drop-nN");
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "50 4B 03 04 | The table: it is an Excel workbook or a zip file. Save it as CSV and bring that.",
      "1F 8B 08 | The table: it is a gzip file. Save it as CSV and bring that.",
      "31 2C 32 0A 00 00 | The table: it is not text: a zero byte stands at character 5.",
      "0A 0A | The table: it has no rows.",
    }
  )
  void whatIsNoTextIsRefused(String hex, String sentence) {
    byte[] bytes = new byte[(hex.length() + 1) / 3];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) Integer.parseInt(hex.substring(3 * k, 3 * k + 2), 16);
    }
    assertThat(refusal(TableReader.read(bytes))).isEqualTo(sentence);
  }

  @Test
  void sizesHaveBounds() {
    assertThat(refusal(TableReader.read(new byte[TableReader.MOST_BYTES + 1]))).isEqualTo(
      "The table: it has 10,000,001 bytes, and at most 10,000,000 are read."
    );
    assertThat(refusal(TableReader.read("1,2\n".repeat(OwnData.MAX_ROWS + 1)))).isEqualTo(
      "The table: it has more than 100,000 rows."
    );
    assertThat(
      refusal(TableReader.read("1,".repeat(101) + "2\n" + "1,".repeat(101) + "2\n"))
    ).isEqualTo("The table: it has 102 columns, and at most 100 are read.");
    assertThat(refusal(TableReader.read("a,b\n1,\"" + "x\n".repeat(60_000)))).isEqualTo(
      "Row 2: it has more than 100,000 characters; is a quotation mark never closed?"
    );
  }

  @Test
  void largestTableIsReadAndMade() {
    String text = "0.12,345.6,%d\n%1$d,7,8\n".formatted(1).repeat(OwnData.MAX_ROWS / 2);
    ReadTable table = read(text);
    assertThat(table.rows()).isEqualTo(OwnData.MAX_ROWS);
    Made.Table made = made(table, table.guess().withUse(2, Use.CLASS).withTarget(2));
    assertThat(made.data().rows()).isEqualTo(OwnData.MAX_ROWS);
  }

  @Test
  void choicesAreTheirText() {
    Choices choices = new Choices(
      false,
      DecimalMark.COMMA,
      MissingValues.MEAN,
      List.of(Use.IGNORED, Use.NUMBER, Use.CLASS),
      2
    );
    assertThat(choices.text()).isEqualTo("bare-comma-mean-xnC");
    assertThat(Choices.read(choices.text())).contains(choices);
  }

  @ParameterizedTest
  @ValueSource(
    strings = {
      "",
      "header-point-drop-",
      "header-point-drop-nnn",
      "header-point-drop-NN",
      "header-point-drop-nX",
      "header-point-keep-nN",
      "Header-point-drop-nN",
    }
  )
  void otherTextsAreNoChoices(String text) {
    assertThat(Choices.read(text)).isEmpty();
    assertThat(Choices.read("header-point-drop-N" + "n".repeat(100))).isEmpty();
  }

  private static String rows(int count, IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n"));
  }

  private static List<Double> inputs(OwnData data) {
    return IntStream.range(0, data.rows() * data.dimensions())
      .mapToObj(k -> data.input(k / data.dimensions(), k % data.dimensions()))
      .toList();
  }

  private static String refusal(Reading reading) {
    return ((Reading.Refused) reading).problem().sentence();
  }

  private static Made.Table made(ReadTable table, Choices choices) {
    return (Made.Table) table.make(choices);
  }

  private static ReadTable read(String text) {
    return (ReadTable) TableReader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
