// Vaadin's client keeps one web socket open and learns only from the browser when it ends, which is minutes
// after its network did, or never. This one is watched, and ends as soon as it does not answer; the client
// then opens another, and the server sends again what was lost (symmetry.ui.push). Runs before Vaadin's client.

import { MOST_PATIENT, Watch } from "./watch.js";

const LOOK_MS = 1_000;
/** Answered by symmetry.ui.push.LastingPush. */
const QUESTION = "2|{}";
const OURS = "v-r=push";
/** A connection's name to the server's Atmosphere, which mixes up those of the same name. */
const NAME = /(X-Atmosphere-tracking-id=[\w-]{2,})(&|$)/;
const ENDED = 4_000;

let opened = 0;
/**
 * Since the last that was heard on. The first connection has all the patience there is: a server that makes its
 * first page is silent for long, and without that connection the client would never open another.
 */
let failures = MOST_PATIENT;
/** @type {PushSocket | undefined} */
let present;

const Socket = window.WebSocket;

class PushSocket extends Socket {
  #watch = new Watch(performance.now(), failures);
  #isOurs;

  /**
   * @param {string | URL} url
   * @param {string | string[]} [protocols]
   */
  constructor(url, protocols) {
    super(String(url).replace(NAME, `$1-${++opened}$2`), protocols);
    this.#isOurs = String(url).includes(OURS);
    if (!this.#isOurs) return;
    failures++;
    present = this;
    this.addEventListener("message", () => {
      failures = 0;
      this.#watch.heard(performance.now());
    });
  }

  /** A connection that was open once is opened again for ever, never given up for a slower kind. */
  set onerror(/** @type {WebSocket["onerror"]} */ listener) {
    super.onerror = this.#isOurs && opened > 1 ? null : listener;
  }

  /** @param {Parameters<WebSocket["send"]>[0]} text */
  send(text) {
    super.send(text);
    this.#watch.said(performance.now());
  }

  doubt() {
    this.#watch.doubt();
  }

  look() {
    if (this.readyState >= Socket.CLOSING) return;
    const answer = this.#watch.look(performance.now());
    if (answer === "ask") super.send(QUESTION);
    if (answer === "end") this.#end();
  }

  /** At once, where a handshake would wait for the other side. */
  #end() {
    const { onclose } = this;
    this.onopen = this.onmessage = this.onclose = null;
    this.close();
    onclose?.call(this, new CloseEvent("close", { code: ENDED, reason: "no answer" }));
  }
}

window.WebSocket = PushSocket;

/** Hidden pages draw nothing and look at no clock. */
function look() {
  if (!document.hidden) present?.look();
}

function doubt() {
  present?.doubt();
  look();
}

setInterval(look, LOOK_MS);
window.addEventListener("online", doubt);
window.addEventListener("pageshow", doubt);
document.addEventListener("visibilitychange", doubt);
