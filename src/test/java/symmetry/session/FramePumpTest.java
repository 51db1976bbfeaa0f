package symmetry.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.page.PendingJavaScriptResult;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

class FramePumpTest {

  private static final int WINDOW = 3;

  private final UI ui = mock();
  private final AtomicInteger wakes = new AtomicInteger();
  private final FramePump pump = new FramePump(ui, wakes::incrementAndGet);

  /** What the browser calls after it has drawn a frame. */
  private final Queue<SerializableConsumer<JsonNode>> drawn = new ArrayDeque<>();

  @BeforeEach
  void browserThatHoldsFrames() {
    when(ui.getInternals()).thenReturn(mock());
    when(ui.access(any())).thenAnswer(call -> {
      call.<Command>getArgument(0).execute();
      return null;
    });
  }

  @Test
  void framesNotYetDrawn_fillTheWindow() {
    for (int k = 0; k < WINDOW; k++) sendWhenReady();

    assertThat(pump.isReady()).isFalse();
    drawn.remove().accept(NullNode.instance);
    assertThat(wakes).hasPositiveValue();
    await().until(pump::isReady);
  }

  @Test
  void nextFrame_waitsForTheGapAndThenWakesItsSource() {
    sendWhenReady();

    assertThat(pump.isReady()).isFalse();
    await().untilAsserted(() -> assertThat(wakes).hasPositiveValue());
    assertThat(pump.isReady()).isTrue();
  }

  @Test
  void stoppedPump_sendsNothing() {
    pump.stop();
    send();

    assertThat(pump.isReady()).isFalse();
    assertThat(drawn).isEmpty();
  }

  @Test
  void pageThatIsGone_stopsThePump() {
    doAnswer(call -> {
      throw new UIDetachedException();
    })
      .when(ui)
      .access(any());
    sendWhenReady();

    assertThat(pump.isReady()).isFalse();
  }

  @Test
  void frameJustSent_isNotAbandoned() {
    sendWhenReady();

    assertThat(pump.isAbandoned()).isFalse();
  }

  private void sendWhenReady() {
    await().until(pump::isReady);
    send();
  }

  private void send() {
    PendingJavaScriptResult result = mock();
    doAnswer(call -> drawn.add(call.getArgument(0)))
      .when(result)
      .then(ArgumentMatchers.<SerializableConsumer<JsonNode>>any(), any());
    pump.send(() -> result);
  }
}
