import { element } from "../shared/elements.js";
import { linkNote } from "./brought.js";
import { copied, help, section } from "./parts.js";

/**
 * The link of this moment and of the beginning.
 *
 * @param {Copy} copy
 * @returns {ShareSection}
 */
export function links(copy) {
  const moment = copied("copy-present", "This moment", copy);
  const first = copied("copy-first", "From the start", copy);
  const send = element("button", {
    id: "send",
    type: "button",
    className: "button",
    textContent: "Send to …",
    hidden: true,
  });
  const note = help("");
  note.id = "own-data-note";
  let address = "";
  send.addEventListener("click", async () => {
    try {
      await navigator.share({ title: document.title, url: address });
    } catch {
      // Thought better of it.
    }
  });
  return {
    box: section("links", "Link", moment.box, first.box, send, note),
    show(shared) {
      address = shared.address;
      note.textContent = linkNote(shared.query);
      moment.show(shared.address, nameOf(shared));
      first.box.hidden = !shared.first;
      first.show(shared.first ?? "");
      send.hidden = !navigator.canShare?.({ url: address });
    },
  };
}

/** @param {Shared} shared */
function nameOf({ first, step }) {
  if (!first) return "This page";
  return step ? `This moment, step ${step.toLocaleString("en")}` : "This moment";
}
