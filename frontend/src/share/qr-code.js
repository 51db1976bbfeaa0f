import { element } from "../shared/elements.js";
import { help, section } from "./parts.js";

/** As symmetry.api.QrController: with more, cells are too small for a phone. */
const LONGEST = 1000;

/**
 * The link of this moment for phones in the room.
 *
 * @returns {ShareSection}
 */
export function qrCode() {
  const image = element("img", { alt: "QR code of the link", width: 176, height: 176 });
  const save = element("a", {
    className: "button",
    textContent: "Save QR code",
    download: "symmetry-playground-qr.svg",
  });
  const why = help("");
  return {
    box: section("qr", "QR code", image, save, why),
    show({ address }) {
      const fits = address.length <= LONGEST;
      for (const shown of [image, save]) shown.hidden = !fits;
      why.hidden = fits;
      if (fits) {
        image.src = save.href = `/api/qr?url=${encodeURIComponent(address)}`;
      } else {
        why.textContent =
          `This link has ${address.length.toLocaleString("en")} characters. A code of more than ` +
          `${LONGEST.toLocaleString("en")} is too fine for a phone to read from a screen.`;
      }
    },
  };
}
