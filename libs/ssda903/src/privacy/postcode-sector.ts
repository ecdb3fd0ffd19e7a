/** A sector is a postcode without its last two letters: SE1 4 of SE1 4XX (peers.md 4.2). */
const WHOLE_POSTCODE = / \d[A-Z]{2}$/;

/** The sector of a tidied postcode; a sector stays as it is. */
export const sectorOf = (postcode: string | null): string | null =>
  postcode === null ? null : WHOLE_POSTCODE.test(postcode) ? postcode.slice(0, -2) : postcode;
