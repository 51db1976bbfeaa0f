package symmetry.api.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import symmetry.claims.Court;
import symmetry.claims.CourtRecord;
import symmetry.claims.Judgement;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Statements;
import symmetry.claims.exhibit.Figure;
import symmetry.engine.Network;
import symmetry.study.Work;
import tools.jackson.databind.JsonNode;

/** The claim court asked over HTTP, beside the same court asked directly. */
class ClaimsApiTest extends AsksForStudies {

  @Test
  void statements_areHeardAsTheCourtHearsThem() throws Exception {
    String address = client.finish("{'kind':'claims','statements':[31,7]}");
    JsonNode reply = StudyClient.json(client.get(address));
    assertThat(reply.path("parameters").path("statements").toString()).isEqualTo("[7,31]");

    Judgement expected = Court.hear(
      List.of(Statements.numbered(31).orElseThrow()),
      Work.unwatched()
    ).getFirst();
    JsonNode judgement = reply.path("found").path("judgements").get(1);
    assertThat(judgement.path("number").intValue()).isEqualTo(31);
    assertThat(judgement.path("asSaid").path("verdict").stringValue()).isEqualTo(
      expected.verdict().name()
    );
    assertThat(judgement.path("flipped").path("verdict").stringValue()).isEqualTo(
      expected.flipped().ruling().verdict().name()
    );
    Judgement.Finding finding = expected.asSaid().findings().getFirst();
    JsonNode figures = judgement.path("asSaid").path("findings").get(0).path("figures");
    assertThat(figures).hasSize(finding.figures().size());
    for (int k = 0; k < figures.size(); k++) {
      Figure figure = finding.figures().get(k);
      assertThat(figures.get(k).path("name").stringValue()).isEqualTo(figure.label());
      assertThat(figures.get(k).path("value").doubleValue()).isEqualTo(figure.value());
    }

    Judgement other = Court.hear(
      List.of(Statements.numbered(7).orElseThrow()),
      Work.unwatched()
    ).getFirst();
    String csv = client.get(address + ".csv").body();
    assertThat(csv).startsWith("statement,condition,verdict,experiment,figure,value\n7,as said,");
    assertThat(csv.lines()).hasSize(1 + figureCount(other) + figureCount(expected));
  }

  @Test
  void list_namesEveryStatementThatCanBeHeard() throws Exception {
    JsonNode list = StudyClient.json(client.get("/api/claims"));

    assertThat(list.path("statements")).hasSize(Statements.all().size());
    JsonNode first = list.path("statements").get(0);
    assertThat(first.path("number").intValue()).isEqualTo(1);
    assertThat(first.path("statement").stringValue()).isEqualTo(
      Statements.all().getFirst().paraphrase()
    );
    assertThat(first.path("experiments")).isNotEmpty();
    assertThat(list.path("engine").stringValue()).isEqualTo(Network.VERSION);
    for (JsonNode claim : list.path("statements")) {
      Statement statement = Statements.numbered(claim.path("number").intValue()).orElseThrow();
      CourtRecord shipped = CourtRecord.shipped();
      assertThat(claim.path("asSaid").path("verdict").stringValue()).isEqualTo(
        shipped.hearing(statement, Side.AS_SAID).orElseThrow().ruling().verdict().name()
      );
      assertThat(claim.path("flipped").path("reason").stringValue()).isEqualTo(
        shipped.hearing(statement, Side.FLIPPED).orElseThrow().ruling().reason()
      );
    }
  }

  private static int figureCount(Judgement judgement) {
    return Stream.of(judgement.asSaid(), judgement.flipped())
      .flatMap(hearing -> hearing.findings().stream())
      .mapToInt(finding -> finding.figures().size())
      .sum();
  }
}
