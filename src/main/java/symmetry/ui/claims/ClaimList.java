package symmetry.ui.claims;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import symmetry.claims.Answer;
import symmetry.claims.Judgement;
import symmetry.claims.Side;
import symmetry.claims.Statement;
import symmetry.claims.Statements;

/** All cards, grouped by where the statements were made. */
final class ClaimList extends Div {

  private final List<ClaimCard> cards = new ArrayList<>();
  private final List<Group> groups;
  private final Paragraph nothing = new Paragraph("No claim fits this choice.");

  /**
   * @param states what is known of a trial
   */
  ClaimList(Function<Seat, TrialState> states, ClaimsView page) {
    addClassName("claim-list");
    nothing.addClassName("nothing");
    groups = Arrays.stream(Answer.values())
      .map(answer -> new Group(answer, states, page))
      .toList();
    groups.forEach(group -> cards.addAll(group.cards));
    add(nothing);
    groups.forEach(this::add);
  }

  List<ClaimCard> cards() {
    return cards;
  }

  Stream<ClaimCard> visible() {
    return cards.stream().filter(ClaimCard::isVisible);
  }

  Optional<ClaimCard> numbered(int number) {
    return cards
      .stream()
      .filter(card -> card.statement().number() == number)
      .findFirst();
  }

  /** Shows the cards that the address asks for, and those that are open. */
  void show(ClaimsAddress address) {
    groups.forEach(group -> group.show(address));
    nothing.setVisible(visible().findAny().isEmpty());
  }

  /** How many cards stand like this. */
  Map<Standing, Long> standings() {
    return cards
      .stream()
      .collect(Collectors.groupingBy(ClaimCard::standing, Collectors.counting()));
  }

  /** Of all cards that were measured on both sides. */
  List<Judgement> judgements() {
    return cards
      .stream()
      .flatMap(card -> card.judgement().stream())
      .toList();
  }

  static Map<Side, TrialState> states(Statement statement, Function<Seat, TrialState> states) {
    Map<Side, TrialState> both = new EnumMap<>(Side.class);
    for (Seat seat : Seat.of(statement)) both.put(seat.side(), states.apply(seat));
    return both;
  }

  private static final class Group extends Section {

    private final List<ClaimCard> cards;

    Group(Answer answer, Function<Seat, TrialState> states, ClaimsView page) {
      addClassName("claim-group");
      H2 title = new H2(answer.words());
      title.setId("said-" + answer.ordinal());
      getElement().setAttribute("aria-labelledby", "said-" + answer.ordinal());
      cards = Statements.all()
        .stream()
        .filter(s -> s.answer() == answer)
        .map(s -> new ClaimCard(s, states(s, states), page))
        .toList();
      add(title);
      cards.forEach(this::add);
    }

    void show(ClaimsAddress address) {
      for (ClaimCard card : cards) {
        card.setVisible(card.isOpen() || address.shows(card.statement(), card.standing()));
      }
      setVisible(cards.stream().anyMatch(ClaimCard::isVisible));
    }
  }
}
