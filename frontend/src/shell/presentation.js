/** Keys of an address that say how a page is looked at, which is not part of what it shows (experiment.Link). */
export const PRESENTATION = ["embed", "projector", "show", "lock", "axes"];

/** Those that are for whoever looks at it now; the others go with a link that is shared. */
export const PRIVATE = PRESENTATION.filter((key) => key !== "axes");
