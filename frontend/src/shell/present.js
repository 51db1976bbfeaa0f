import { settleAddress } from "./page-address.js";
import { PRIVATE } from "./presentation.js";

/** Pages whose address holds the step shown. */
const WITH_STEP = ["/", "/compare"];

/** Whether this page shows one step of a run. */
export const hasStep = () => WITH_STEP.includes(location.pathname);

/** The query of what is on the screen; where a run is shown, at the step last drawn. */
export function presentQuery() {
  settleAddress();
  return without(PRIVATE);
}

/** The same at step 0 and before any edit. */
export const firstQuery = () => without([...PRIVATE, "step", "events"]);

/**
 * The address's query as it is written there, less these fields.
 *
 * @param {string[]} keys
 */
function without(keys) {
  return location.search
    .slice(1)
    .split("&")
    .filter((field) => field && !keys.includes(field.split("=", 1)[0]))
    .join("&");
}
