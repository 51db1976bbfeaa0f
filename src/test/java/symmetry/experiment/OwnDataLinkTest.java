package symmetry.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import symmetry.data.BuiltIn;
import symmetry.data.DataSpec;
import symmetry.data.Feature;
import symmetry.data.LearningTask;
import symmetry.data.OwnData;
import symmetry.data.OwnTables;

/** Data that somebody brought, in links. */
class OwnDataLinkTest {

  /** Four corners, by hand: what opened once opens for ever. */
  private static final String XOR = "v=1&data=own&rows=4&table=";

  private static final OwnData PEOPLE = OwnData.of(
    LearningTask.MULTICLASS,
    List.of("age in years", "shoe_size", "Größe (m)"),
    List.of("cat", "dog-like", "x.y*z"),
    new double[] { 63, 43.5, 1.8, 7, 1e-7, -1e18 },
    new double[] { 2, 0 }
  );

  static List<OwnData> tables() {
    return List.of(
      PEOPLE,
      OwnTables.drawnSpiral(),
      OwnTables.rounded(DataSpec.of(BuiltIn.IRIS), 1, 2),
      OwnTables.rounded(DataSpec.of(BuiltIn.SINE), 1, 3),
      OwnTables.rounded(DataSpec.of(BuiltIn.MULTI_SPIRALS).withClasses(10), 1, 3),
      OwnTables.taken(DataSpec.of(BuiltIn.XOR).withSamples(50), 1)
    );
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatFitsALink_isReadBackToTheBit(OwnData own) {
    Experiment experiment = with(own).withSeed(9);
    String query = new Link(experiment, 3).query();

    assertThat(query).contains("data=own").matches("[A-Za-z0-9_.*=&-]+");
    Parsed<Link> parsed = Link.parse(query);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value()).isEqualTo(new Link(experiment, 3));
    OwnData read = (OwnData) parsed.value().experiment().data().source();
    assertThat(read.inputNames()).isEqualTo(own.inputNames());
    assertThat(read.classNames()).isEqualTo(own.classNames());
    assertThat(parsed.value().query()).isEqualTo(query);
  }

  @Test
  void header_isReadable() {
    assertThat(new Link(with(PEOPLE), 0).query()).startsWith(
      "v=1&data=own&task=multiclass&rows=2&columns=3" +
        "&names=age-in-years*shoe_size*Gr.f6..df.e-.28.m.29.&labels=cat*dog.2d.like*x.2e.y.2a.z&table="
    );
    assertThat(new Link(with(OwnTables.drawnSpiral()), 0).query()).startsWith(
      "v=1&data=own&rows=120&table="
    );
  }

  @Test
  void fiveHundredPointsOnAPlane_fit() {
    for (long seed = 1; seed <= 3; seed++) {
      DataSpec wild = DataSpec.of(BuiltIn.MULTI_BLOBS).withSamples(500).withNoise(1).withClasses(6);
      OwnData points = OwnTables.rounded(wild, seed, 3);
      String query = new Link(with(points), 0).query();

      assertThat(query).contains("data=own");
      assertThat(query.length()).isLessThan(8_000);
    }
  }

  @Test
  void tableOfAnotherHand_opensForEver() {
    // Deflated without compression, as any program can: the bytes are text, and a block's head of five.
    OwnData xor = OwnTables.taken(DataSpec.of(BuiltIn.XOR_POINTS), 1);
    String text = "0,0,1,1\n0,1,0,1\n0,1,1,0";
    String stored = base64(stored(text));

    Parsed<Link> parsed = Link.parse(XOR + stored);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value().experiment().data().source()).isEqualTo(xor);
    assertThat(parsed.value()).isEqualTo(Link.parse(XOR + base64(deflated(text))).value());
    assertThat(Link.parse(XOR + "M9Ax0DHUMeQCkQZQGsgCAA").value())
      .as("as it was written on the day when it was frozen")
      .isEqualTo(parsed.value());
  }

  @Test
  void featuresAndSplit_areFieldsLikeAnyOther() {
    Experiment experiment = with(OwnTables.drawnSpiral());
    experiment = experiment.withData(
      experiment
        .data()
        .withFeatures(List.of(Feature.X1_X2).stream().collect(Collectors.toSet()))
        .withTestShare(0.5)
    );
    assertThat(Link.parse(new Link(experiment, 0).query()).value().experiment()).isEqualTo(
      experiment
    );
  }

  @Test
  void whatIsTooLarge_isNamedByItsDigest() {
    OwnData own = OwnTables.large(300, 13).withChoices("header-point-drop-nnC");
    Experiment experiment = with(own);
    String query = new Link(experiment, 0).query();

    assertThat(query).startsWith(
      "v=1&data=file&rows=300&columns=13&sha256=%s&choices=header-point-drop-nnC".formatted(
        own.sha256()
      )
    );
    assertThat(Link.parse(QueryText.fields(query), Tables.of(own)).problems()).isEmpty();
    assertThat(Link.parse(QueryText.fields(query), Tables.of(own)).value().experiment()).isEqualTo(
      experiment
    );
  }

  @Test
  void withoutItsFile_aLinkSaysWhichItNeeds_andNothingElse() {
    OwnData own = OwnTables.large(300, 13);
    Experiment edited = with(own)
      .with(new Event.SetWeight(3, 0, 1, 12, 0.5))
      .orElseThrow();
    Parsed<Link> parsed = Link.parse(new Link(edited, 7).query());

    assertThat(parsed.problems())
      .extracting(Problem::message)
      .containsExactly(
        "data = “file” was not applied: it must be opened with the file it was made with, 300 rows of 13 inputs, which this link is too short to hold."
      );
    assertThat(parsed.value()).isEqualTo(new Link(Experiment.defaults(), 0));
    WantedTable wanted = WantedTable.of(
      QueryText.fields(new Link(edited, 7).query())
    ).orElseThrow();
    assertThat(wanted).isEqualTo(new WantedTable(own.sha256(), 300, 13, ""));
    assertThat(wanted.refusal(own)).isEmpty();
    assertThat(wanted.refusal(OwnTables.large(299, 13))).contains(
      "This is another table than the link was made with: it has 299 rows of 13 inputs, not 300 rows of 13 inputs."
    );
    assertThat(wanted.refusal(renamed(own))).contains(
      "This is another table than the link was made with: as large, but with other values or names."
    );
  }

  @Test
  void anotherTableThanTheLinkNames_isNotTaken() {
    String query = new Link(with(OwnTables.large(300, 13)), 0).query();
    Tables wrong = Tables.of(OwnTables.large(301, 13));
    assertThat(Link.parse(QueryText.fields(query), wrong).problems()).hasSize(1);
    assertThat(WantedTable.of(QueryText.fields("v=1&data=own&rows=2&table=MwQ"))).isEmpty();
    assertThat(WantedTable.of(QueryText.fields("v=1&data=file&rows=2&sha256=12"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = ';',
    value = {
      "data=own; rows; ''; a whole number from 2 to 100000",
      "data=own&rows=2; table; ''; given: a packed table",
      "data=own&rows=1&table=MwQ; rows; 1; a whole number from 2 to 100000",
      "data=own&rows=100001&table=MwQ; rows; 100001; a whole number from 2 to 100000",
      "data=own&rows=2&columns=65&table=MwQ; columns; 65; a whole number from 1 to 64",
      "data=own&rows=2&columns=0&table=MwQ; columns; 0; a whole number from 1 to 64",
      "data=own&rows=2&task=ranking&table=MwQ; task; ranking; one of binary, multiclass, regression",
      "data=own&rows=2&names=a&table=MwQ; names; a; a name for each input, joined by *",
      "data=own&rows=2&names=a*.zz.&table=MwQ; names; a*.zz.; a name for each input",
      "data=own&rows=2&names=a*.110000.&table=MwQ; names; a*.110000.; a name for each input",
      "data=own&rows=2&names=a*.d800.&table=MwQ; names; a*.d800.; a name for each input",
      "data=own&rows=2&names=a*&table=MwQ; names; a*; a name for each input",
      "data=own&rows=2&labels=a*a&table=MwQ; labels; a*a; different names of the classes",
      "data=own&rows=2&labels=a*b*c&table=MwQ; labels; a*b*c; 2 of a binary task",
      "data=own&rows=2&task=multiclass&table=MwQ; labels; ''; 3 to 10 of a multiclass one",
      "data=own&rows=2&task=regression&labels=a*b&table=MwQ; labels; a*b; names of the classes",
      "data=own&rows=2&table=%%%; table; %%%; a packed table",
      "data=own&rows=2&table=MwQ; table; MwQ; a deflated table in the base 64 of addresses",
      "data=own&rows=201&columns=64&table=MwQ; table; 201 rows of 64 inputs; at most 13,000 numbers",
      "data=file&rows=2; sha256; ''; given: 64 hexadecimal digits",
      "data=file&rows=2&sha256=12; sha256; 12; 64 hexadecimal digits",
      "data=file; rows; ''; a whole number from 2 to 100000",
    }
  )
  void wrongFieldOfATable_isNamedWithItsBound(
    String query,
    String field,
    String value,
    String bound
  ) {
    Parsed<Link> parsed = Link.parse("v=1&" + query);
    Problem problem = parsed
      .problems()
      .stream()
      .filter(p -> p.field().equals(field))
      .findFirst()
      .orElseThrow(() -> new AssertionError(parsed.problems()));
    assertThat(problem.value()).isEqualTo(value);
    assertThat(problem.bound()).contains(bound);
    assertThat(parsed.value().experiment()).isEqualTo(Experiment.defaults());
  }

  @ParameterizedTest
  @CsvSource(
    delimiter = ';',
    value = {
      "0,1|0,1; 2 lines; 3 lines, one for each input and one for the target",
      "0,1|0,1|0,1|0,1; 4 lines; 3 lines",
      "0,1|0,1,2|0,1; input 2 with 3 rows; 2 rows in each column",
      "0,1|0,1|0; the target with 1 rows; 2 rows in each column",
      "0,1|0,x|0,1; 'input 2 of row 2: x'; a number from −10¹⁸ to 10¹⁸",
      "0,NaN|0,1|0,1; 'input 1 of row 2: NaN'; a number from −10¹⁸ to 10¹⁸",
      "0,2e18|0,1|0,1; 'input 1 of row 2: 2e18'; a number from −10¹⁸ to 10¹⁸",
      "0,|0,1|0,1; 'input 1 of row 2: '; a number from −10¹⁸ to 10¹⁸",
      "0,1|0,1|0,2; 'the target of row 2: 2'; a class from 0 to 1",
      "0,1|0,1|0.5,1; 'the target of row 1: 0.5'; a class from 0 to 1",
    }
  )
  void wrongNumberOfATable_isNamedWithItsPlace(String text, String value, String bound) {
    String table = base64(deflated(text.replace('|', '\n')));
    List<Problem> problems = Link.parse("v=1&data=own&rows=2&table=" + table).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().value()).isEqualTo(value);
    assertThat(problems.getFirst().bound()).contains(bound);
  }

  @Test
  void bomb_isNotUnpacked() {
    // 5 MB of noughts in 5 kB.
    String bomb = base64(deflated("0,".repeat(2_500_000)));
    assertThat(bomb.length()).isLessThan(8_000);
    long before = allocated();
    List<Problem> problems = Link.parse("v=1&data=own&rows=2&table=" + bomb).problems();

    assertThat(allocated() - before).isLessThan(400_000);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().bound()).isEqualTo(
      "a deflated table in the base 64 of addresses"
    );
  }

  @Test
  void bytesBehindTheTable_areRefused() {
    byte[] whole = deflated("0,1\n0,1\n0,1");
    byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
    byte[] shorter = java.util.Arrays.copyOf(whole, whole.length - 2);
    assertThat(Link.parse("data=own&rows=2&table=" + base64(whole)).problems()).isEmpty();
    assertThat(Link.parse("data=own&rows=2&table=" + base64(longer)).problems()).hasSize(1);
    assertThat(Link.parse("data=own&rows=2&table=" + base64(shorter)).problems()).hasSize(1);
  }

  @Test
  void mutatedTables_meanSomethingOrAreRefused() {
    String packed = OwnTables.drawnSpiral().packed().orElseThrow();
    SplittableRandom random = new SplittableRandom(20_261_129);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int refused = 0;
    for (int k = 0; k < 2_000; k++) {
      StringBuilder changed = new StringBuilder(packed);
      for (int c = random.nextInt(1, 4); c > 0; c--) {
        changed.setCharAt(random.nextInt(changed.length()), digits.charAt(random.nextInt(64)));
      }
      if (random.nextInt(4) == 0) changed.setLength(random.nextInt(1, changed.length()));
      Parsed<Link> parsed = Link.parse("v=1&data=own&rows=120&table=" + changed);
      if (parsed.problems().isEmpty()) {
        assertThat(Link.parse(parsed.value().query()).value()).isEqualTo(parsed.value());
      } else {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void comparisonOfTwoStartsOnOneTable_holdsItOnce() {
    Experiment one = with(OwnTables.drawnSpiral());
    Experiment two = one.withStartEverywhere(LayerStart.of(InitializerKind.HE_NORMAL));
    ComparisonLink link = new ComparisonLink(
      new Comparison(List.of(new Comparison.Original(one), new Comparison.Original(two))),
      5
    );
    String query = link.query();
    assertThat(query.split("table=")).hasSize(2);
    Parsed<ComparisonLink> parsed = ComparisonLink.parse(QueryText.fields(query), Tables.NONE);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.value()).isEqualTo(link);
  }

  @Test
  void editsOfPointsKeepWhatHappenedToTheirInputs() {
    Experiment circle = Experiment.opening()
      .with(new Event.SetWeight(3, 0, 1, 1, 0.5))
      .orElseThrow();
    OwnData taken = OwnTables.rounded(circle.data(), 1, 3);
    Changed toOwn = Changed.between(circle, circle.withData(DataSpec.of(taken)));
    assertThat(toOwn.experiment().events()).isEqualTo(circle.events());

    Changed toOther = Changed.between(circle, circle.withData(DataSpec.of(renamed(taken))));
    assertThat(toOther.experiment().events()).isEmpty();
  }

  private static OwnData renamed(OwnData own) {
    double[] x = IntStream.range(0, own.rows() * own.dimensions())
      .mapToDouble(k -> own.input(k / own.dimensions(), k % own.dimensions()))
      .toArray();
    double[] y = IntStream.range(0, own.rows()).mapToDouble(own::target).toArray();
    List<String> names = IntStream.range(0, own.dimensions())
      .mapToObj(k -> "column " + k)
      .toList();
    return OwnData.of(own.task(), names, own.classNames(), x, y);
  }

  private static Experiment with(OwnData own) {
    return Experiment.defaults().withData(DataSpec.of(own));
  }

  private static byte[] deflated(String text) {
    try (Deflater deflater = new Deflater(9, true)) {
      deflater.setInput(text.getBytes(StandardCharsets.ISO_8859_1));
      deflater.finish();
      byte[] out = new byte[100_000];
      return java.util.Arrays.copyOf(out, deflater.deflate(out));
    }
  }

  /** RFC 1951, 3.2.4: one stored block. */
  private static byte[] stored(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] block = new byte[bytes.length + 5];
    block[0] = 1;
    block[1] = (byte) bytes.length;
    block[3] = (byte) ~bytes.length;
    block[4] = (byte) 0xff;
    System.arraycopy(bytes, 0, block, 5, bytes.length);
    return block;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static long allocated() {
    return (
      (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean()
    ).getCurrentThreadAllocatedBytes();
  }
}
