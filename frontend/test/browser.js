// As much of a browser as modules need that draw nothing: events, a history with an address, storage.
// Import it before what is tested.

class FakeElement extends EventTarget {
  dataset = {};
  isConnected = false;
  #attributes = new Map();

  getAttribute(name) {
    return this.#attributes.get(name) ?? null;
  }

  setAttribute(name, value) {
    this.#attributes.set(name, String(value));
  }

  hasAttribute(name) {
    return this.#attributes.has(name);
  }

  /** Only what a test says. */
  matches() {
    return false;
  }
}

class FakeAnchor extends FakeElement {
  clicks = 0;

  constructor(href) {
    super();
    this.href = href;
    this.origin = new URL(href).origin;
  }

  click() {
    this.clicks++;
  }
}

class FakeStorage {
  #entries = new Map();

  getItem(name) {
    return this.#entries.get(name) ?? null;
  }

  setItem(name, text) {
    this.#entries.set(name, String(text));
  }

  clear() {
    this.#entries.clear();
  }
}

/** Entries with states, as a tab has them; `go` arrives later, as in browsers. */
class FakeHistory {
  entries = [{ state: { idx: 0 }, url: "http://site/" }];
  at = 0;

  get state() {
    return this.entries[this.at].state;
  }

  pushState(state, _, url) {
    const entry = { state, url: new URL(url, location.href).href };
    this.entries.splice(++this.at, Infinity, entry);
  }

  replaceState(state, _, url) {
    this.entries[this.at] = { state, url: new URL(url, location.href).href };
  }

  go(delta) {
    later(() => {
      const to = this.at + delta;
      if (!this.entries[to]) return;
      this.at = to;
      window.dispatchEvent(Object.assign(new Event("popstate"), { state: this.state }));
    });
  }
}

/** What is due and has not happened yet. */
let due = 0;

function later(act) {
  due++;
  setTimeout(() => {
    due--;
    act();
  });
}

const elements = new Map();
const history = new FakeHistory();

const location = {
  get href() {
    return history.entries[history.at].url;
  },
  get origin() {
    return new URL(this.href).origin;
  },
  get pathname() {
    return new URL(this.href).pathname;
  },
  get search() {
    return new URL(this.href).search;
  },
};

/** The links of the navigation. */
export const links = [];

const document = Object.assign(new EventTarget(), {
  querySelectorAll: () => links,
  baseURI: "http://site/",
  documentElement: { style: {} },
  querySelector: () => null,
  getElementById: () => null,
});

const window = Object.assign(new EventTarget(), { Vaadin: { Flow: {} } });

Object.assign(globalThis, {
  window,
  document,
  history,
  location,
  HTMLElement: FakeElement,
  Element: FakeElement,
  HTMLAnchorElement: FakeAnchor,
  sessionStorage: new FakeStorage(),
  localStorage: new FakeStorage(),
  customElements: { define: (tag, type) => elements.set(tag, type) },
  requestAnimationFrame: (draw) => later(() => draw(performance.now())),
  matchMedia: () => new EventTarget(),
  MutationObserver: class {
    observe() {}
  },
  getComputedStyle: () => ({ getPropertyValue: (name) => styles[name] ?? "" }),
});

/** What the document's style says, by property. */
export const styles = {};

/** A new element of a kind that a module has defined. */
export const create = (tag) => new (elements.get(tag))();

/** Lets everything happen that is due, and what comes of it: frames, and steps of the history. */
export async function settled() {
  for (let rest = 3; rest > 0; rest = due > 0 ? 3 : rest - 1) {
    await new Promise((done) => setTimeout(done));
  }
}

/** A key pressed where the path of elements is. */
export function keyEvent(key, held = {}, path = []) {
  const event = new Event("keydown", { cancelable: true });
  const keys = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };
  Object.assign(event, { key, ...keys, ...held, composedPath: () => path });
  return event;
}
