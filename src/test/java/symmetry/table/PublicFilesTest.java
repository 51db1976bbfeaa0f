package symmetry.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import symmetry.data.OwnData;

/** Tables in the forms in which they are found in public; the numbers are of our own making. */
class PublicFilesTest {

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '`',
    value = {
      // UCI heart disease: no header, ? for missing
      "heart.data | 24 rows of 14 columns, separated by comma; UTF-8 | bare-point-drop-nnnnnnnnnnnnnC | 21 × 13 of MULTICLASS 0, 1, 2; 3 dropped",
      // UCI wine quality: semicolons, quoted header
      "winequality.csv | 30 rows of 7 columns, separated by semicolon; UTF-8 | header-point-drop-nnnnnnC | 30 × 6 of MULTICLASS 5, 6, 7; 0 dropped",
      // bank marketing, once opened as a single column: each row in quotes as a whole
      "bank-whole-rows-quoted.csv | 16 rows of 4 columns, separated by semicolon; UTF-8 | header-point-drop-ncnC | 16 × 5 of BINARY no, yes; 0 dropped",
      // UCI banknote authentication: no header
      "banknote.txt | 20 rows of 5 columns, separated by comma; UTF-8 | bare-point-drop-nnnnC | 20 × 4 of BINARY 0, 1; 0 dropped",
      // UCI adult: a blank behind each comma, words
      "adult.data | 40 rows of 7 columns, separated by comma; UTF-8 | bare-point-drop-ncnccnC | 39 × 8 of BINARY <=50K, >50K; 1 dropped",
      // UCI iris: words, empty lines at the end
      "iris.data | 18 rows of 5 columns, separated by comma; UTF-8 | bare-point-drop-nnnnC | 18 × 4 of MULTICLASS Iris-setosa, Iris-versicolor, Iris-virginica; 0 dropped",
      // German Excel: byte order mark, semicolons, decimal commas, thousands with a point; the same as Latin-1, as UTF-16
      "umsatz-excel.csv | 12 rows of 4 columns, separated by semicolon; UTF-8 | header-comma-drop-nnnC | 12 × 3 of BINARY ja, nein; 0 dropped",
      "umsatz-latin1.csv | 12 rows of 4 columns, separated by semicolon; Windows-1252 (Latin-1) | header-comma-drop-nnnC | 12 × 3 of BINARY ja, nein; 0 dropped",
      "umsatz-utf16.txt | 12 rows of 4 columns, separated by tab; UTF-16 | header-comma-drop-nnnC | 12 × 3 of BINARY ja, nein; 0 dropped",
      // tabs, NaN, no line end at the end
      "seeds.tsv | 12 rows of 3 columns, separated by tab; UTF-8 | header-point-drop-nnC | 11 × 2 of MULTICLASS Canadian, Kama, Rosa; 1 dropped",
      // UCI auto-mpg: aligned by blanks, a tab before quoted names
      "auto-mpg.data | 12 rows of 9 columns, separated by blanks; UTF-8 | bare-point-drop-nnnnnnnCx | 11 × 7 of MULTICLASS 1, 2, 3; 1 dropped",
      // Weka
      "weather.arff | 14 rows of 4 columns, separated by comma; UTF-8 | bare-point-drop-nncC | 14 × 5 of BINARY no, yes; 0 dropped",
      "single-quotes.csv | 8 rows of 3 columns, separated by comma; UTF-8 | header-point-drop-ncC | 8 × 2 of BINARY a, b; 0 dropped",
      // UCI Wisconsin breast cancer: numbers of patients first, CRLF, empty lines and blanks at the end
      "wdbc.data | 24 rows of 5 columns, separated by comma; UTF-8 | bare-point-drop-xCnnn | 24 × 3 of BINARY B, M; 0 dropped",
      // Titanic: an id, quoted names with commas and doubled quotes, empty cells, a column of one value
      "passengers.csv | 20 rows of 7 columns, separated by comma; UTF-8 | header-point-drop-xCnxcnx | 17 × 3 of BINARY 0, 1; 3 dropped",
      // R's write.table: a header without the row names' column
      "r-table.txt | 9 rows of 4 columns, separated by blanks; UTF-8 | header-point-drop-xnnC | 9 × 2 of BINARY setosa, virginica; 0 dropped",
      // numpy.savetxt with header=
      "savetxt.txt | 10 rows of 3 columns, separated by blanks; UTF-8 | bare-point-drop-nnN | 10 × 2 of REGRESSION ; 0 dropped",
      // Excel's sep=; and rows of separators only
      "excel-sep.csv | 8 rows of 3 columns, separated by semicolon; UTF-8 | header-point-drop-nnC | 8 × 2 of BINARY 0, 1; 0 dropped",
      // pandas: an index without a name, columns named 0, 1, 2
      "pandas.csv | 10 rows of 4 columns, separated by comma; UTF-8 | header-point-drop-xnnC | 10 × 2 of BINARY 0, 1; 0 dropped",
      // a column of dates
      "daily.csv | 10 rows of 3 columns, separated by comma; UTF-8 | header-point-drop-xnC | 10 × 1 of BINARY 0, 1; 0 dropped",
    }
  )
  void isReadAsItIsMeant(String file, String form, String choices, String made) throws IOException {
    ReadTable table = read(file);
    assertThat(table.form()).isEqualTo(form);
    assertThat(table.guess().text()).isEqualTo(choices);
    assertThat(inWords(table.make(table.guess()))).isEqualTo(made);
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    quoteCharacter = '`',
    value = {
      "ragged.csv | Row 3: it has 2 cells, and the rows before it have 3.",
      "never-closed.csv | Row 3: a quotation mark is opened in it or behind it and never closed.",
      "one-column.txt | Row 1, “hello”: no comma, semicolon, tab, bar or blank separates cells; a table has at least two columns.",
      "word-among-numbers.csv | Row 9, column “y”, “abc”: it is not a number.",
    }
  )
  void isRefusedByRowColumnAndValue(String file, String sentence) throws IOException {
    switch (TableReader.read(bytes(file))) {
      case Reading.Refused(TableProblem problem) -> assertThat(problem.sentence()).isEqualTo(
        sentence
      );
      case ReadTable table -> assertThat(inWords(table.make(table.guess()))).isEqualTo(sentence);
    }
  }

  @Test
  void columnsSayWhatTheyHoldAndWhyTheyAreIgnored() throws IOException {
    assertThat(read("passengers.csv").columns())
      .extracting(Column::name, Column::content, Column::ignoredFor)
      .map(t -> String.join(" | ", t.toList().stream().map(Object::toString).toList()))
      .containsExactly(
        "PassengerId | whole numbers from 1 to 20 | it names the rows",
        "Survived | whole numbers from 0 to 1 | ",
        "Pclass | whole numbers from 1 to 3 | ",
        "Name | 20 words: “Abel, Mr. \"J\" 0”, “Abel, Mr. \"J\" 11”, “Abel, Mr. \"J\" 6”, “Berg, Mr. \"J\" 1”, … | its words hardly repeat",
        "Sex | 2 words: “female”, “male” | ",
        "Age | numbers from 2.1 to 67.6, 3 missing | ",
        "Ship | 1 word: “Olympic” | it has one value only"
      );
    assertThat(read("daily.csv").columns().getFirst().ignoredFor()).isEqualTo(
      "dates and times (“2020-01-01”) are no numbers that a network could take"
    );
  }

  /** The same table, whatever Excel makes of it. */
  @Test
  void encodingsOfOneTableGiveTheSameData() throws IOException {
    List<Made> made = List.of(
      made("umsatz-excel.csv"),
      made("umsatz-latin1.csv"),
      made("umsatz-utf16.txt")
    );
    assertThat(made).containsOnly(made.getFirst());
  }

  @Test
  void rowOfNumbersIsReadToTheDigit() throws IOException {
    OwnData data = ((Made.Table) made("umsatz-excel.csv")).data();
    assertThat(List.of(data.input(0, 0), data.input(0, 1), data.input(0, 2))).containsExactly(
      1.9,
      78.0,
      1895.5
    );
  }

  /** So that what is said of the files above is true. */
  @Test
  void linesEndAsInWindows() throws IOException {
    for (String file : List.of("wdbc.data", "umsatz-excel.csv", "bank-whole-rows-quoted.csv")) {
      assertThat(new String(bytes(file), StandardCharsets.ISO_8859_1)).contains("\r\n");
    }
  }

  private static Made made(String file) throws IOException {
    ReadTable table = read(file);
    return table.make(table.guess());
  }

  static String inWords(Made made) {
    return switch (made) {
      case Made.Refused(List<TableProblem> problems) -> String.join(
        " ",
        problems.stream().map(TableProblem::sentence).toList()
      );
      case Made.Table(OwnData data, int dropped, int _) -> "%d × %d of %s %s; %d dropped".formatted(
        data.rows(),
        data.dimensions(),
        data.task(),
        String.join(", ", data.classNames()),
        dropped
      );
    };
  }

  private static ReadTable read(String file) throws IOException {
    return (ReadTable) TableReader.read(bytes(file));
  }

  static byte[] bytes(String file) throws IOException {
    try (InputStream in = PublicFilesTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
