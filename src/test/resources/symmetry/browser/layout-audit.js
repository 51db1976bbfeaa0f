/**
 * Looks at the page as it stands in the window and returns its faults in words: element, rule, numbers.
 *
 * Three kinds of box are compared: lines of text, controls, and pictures (canvas, svg, img). A box counts
 * as far as its scrolling ancestors let it be seen; what is hidden or only heard is not there.
 *
 * @param {{touch: boolean, oneScreen: boolean}} window whether fingers use it, and whether the page must
 *   not scroll down
 * @returns {string[]}
 */
function auditLayout({ touch, oneScreen }) {
  /** May end in an ellipsis: the whole text stands elsewhere (a title, a tooltip, the page it links to). */
  const MAY_BE_CUT = "[data-may-be-cut]";
  /** Lay out what is in them by themselves: there only text is held against text. */
  const PICTURES =
    "svg, [data-picture], [role=img], network-picture, unit-heatmap, loss-map, phase-map, .apexcharts-canvas";
  /** Of a chart's axis or a confusion matrix, whose numbers may be a little smaller. */
  const AXES =
    ".apexcharts-canvas text, .apexcharts-canvas .apexcharts-legend, svg text, .heat-columns *, .heat-rows *, confusion-matrix :is(th, td), .log-axis *, .phase-x, .phase-y, [data-axis], [data-axis] *";
  const CONTROLS =
    "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=slider], " +
    "[role=menuitem], [role=option], vaadin-button, vaadin-select, vaadin-tab";
  /** What one touches is more than the input inside. */
  const HOSTS =
    "vaadin-checkbox, vaadin-radio-button, vaadin-select, vaadin-details-summary, vaadin-button";

  /** Shows where the keyboard is in a picture, else it cannot be seen; fingers touch the picture itself. */
  const KEYBOARD_CURSOR = ".net-cursor, .map-cursor";

  const MIN_TEXT = 13;
  const MIN_AXIS_TEXT = 12;
  const faults = new Map();
  const view = { width: document.documentElement.clientWidth };

  /** Faults that differ in a number alone are one, told with the first and how often. */
  const report = (rule, element, numbers) => {
    const key = `${rule} ${path(element)} ${numbers.replace(/“.*?”/g, "").replace(/[\d.,-]+/g, "#")}`;
    const fault = faults.get(key) ?? { line: `${rule}: ${name(element)} (${numbers})`, count: 0 };
    fault.count++;
    faults.set(key, fault);
  };

  const texts = [];
  const boxes = [];
  const scrollers = [];

  const isHidden = (element) => {
    const s = style(element);
    const onlyHeard = s.clipPath === "inset(50%)" || s.clip === "rect(0px, 0px, 0px, 0px)";
    return s.display === "none" || onlyHeard || element.matches("[inert], [inert] *");
  };

  function walk(node) {
    if (node.nodeType === Node.TEXT_NODE) return readText(node);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (/^(script|style|template|head|noscript|title|desc|option|datalist)$/.test(node.localName))
      return;
    if (isHidden(node)) return;
    if (node.localName === "details" && !node.open) {
      for (const child of node.children) if (child.localName === "summary") walk(child);
      return;
    }
    const s = style(node);
    if (isScroller(s, "X") || isScroller(s, "Y")) scrollers.push(node);
    readElement(node);
    for (const child of childrenOf(node)) walk(child);
  }

  const shown = (element) => {
    const s = style(element);
    return (
      s.visibility === "visible" &&
      +s.opacity > 0.05 &&
      (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true)
    );
  };

  function readText(node) {
    if (!node.data.trim()) return;
    const element = node.parentElement ?? node.getRootNode().host;
    if (!element || !shown(element)) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
    if (!lines.length) return;
    const svg = element instanceof SVGElement;
    checkSize(element, node, svg);
    checkSqueezed(element, node, lines);
    const cuttable = closest(element, MAY_BE_CUT);
    for (const line of lines) {
      // Ascenders and descenders have air around them: two lines set solid do not overlap.
      const air = line.height * 0.16;
      const rect = {
        left: line.left,
        right: line.right,
        top: line.top + air,
        bottom: line.bottom - air,
      };
      const visible = seen(
        rect,
        element,
        (parent, over, axis) => {
          if (cuttable || closest(parent, MAY_BE_CUT)) return;
          report(
            "text cut",
            element,
            `${px(over)} px ${axis === "X" ? "beside" : "above or below"} ${own(parent)}`,
          );
        },
        element,
      );
      if (visible) texts.push({ element, levels: visible, kind: "text" });
      if (visible) checkSpill(rect, element);
    }
  }

  function checkSize(element, node, svg) {
    let scale = 1;
    if (svg) {
      const matrix = element.getScreenCTM?.();
      if (matrix) scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
    }
    const font = parseFloat(style(element).fontSize) * scale;
    const least = closest(element, AXES) ? MIN_AXIS_TEXT : MIN_TEXT;
    if (closest(element, "sub, sup")) return;
    if (font < least - 0.05) report("small text", element, `${px(font)} px, at least ${least}`);
  }

  function checkSqueezed(element, node, lines) {
    if (element instanceof SVGElement) return;
    const rows = new Set(lines.map((r) => Math.round(r.top))).size;
    const words = node.data.trim().split(/\s+/).length;
    if (rows >= 5 && words / rows < 1.6)
      report("squeezed", element, `${words} words in ${rows} lines`);
  }

  function readElement(element) {
    if (!shown(element) || element.matches(KEYBOARD_CURSOR)) return;
    const control = element.matches(CONTROLS);
    const picture = /^(canvas|img|svg|video)$/.test(element.localName);
    if (!control && !picture) {
      checkEllipsis(element);
      return;
    }
    if (control && element instanceof SVGElement) return;
    const hiddenInput = element.localName === "input" && +style(element).opacity < 0.05;
    // A link may break over lines: each is a box.
    for (const rect of element.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const visible = seen(rect, element, (parent, over, axis) => {
        if (hiddenInput || closest(element, "svg, .apexcharts-canvas")) return;
        report(
          "clipped",
          element,
          `${px(over)} px ${axis === "X" ? "beside" : "above or below"} ${own(parent)}`,
        );
      });
      if (!visible) return;
      boxes.push({ element, levels: visible, kind: control ? "control" : "picture" });
      checkSpill(rect, element);
    }
    if (control) checkTarget(element);
    checkEllipsis(element);
  }

  function checkEllipsis(element) {
    const s = style(element);
    if (s.textOverflow !== "ellipsis" || s.overflowX === "visible") return;
    if (element.scrollWidth <= element.clientWidth + 1) return;
    if (closest(element, MAY_BE_CUT)) return;
    report("text cut", element, `needs ${element.scrollWidth} px, has ${element.clientWidth}`);
  }

  /** A frame is what one sees as a box: a border or a ground of its own. */
  const isFrame = (e) => {
    const s = style(e);
    if (s.display === "inline" || s.display === "contents") return false;
    const borders = ["Left", "Right", "Top", "Bottom"].filter(
      (side) => parseFloat(s[`border${side}Width`]) > 0 && !isClear(s[`border${side}Color`]),
    );
    return borders.length >= 3 || !isClear(s.backgroundColor);
  };
  const isClear = (color) => /^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(color);

  function checkSpill(rect, element) {
    if (element instanceof SVGElement && element.localName !== "svg") return;
    let visible = rect;
    for (let e = element, p = clipParent(e); p; e = p, p = clipParent(p)) {
      const s = style(e);
      if (s.position === "absolute" && !closest(e, "[data-fits]")) return;
      if (p === document.body || p === document.documentElement) return;
      if (p.localName === "slot" || !(p instanceof HTMLElement)) continue;
      const ps = style(p);
      if (ps.overflowX !== "visible" || ps.overflowY !== "visible") return;
      if (!isFrame(p)) continue;
      const r = p.getBoundingClientRect();
      const over = Math.max(
        r.left - visible.left,
        visible.right - r.right,
        r.top - visible.top,
        visible.bottom - r.bottom,
      );
      if (over > SLACK) report("sticks out", element, `${px(over)} px out of ${own(p)}`);
      return;
    }
  }

  function checkTarget(element) {
    const least = view.width < 700 ? 44 : view.width < 1200 && touch ? 40 : 0;
    if (!least) return;
    if (
      element.matches("[tabindex='-1']") &&
      !element.matches("[role=tab], [role=option], [role=menuitem]")
    )
      return;
    if (closest(element, ".apexcharts-canvas")) return;
    const host = closest(element, HOSTS);
    if (host && host !== element && host.localName !== "vaadin-button")
      return checkHost(host, least);
    if (isInlineLink(element)) return;
    let rect = element.getBoundingClientRect();
    if (element.matches("input, textarea")) {
      const label = element.closest("label");
      const field = closest(element, "vaadin-input-container") ?? inputContainer(element);
      rect = (field ?? label ?? element).getBoundingClientRect();
    }
    measure(element, rect, least);
  }

  const inputContainer = (input) =>
    input.assignedSlot && closest(input.assignedSlot, "vaadin-input-container");

  function checkHost(host, least) {
    const field = host.shadowRoot?.querySelector("vaadin-input-container");
    measure(host, (field ?? host).getBoundingClientRect(), least);
  }

  function measure(element, rect, least) {
    if (rect.width < least - 0.5 || rect.height < least - 0.5)
      report("small target", element, `${px(rect.width)} × ${px(rect.height)}, at least ${least}`);
  }

  /** A link in running text may be as high as its line. */
  function isInlineLink(element) {
    if (element.localName !== "a" && element.localName !== "button") return false;
    if (style(element).display !== "inline") return false;
    const around = element.parentElement?.textContent.trim().length ?? 0;
    return around > element.textContent.trim().length + 2;
  }

  const picturesOf = (element) => {
    const found = [];
    for (let e = element; e; e = parentOf(e)) if (e.matches?.(PICTURES)) found.push(e);
    return found;
  };

  /** Of the innermost scroller, where both are: there they stand still beside each other. */
  const together = (a, b) => {
    if (a.levels[0].scroller === b.levels[0].scroller)
      return meet(a.levels[0].rect, b.levels[0].rect);
    for (const mine of a.levels)
      for (const theirs of b.levels)
        if (mine.scroller === theirs.scroller) return meet(mine.rect, theirs.rect);
  };

  /** Around what is seen of a box in each of its scrollers. */
  const hullOf = (levels) => ({
    left: Math.min(...levels.map(({ rect }) => rect.left)),
    top: Math.min(...levels.map(({ rect }) => rect.top)),
    right: Math.max(...levels.map(({ rect }) => rect.right)),
    bottom: Math.max(...levels.map(({ rect }) => rect.bottom)),
  });
  /** So little is no overlap. */
  const isTouch = (common) => common.right - common.left <= 2 || common.bottom - common.top <= 2;
  const areApart = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 2 ||
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= 2;

  function compare() {
    const all = [...texts, ...boxes];
    for (const item of all) {
      item.layer = layerOf(item.element);
      item.pictures = picturesOf(item.element);
      item.hull = hullOf(item.levels);
    }
    for (let i = 0; i < all.length; i++) {
      const a = all[i];
      for (let j = i + 1; j < all.length; j++) {
        const b = all[j];
        // Almost all pairs end here, before anything is asked of the page.
        if (areApart(a.hull, b.hull)) continue;
        if (a.layer !== b.layer || a.element === b.element) continue;
        const common = together(a, b);
        if (isTouch(common)) continue;
        if (contains(a.element, b.element) || contains(b.element, a.element)) continue;
        if (a.kind !== "text" || b.kind !== "text") {
          if (a.pictures.some((p) => b.pictures.includes(p))) continue;
          if (sameField(a.element, b.element)) continue;
        }
        report("overlap", a.element, `${size(common)} px with ${name(b.element)}`);
      }
    }
  }

  /** A label, a field and its parts are one control. */
  const sameField = (a, b) => {
    const host = closest(a, HOSTS + ", label, time-scrubber, [data-field]");
    return host !== null && contains(host, b);
  };

  function checkPage() {
    const root = document.documentElement;
    for (const page of [root, document.body, ...scrollers]) {
      const wide = page.scrollWidth - page.clientWidth;
      const whole = page.clientWidth > view.width * 0.98 && page.clientHeight > innerHeight * 0.5;
      if (!whole) continue;
      if (wide > 0 && page !== document.body)
        report("scrolls sideways", rightmost()?.element ?? root, `${wide} px`);
      const deep = page.scrollHeight - page.clientHeight;
      // A sheet that somebody opened may be longer than its window; the page under it stays.
      if (oneScreen && deep > 1 && !closest(page, LAYERS))
        report("scrolls down", page, `${deep} px`);
    }
    for (const item of [...texts, ...boxes]) {
      const { rect } = item.levels.find(({ scroller }) => !scroller || isPage(scroller));
      if (empty(rect)) continue;
      if (rect.left < -SLACK || rect.right > view.width + SLACK)
        report("out of the window", item.element, place(rect));
    }
  }

  /** As wide as the window: its overflow is the page's. */
  const isPage = (scroller) =>
    scroller.getBoundingClientRect().left < 1 &&
    Math.abs(scroller.clientWidth - view.width) < 20 &&
    scroller.clientHeight > innerHeight / 2;
  const outermost = (item) => item.levels.at(-1).rect;
  const rightmost = () =>
    [...texts, ...boxes].sort((a, b) => b.levels[0].rect.right - a.levels[0].rect.right)[0];

  /** All pages are in sight, or the button that shows them. */
  function checkNavigation() {
    if (
      !document.querySelector(".app-nav") ||
      document.querySelector("#leave-projector:not([hidden])")?.checkVisibility()
    )
      return;
    const links = boxes.filter(({ element }) => element.matches("nav a"));
    const inSight = links.filter((item) => {
      const rect = outermost(item);
      return (
        !empty(rect) && rect.left >= 0 && rect.right <= view.width + 1 && rect.bottom <= innerHeight
      );
    });
    const menu = boxes.some(
      ({ element }) =>
        element.matches("[aria-haspopup], [aria-expanded], [popovertarget]") &&
        closest(element, "header"),
    );
    if (inSight.length < 6 && !menu)
      report("navigation out of reach", document.body, `${inSight.length} links in sight, no menu`);
  }

  walk(document.body);
  compare();
  checkPage();
  checkNavigation();
  return [...faults.values()].map(({ line, count }) => (count > 1 ? `${line} ×${count}` : line));
}
