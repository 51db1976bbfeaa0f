package symmetry.ui.landscape;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import symmetry.number.Numerals;
import symmetry.study.landscape.Landscape.Place;
import symmetry.study.landscape.StationaryPoints;
import symmetry.study.landscape.Walk;
import symmetry.study.landscape.WalkLedger;
import symmetry.ui.element.Named;
import symmetry.ui.panel.Panel;

/** Where the walkers are, in words, and the first of them one by one. */
final class LedgerPanel extends Panel {

  private static final int LISTED = 6;

  private final Paragraph ledger = Named.known("ledger", new Paragraph());
  private final DataTable walkers = new DataTable(
    "The first walkers",
    "walker",
    "started at",
    "is at",
    "loss"
  );

  LedgerPanel() {
    super("Where the walkers are");
    add(Named.spoken(Named.styled("walk-ledger", ledger)), walkers);
  }

  /**
   * @param settled whether nothing is moving just now: a screen reader hears no film
   */
  void show(Walk walk, StationaryPoints points, boolean settled) {
    ledger.getElement().setAttribute("aria-live", settled ? "polite" : "off");
    ledger.setText(WalkLedger.of(walk, points).words());
    List<Place> starts = walk.starts();
    List<Place> places = walk.places();
    walkers.setVisible(!places.isEmpty());
    walkers.show(
      IntStream.range(0, Math.min(LISTED, places.size()))
        .mapToObj(k ->
          List.of(
            Integer.toString(k + 1),
            WalkLedger.exactly(starts.get(k)),
            places.get(k).inWords(),
            Numerals.four(walk.landscape().loss(places.get(k)))
          )
        )
        .toList()
    );
  }
}
