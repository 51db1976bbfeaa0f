package symmetry.ui.claims;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import symmetry.claims.Exhibit;
import symmetry.claims.exhibit.Measurement;
import symmetry.claims.exhibit.Series;
import symmetry.claims.exhibit.WatchedRun;
import symmetry.diagnostics.Phrase;

/** What an exhibit asks, in words, and its experiments as links to the playground. */
final class SetUp extends Div {

  SetUp(Exhibit<?> exhibit) {
    addClassName("set-up");
    add(new H5(exhibit.question()), new Paragraph(Phrase.sentence(exhibit.setUp())));
    Div links = new Div(new Span("Open in the playground:"));
    links.addClassName("runs");
    addLinks(links, exhibit.measurement());
    if (links.getComponentCount() > 1) add(links);
  }

  private static void addLinks(Div links, Measurement<?> measurement) {
    if (measurement instanceof Series<?, ?> series) {
      series
        .byCondition()
        .forEach((condition, s) -> s.runs().forEach(run -> links.add(link(condition, run))));
    } else {
      measurement.runs().forEach(run -> links.add(link("this experiment", run)));
    }
  }

  private static Anchor link(String name, WatchedRun run) {
    return new Anchor("/?" + run.query(), name, AnchorTarget.BLANK);
  }
}
