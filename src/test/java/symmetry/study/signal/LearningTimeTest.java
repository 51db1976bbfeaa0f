package symmetry.study.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.study.Work;
import symmetry.study.file.Json;

class LearningTimeTest {

  @Test
  void startThatNeverLearns_hasNoTime() {
    LearningTimeInquiry inquiry = new LearningTimeInquiry(
      List.of(Choice.of(InitializerKind.ZEROS))
    );

    OptionalInt two = inquiry.tasks().getFirst().run(Work.unwatched());
    List<@Nullable OptionalInt> found = new ArrayList<>(
      Collections.nCopies(inquiry.tasks().size(), null)
    );
    found.set(0, two);

    assertThat(two).isEmpty();
    assertThat(Json.of(inquiry.report(inquiry.figures(found)))).isEqualTo(
      "[{\"start\":\"zeros\",\"depth\":2,\"steps\":null}]"
    );
  }
}
