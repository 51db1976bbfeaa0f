package symmetry.ui.push;

import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.shared.JsonConstants;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says, in the form that Vaadin's client gives it: its session's key, numbers, and calls of known types. Vaadin's
 * server takes that form for granted.
 */
public final class PageMessage {

  /** Characters of one: more than any page says. */
  public static final int MOST = 128 * 1024;

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Set<String> TYPES = Set.of(
    JsonConstants.RPC_TYPE_EVENT,
    JsonConstants.RPC_TYPE_NAVIGATION,
    JsonConstants.RPC_TYPE_MAP_SYNC,
    JsonConstants.RPC_TYPE_CHANNEL,
    JsonConstants.RPC_PUBLISHED_SERVER_EVENT_HANDLER,
    JsonConstants.RPC_ATTACH_EXISTING_ELEMENT,
    JsonConstants.RPC_ATTACH_EXISTING_ELEMENT_BY_ID
  );

  private PageMessage() {}

  /** Whether a text is such a message. */
  public static boolean isOne(String text) {
    try {
      return isOne(JSON.readTree(text));
    } catch (JacksonException noJson) {
      return false;
    }
  }

  static boolean isOne(JsonNode message) {
    return (
      isText(message.path(ApplicationConstants.CSRF_TOKEN)) &&
      isNumber(message.path(ApplicationConstants.SERVER_SYNC_ID)) &&
      isNumber(message.path(ApplicationConstants.CLIENT_TO_SERVER_ID)) &&
      message.path(ApplicationConstants.RPC_INVOCATIONS).isArray() &&
      StreamSupport.stream(
        message.path(ApplicationConstants.RPC_INVOCATIONS).spliterator(),
        false
      ).allMatch(PageMessage::isCall)
    );
  }

  private static boolean isText(JsonNode node) {
    return node.isMissingNode() || node.isString();
  }

  /** One that is left out is no fault. */
  private static boolean isNumber(JsonNode node) {
    return node.isMissingNode() || node.isInt();
  }

  private static boolean isCall(JsonNode call) {
    return (
      TYPES.contains(call.path(JsonConstants.RPC_TYPE).asString("")) &&
      isNumber(call.path(JsonConstants.RPC_NODE))
    );
  }
}
