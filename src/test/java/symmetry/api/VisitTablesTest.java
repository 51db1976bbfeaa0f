package symmetry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import symmetry.data.DataSpec;
import symmetry.data.OwnData;
import symmetry.data.OwnTables;
import symmetry.experiment.Experiment;
import symmetry.experiment.Link;
import symmetry.experiment.QueryText;
import symmetry.experiment.Tables;
import symmetry.export.Parcel;

/** What a page asks for over HTTP is read with the tables of its visit, and of no other. */
class VisitTablesTest {

  private final OwnData table = OwnTables.large(300, 13);
  private final Experiment experiment = Experiment.defaults().withData(DataSpec.of(table));
  private final Map<String, List<String>> link = QueryText.fields(new Link(experiment, 0).query());

  @Test
  void requestOfTheVisit_findsItsTables() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.getSession(true).setAttribute(Tables.ATTRIBUTE, Tables.of(table));
    Tables tables = Query.tables(request);
    assertThat(ExperimentRequest.parse(link, tables).problems()).isEmpty();
    assertThat(PictureRequest.parse(link, tables).problems()).isEmpty();
    for (Parcel parcel : Parcel.ALL) {
      var parsed = ExportRequest.parse(parcel, link, tables);
      assertThat(parsed.problems()).as(parcel.file()).isEmpty();
      assertThat(parsed.value().experiment()).isEqualTo(experiment);
    }
  }

  @Test
  void anyOther_doesNot() {
    assertThat(Query.tables(new MockHttpServletRequest())).isSameAs(Tables.NONE);
    MockHttpServletRequest other = new MockHttpServletRequest();
    other.getSession(true);
    assertThat(ExperimentRequest.parse(link, Query.tables(other)).problems()).hasSize(1);
  }
}
