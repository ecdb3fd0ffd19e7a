/**
 * The shape of a United Kingdom postcode. Letters no postcode uses are let through on purpose: whether a postcode
 * exists is for the directory to say, and one that does not is only a placement without a distance.
 */
const SHAPE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** A postcode as the directory writes it, "SE1 9GF": capitals and one space. Null when the text is not one. */
export const normalisePostcode = (text: string): string | null => {
  const match = SHAPE.exec(text.replace(/\s+/g, '').toUpperCase());
  return match ? `${match[1]} ${match[2]}` : null;
};

export const isPostcode = (text: string): boolean => normalisePostcode(text) !== null;

/** The sector, "SE1 9": the postcode without its last two letters, all of it that is kept. Null as above. */
export const sectorOf = (postcode: string): string | null =>
  normalisePostcode(postcode)?.slice(0, -2) ?? null;
