// The page as it is seen: elements and their names, and what of a box its scrolling ancestors let be seen.

/** Stand above the page and may cover it; whoever opens one can close it. */
const LAYERS =
  "dialog, [popover], [role=dialog], [role=menu], [role=tooltip], [role=listbox], [data-layer], " +
  "vaadin-dialog-overlay, vaadin-popover-overlay, vaadin-select-overlay, vaadin-menu-bar-overlay, " +
  "vaadin-context-menu-overlay, vaadin-tooltip, vaadin-notification-container, vaadin-connection-indicator";
/** So little beyond an edge is none. */
const SLACK = 1.5;

// The flat tree, through shadow roots and slots.
const parentOf = (node) =>
  node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
const childrenOf = (node) => {
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  if (node.localName === "slot") {
    const assigned = node.assignedNodes();
    return assigned.length ? assigned : node.childNodes;
  }
  return node.childNodes;
};
const closest = (element, selector) => {
  for (let e = element; e; e = parentOf(e)) if (e.matches?.(selector)) return e;
  return null;
};
const contains = (outer, inner) => {
  for (let e = inner; e; e = parentOf(e)) if (e === outer) return true;
  return false;
};

/** Tag, id and two classes, without the ids that differ from page to page. */
const own = (element) => {
  const named = [
    element.id && `#${element.id}`,
    ...[...element.classList].slice(0, 2).map((c) => `.${c}`),
  ];
  return (
    element.localName + named.filter((n) => n && !/apexcharts\w*\d|vaadin-.*\d/.test(n)).join("")
  );
};

function path(element) {
  const names = [own(element)];
  for (let e = parentOf(element); e && names.length < 3; e = parentOf(e))
    if (e.localName !== "slot" && e !== document.body && e !== document.documentElement)
      names.unshift(own(e));
  return names.join(" > ");
}

function name(element) {
  const text = (element.localName === "svg" ? "" : (element.textContent ?? ""))
    .trim()
    .replace(/\s+/g, " ");
  return path(element) + (text ? ` “${text.slice(0, 40)}”` : "");
}

const box = (r) => ({ left: r.left, top: r.top, right: r.right, bottom: r.bottom });
const px = (v) => Math.round(v * 10) / 10;
const size = (r) => `${px(r.right - r.left)} × ${px(r.bottom - r.top)}`;
const place = (r) => `${px(r.left)},${px(r.top)} to ${px(r.right)},${px(r.bottom)}`;
const meet = (a, b) => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});
const empty = (r) => r.right - r.left <= 0.5 || r.bottom - r.top <= 0.5;

/** Live ones: an element is asked once. */
const styles = new WeakMap();
const style = (element) => {
  let found = styles.get(element);
  if (!found) styles.set(element, (found = getComputedStyle(element)));
  return found;
};
const isScroller = (s, axis) => /auto|scroll/.test(s[`overflow${axis}`]);
const isClipper = (s, axis) => /hidden|clip/.test(s[`overflow${axis}`]);

/** Nothing above the fixed layers clips them. */
const clipParent = (element) => (style(element).position === "fixed" ? null : parentOf(element));

/**
 * What can be seen of a rectangle, from the inside out: up to its innermost scroller, up to the next one,
 * and so on to the window. Reports where a parent that hides its overflow cuts it. Null where one
 * hides it all. A text may be cut by its own element: there `first` is that one.
 */
function seen(rect, element, cut, first = clipParent(element)) {
  const visible = box(rect);
  const levels = [];
  for (let e = first; e; e = clipParent(e)) {
    if (e.localName === "slot") continue;
    const s = style(e);
    if (s.display === "contents" || s.display === "inline") continue;
    if (s.overflowX === "visible" && s.overflowY === "visible") continue;
    if (e === document.body || e === document.documentElement) continue;
    const r = e.getBoundingClientRect();
    if (isScroller(s, "X") || isScroller(s, "Y")) levels.push({ scroller: e, rect: box(visible) });
    for (const [axis, low, high] of [
      ["X", "left", "right"],
      ["Y", "top", "bottom"],
    ]) {
      if (!isScroller(s, axis) && !isClipper(s, axis)) continue;
      const over = Math.max(r[low] - visible[low], visible[high] - r[high]);
      if (isClipper(s, axis) && over > SLACK) cut?.(e, over, axis);
      visible[low] = Math.max(visible[low], r[low]);
      visible[high] = Math.min(visible[high], r[high]);
    }
    if (empty(visible) && !levels.length) return null;
  }
  levels.push({ scroller: null, rect: visible });
  return levels;
}

const layerOf = (element) => {
  for (let e = element; e; e = parentOf(e)) {
    if (e.matches?.(LAYERS)) return e;
    const position = style(e).position;
    if (position === "fixed" || position === "sticky") return e;
  }
  return null;
};
