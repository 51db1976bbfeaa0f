/**
 * What may be asked for any number of times is done once, in the next frame.
 *
 * @param {() => void} work
 */
export function onceAFrame(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      work();
    });
  };
}
