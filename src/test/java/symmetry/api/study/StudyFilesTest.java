package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;
import static symmetry.Patience.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import symmetry.claims.ClaimsInquiry;
import symmetry.claims.CourtRecord;
import symmetry.claims.Judgement;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.experiment.Choice;
import symmetry.experiment.ComparisonLink;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.pool.InquiryStatus;
import symmetry.pool.Studies;
import symmetry.session.StudyShelf;
import symmetry.study.Inquiry;
import symmetry.study.compare.ComparisonInquiry;
import symmetry.study.file.Csv;
import symmetry.study.file.Json;
import symmetry.study.landscape.LossGrid;
import symmetry.study.landscape.MirrorInquiry;
import symmetry.study.landscape.MirrorLink;
import symmetry.study.landscape.MirrorMap;
import symmetry.study.landscape.MirrorTask;
import symmetry.study.landscape.SliceInquiry;
import symmetry.study.landscape.SliceLink;
import symmetry.study.landscape.StationaryPoints;
import symmetry.study.landscape.Walk;
import symmetry.study.restarts.RestartsInquiry;
import symmetry.study.restarts.RestartsLink;
import symmetry.study.signal.LearningTimeInquiry;
import symmetry.study.signal.PhaseInquiry;
import symmetry.study.signal.SignalSetup;

/** Whoever asks for a study's file, a page or the API, gets the same bytes. */
class StudyFilesTest extends AsksForStudies {

  private static final String MIRROR = "mirror=1&walkers=1_1*1_1.0001&crowd=5&rate=0.5";

  @Autowired
  private Studies studies;

  /** Each kind by a link, and the inquiry that its page makes of the same link. */
  static List<Arguments> kinds() {
    return List.of(
      kind(
        "restarts",
        "v=1&data=xor-signed&hidden=2&a.init=glorot-uniform&b.lr=100&seeds=40&steps=60",
        query -> new RestartsInquiry(RestartsLink.parse(query).value())
      ),
      kind(
        "slice",
        "slice=path&grid=9&v=1&data=circle&samples=40&init=glorot-uniform&step=30",
        query -> new SliceInquiry(SliceLink.parse(query).value().map())
      ),
      kind("mirror-map", MIRROR + "&steps=70", query ->
        new MirrorInquiry(MirrorLink.parse(query).value().map())
      ),
      kind("signal", "v=1&act=relu&init=constant_0.5&beside=he-normal&depth=4&width=8", query ->
        SignalSetup.parse(query).value().signals()
      ),
      kind("phase-map", "v=1&columns=3&rows=2&deepest=4&steps=20&units=8&lr=100", query ->
        new PhaseInquiry(SignalSetup.parse(query).value().map())
      ),
      kind("compare", "v=1&data=circle&hidden=8&b.init=glorot-uniform&c.shadow=a&step=20", query ->
        new ComparisonInquiry(ComparisonLink.parse(query, Tables.NONE).value().comparison(), 20)
      )
    );
  }

  private static Arguments kind(
    String kind,
    String link,
    Function<Map<String, List<String>>, Inquiry<?, ?>> ofPage
  ) {
    return Arguments.of(kind, link, ofPage.apply(QueryText.fields(link)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void file_isThePages(String kind, String link, Inquiry<?, ?> ofPage) throws Exception {
    String address = client.finish("{'kind':'%s','link':'%s'}".formatted(kind, link));

    assertSame(address, ofPage);
  }

  @Test
  void fileOfLearningTimes_isThePages() throws Exception {
    String address = client.finish("{'kind':'learning-time','starts':['orthogonal_1']}");

    assertSame(address, new LearningTimeInquiry(List.of(Choice.of(InitializerKind.ORTHOGONAL, 1))));
  }

  /** The page takes its walkers along itself, as fast as a person wants. */
  @Test
  void fileOfWalkersThatAPageTookAlong_isTheSame() throws Exception {
    String address = client.finish(
      "{'kind':'mirror-map','link':'%s','steps':70}".formatted(MIRROR)
    );
    MirrorMap map = MirrorLink.parse(QueryText.fields(MIRROR)).value().map();
    Walk walk = new Walk(map);
    for (int steps : new int[] { 1, 9, 60 }) walk.advance(steps);
    LossGrid grid = LossGrid.of(walk.landscape(), map.axis());
    StationaryPoints points = StationaryPoints.of(walk.landscape(), map.axis());
    var found = Optional.of(MirrorTask.Found.of(walk, grid, points));

    MirrorInquiry ofPage = new MirrorInquiry(walk.map());
    assertThat(client.get(address + ".csv").body()).isEqualTo(Csv.text(ofPage.rows(found)).whole());
    assertThat(found(address)).isEqualTo(Json.of(ofPage.report(found)));
  }

  /** The page shows what was found when this version was built, to the bit. */
  @Test
  void fileOfClaims_isThePages() throws Exception {
    String address = client.finish("{'kind':'claims','statements':[5,7]}");
    List<Statement> statements = List.of(
      Statements.numbered(5).orElseThrow(),
      Statements.numbered(7).orElseThrow()
    );
    List<Judgement> shipped = statements
      .stream()
      .map(s -> new Judgement(s, shipped(s, Side.AS_SAID), shipped(s, Side.FLIPPED)))
      .toList();

    ClaimsInquiry ofPage = new ClaimsInquiry(statements);
    assertThat(client.get(address + ".csv").body()).isEqualTo(
      Csv.text(ofPage.rows(shipped)).whole()
    );
    assertThat(found(address)).isEqualTo(Json.of(ofPage.report(shipped)));
  }

  private static Judgement.Hearing shipped(Statement statement, Side side) {
    return CourtRecord.shipped().hearing(statement, side).orElseThrow();
  }

  private void assertSame(String address, Inquiry<?, ?> ofPage) throws Exception {
    StudyShelf shelf = new StudyShelf(studies, this);
    var run = shelf.begin(ofPage).orElseThrow();
    await().until(() -> run.status().hasEnded());
    InquiryStatus<?> status = run.status();

    assertThat(client.get(address + ".csv").body())
      .isEqualTo(status.csv().whole())
      .contains("\n");
    assertThat(found(address)).isEqualTo(status.json().whole());
  }

  /** What a reply has under {@code found}, which comes last, byte by byte. */
  private String found(String address) throws Exception {
    String reply = client.get(address).body();
    return reply.substring(reply.indexOf("\"found\":") + "\"found\":".length(), reply.length() - 1);
  }
}
