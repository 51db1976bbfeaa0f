package symmetry.ui.guide;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import symmetry.guide.GuideLink;
import symmetry.guide.Lessons;

/** All lessons of the guide: where one is, and which have been measured. */
final class Progress extends Nav {

  private final List<Anchor> links = new ArrayList<>();

  Progress() {
    addClassName("guide-progress");
    setAriaLabel("Lessons of the guide");
    OrderedList list = new OrderedList();
    for (int number = 1; number <= GuideLink.SUMMARY; number++) {
      Anchor link = new Anchor();
      link.setId(id(number));
      link.getElement().setAttribute("router-link", "");
      link.setText(number == GuideLink.SUMMARY ? "Summary" : Integer.toString(number));
      links.add(link);
      list.add(new ListItem(link));
    }
    add(list);
  }

  void show(GuideLink link) {
    for (int number = 1; number <= links.size(); number++) {
      Anchor anchor = links.get(number - 1);
      anchor.setHref(address(link.at(number)));
      boolean measured = !link.notesOf(number).isEmpty();
      anchor.getElement().setAttribute("data-measured", measured);
      if (number <= Lessons.ALL.size()) {
        String name = "Lesson %d of %d: %s%s".formatted(
          number,
          Lessons.ALL.size(),
          Lessons.number(number).title(),
          measured ? ", measured" : ""
        );
        anchor.setAriaLabel(name);
        anchor.setTitle(name);
      }
      if (number == link.lesson()) anchor.getElement().setAttribute("aria-current", "step");
      else anchor.getElement().removeAttribute("aria-current");
    }
  }

  /** The last is the summary's. */
  private static String id(int number) {
    return number == GuideLink.SUMMARY ? "guide-summary" : "guide-" + Lessons.number(number).id();
  }

  static String address(GuideLink link) {
    return "learn?" + link.query();
  }
}
