package symmetry.ui.push;

import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.vaadin.flow.component.UI;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;

class LastingPushTest {

  private final AtmosphereResource resource = mock(RETURNS_DEEP_STUBS);

  @Test
  void pageWhoseSessionEndedWhileItWasHeard_isToldSo() {
    LastingPush push = new LastingPush(new UI());
    push.connect(resource);

    push.push(false);

    verify(resource.getBroadcaster()).broadcast(
      argThat(message -> message.toString().contains("\"sessionExpired\":true")),
      eq(resource)
    );
  }
}
