package symmetry.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.OwnTables;
import symmetry.table.SavedExperiment.Opened;

class SavedExperimentTest {

  private static final String TWO =
    "{\"format\":\"symmetry-experiment-1\",\"link\":\"v=1&hidden=2\",\"table\":" +
    "{\"task\":\"binary\",\"inputs\":[\"age\",\"Größe \\\"m\\\"\"],\"classes\":[\"well\",\"ill\"]," +
    "\"rows\":[[63,1.5,\"ill\"],[-7,1.0E-7,\"well\"]]}}";

  static List<OwnData> tables() {
    return List.of(
      OwnTables.drawnSpiral(),
      OwnTables.large(300, 13).withChoices("header-point-drop-nnC"),
      OwnTables.taken(DataSpec.of(BuiltIn.IRIS), 1),
      OwnTables.taken(DataSpec.of(BuiltIn.SINE), 1)
    );
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatIsSaved_isReadBackToTheBit(OwnData own) {
    SavedExperiment saved = new SavedExperiment("v=1&hidden=3", Optional.of(own));
    Opened opened = SavedExperiment.read(written(saved));
    assertThat(opened).isEqualTo(new Opened.Whole(saved));
    OwnData read = ((Opened.Whole) opened).saved().table().orElseThrow();
    assertThat(read.choices()).isEqualTo(own.choices());
  }

  @Test
  void form_isFrozen() {
    OwnData own = OwnData.of(
      LearningTask.BINARY,
      List.of("age", "Größe \"m\""),
      List.of("well", "ill"),
      new double[] { 63, 1.5, -7, 1e-7 },
      new double[] { 1, 0 }
    );
    SavedExperiment saved = new SavedExperiment("v=1&hidden=2", Optional.of(own));
    assertThat(new String(written(saved), UTF_8)).isEqualTo(TWO);
    assertThat(SavedExperiment.read(TWO.getBytes(UTF_8))).isEqualTo(new Opened.Whole(saved));
  }

  /** Jackson's own bound, whose exception has no place in the file. */
  @Test
  void numbersLongerThanAnyWriterWritesThem_areRefused() {
    String tooLong = TWO.replace("63", "1".repeat(2_000));
    Opened opened = SavedExperiment.read(tooLong.getBytes(UTF_8));
    assertThat(((Opened.Refused) opened).problem().sentence()).contains(
      "more than 1,000 characters"
    );
  }

  @Test
  void withoutATable_itIsALink() {
    SavedExperiment saved = new SavedExperiment("v=1&data=circle", Optional.empty());
    assertThat(SavedExperiment.read(written(saved))).isEqualTo(new Opened.Whole(saved));
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = '|',
    value = {
      "[] | The table: it is no JSON object.",
      "{\"format\":\"other\"} | Field “format”, “other”: it is not symmetry-experiment-1.",
      "{\"a\":1} | The table: it is JSON, but no experiment saved here: “a” is none of format, link and table. Bring a table as text, as CSV is.",
      "{\"link\":1} | Field “link”: it is no text.",
      "{\"link\":\"v=1\"} x | The table: it is no JSON from line 1, column 16 on.",
      "{\"link\":\"v=1\"} {} | The table: something stands behind its end.",
      "{\"link\":\"v=1\",\"link\":\"v=1\"} | Field “link”: it is given more than once.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"inputs\":[]}} | Field “inputs”: it is given more than once.",
      "{\"table\":7} | Field “table”: it is no JSON object.",
      "{\"table\":{}} | Field “task”: it is missing.",
      "{\"table\":{\"task\":\"ranking\"}} | Field “task”: it is none of binary, multiclass, regression.",
      "{\"table\":{\"inputs\":[\"\"]}} | Field “inputs”: a name has 1 to 60 characters that can be written.",
      "{\"table\":{\"rows\":[]}} | Field “rows”: task, inputs and classes must stand before them.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"p\"]]}} | The table: There must be 2 to 100,000 rows, not 1.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"p\"],[2]]}} | Row 2, column “target”, “]”: it is none of the classes.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"p\"],[\"x\",\"p\"]]}} | Row 2, column “a”, “x”: it is not a number.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"p\"],[1e19,\"p\"]]}} | Row 2, column “a”, “1e19”: it is not a number from −10¹⁸ to 10¹⁸.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"p\"],[1,\"r\"]]}} | Row 2, column “target”, “r”: it is none of the classes.",
      "{\"table\":{\"task\":\"binary\",\"inputs\":[\"a\"],\"classes\":[\"p\",\"q\"],\"rows\":[[1,\"p\",3]]}} | Row 1, column “row”, “3”: it has more than 2 values.",
      "{\"table\":{\"task\":\"regression\",\"inputs\":[\"a\"],\"rows\":[[1,null]]}} | Row 1, column “target”, “null”: it is not a number.",
    }
  )
  void refusal_namesRowColumnAndValue(String file, String sentence) {
    Opened opened = SavedExperiment.read(file.getBytes(UTF_8));
    assertThat(opened).isInstanceOf(Opened.Refused.class);
    assertThat(((Opened.Refused) opened).problem().sentence()).isEqualTo(sentence);
  }

  @Test
  void tooLarge_isNotRead() {
    Opened opened = SavedExperiment.read(new byte[SavedExperiment.MOST_BYTES + 1]);
    assertThat(((Opened.Refused) opened).problem().sentence()).contains(
      "20,000,001 bytes, and at most 20,000,000 are read"
    );
  }

  @Test
  void mutatedFiles_areReadOrRefused() {
    SplittableRandom random = new SplittableRandom(3);
    byte[] whole = TWO.getBytes(UTF_8);
    int refused = 0;
    for (int k = 0; k < 5_000; k++) {
      byte[] changed = whole.clone();
      for (int c = random.nextInt(1, 4); c > 0; c--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      if (random.nextInt(3) == 0) changed = Arrays.copyOf(changed, random.nextInt(changed.length));
      if (SavedExperiment.read(changed) instanceof Opened.Refused) refused++;
    }
    assertThat(refused).isBetween(3_000, 5_000);
  }

  private static byte[] written(SavedExperiment saved) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    saved.write(out);
    return out.toByteArray();
  }
}
