package symmetry.ui.landscape;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import symmetry.study.landscape.Friends;
import symmetry.study.landscape.Friends.Reading;
import symmetry.study.landscape.Walk;
import symmetry.ui.panel.Panel;

/** What the picture of walkers on a mountain means: friends are units, or they are runs. */
final class FriendsPanel extends Panel {

  private final RadioButtonGroup<Reading> readings = new RadioButtonGroup<>("Your friends are");
  private final Paragraph words = new Paragraph();

  /**
   * @param onChange gets the reading that a person chooses
   */
  FriendsPanel(Consumer<Reading> onChange) {
    super("You and your friends");
    readings.setItems(Reading.values());
    readings.setItemLabelGenerator(FriendsPanel::name);
    readings.setId("friends");
    readings.addValueChangeListener(event -> {
      if (event.isFromClient() && event.getValue() != null) onChange.accept(event.getValue());
    });
    words.setId("friends-words");
    words.addClassName("friends-words");
    add(
      help(
        "“You and your friends, dropped on a mountain together or at different spots” (after ahmedhosny, Stack Overflow question 20027598). It matters who the friends are."
      ),
      readings,
      words
    );
  }

  void show(Walk walk, Reading reading) {
    readings.setValue(reading);
    words.setText(Friends.of(walk).words(reading));
  }

  private static String name(Reading reading) {
    return switch (reading) {
      case UNITS -> "the units of one network";
      case RUNS -> "separate runs";
    };
  }
}
