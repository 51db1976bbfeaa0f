package symmetry.api.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import symmetry.experiment.Choice;
import symmetry.experiment.InitializerKind;
import symmetry.experiment.LinkReader;
import symmetry.study.signal.LearningTimeInquiry;
import symmetry.study.signal.Paper;
import symmetry.study.signal.SignalSetup;

/** How long deep linear networks take to learn, by depth, from each of {@code starts}. */
@Component("learning-time")
class LearningTimeKind implements StudyKind {

  private static final int MAX_STARTS = 4;

  @Override
  public Optional<StudyOrder<?>> read(StudyFields fields) {
    List<Choice<InitializerKind>> starts = new ArrayList<>();
    List<String> tokens = fields.texts("starts", MAX_STARTS, ofThePaper());
    for (int k = 0; k < tokens.size(); k++) {
      String field = "starts[%d]".formatted(k);
      LinkReader reader = new LinkReader(Map.of(field, List.of(tokens.get(k))));
      Choice<InitializerKind> none = Choice.of(InitializerKind.ZEROS);
      starts.add(reader.choice(field, InitializerKind.class, none));
      reader.problems().forEach(p -> fields.refuse(field, p.value(), p.bound()));
    }
    List<String> asked = starts.stream().map(Choice::token).distinct().toList();
    return fields.order(
      () -> new Asked(asked),
      () -> new LearningTimeInquiry(starts),
      times -> times
    );
  }

  private record Asked(List<String> starts) {}

  private static List<String> ofThePaper() {
    SignalSetup saxe = Paper.SAXE_2013.setup();
    return saxe
      .networks()
      .stream()
      .map(network -> network.weights().token())
      .toList();
  }
}
