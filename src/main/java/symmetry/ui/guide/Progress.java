package symmetry.ui.guide;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import symmetry.guide.GuideLink;
import symmetry.guide.Lessons;

/** All steps of the guide: where one is, and which have been measured. */
final class Progress extends Nav {

  private final List<Anchor> links = new ArrayList<>();

  Progress() {
    addClassName("guide-progress");
    setAriaLabel("Steps of the guide");
    OrderedList list = new OrderedList();
    for (int step = 1; step <= GuideLink.SUMMARY; step++) {
      Anchor link = new Anchor();
      link.setId("guide-step-" + step);
      link.getElement().setAttribute("router-link", "");
      link.setText(step == GuideLink.SUMMARY ? "Summary" : Integer.toString(step));
      links.add(link);
      list.add(new ListItem(link));
    }
    add(list);
  }

  void show(GuideLink link) {
    for (int step = 1; step <= links.size(); step++) {
      Anchor anchor = links.get(step - 1);
      anchor.setHref(address(link.at(step)));
      boolean measured = !link.notesOf(step).isEmpty();
      anchor.getElement().setAttribute("data-measured", measured);
      if (step <= Lessons.ALL.size()) {
        String name = "Step %d of %d: %s%s".formatted(
          step,
          Lessons.ALL.size(),
          Lessons.number(step).title(),
          measured ? ", measured" : ""
        );
        anchor.setAriaLabel(name);
        anchor.setTitle(name);
      }
      if (step == link.lesson()) anchor.getElement().setAttribute("aria-current", "step");
      else anchor.getElement().removeAttribute("aria-current");
    }
  }

  static String address(GuideLink link) {
    return "learn?" + link.query();
  }
}
