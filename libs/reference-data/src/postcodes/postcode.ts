/**
 * The shape of a United Kingdom postcode. Letters no postcode uses are let through on purpose: whether a postcode
 * exists is for the directory to say, and one that does not is only a placement without a distance.
 */
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
/** A postcode without its last two letters: what a return has that was cut down before it came. */
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)$/;

const spaced = (shape: RegExp, text: string): string | null => {
  const match = shape.exec(text.replace(/\s+/g, '').toUpperCase());
  return match ? `${match[1]} ${match[2]}` : null;
};

/** A postcode as the directory writes it, "SE1 9GF": capitals and one space. Null when the text is not one. */
export const normalisePostcode = (text: string): string | null => spaced(POSTCODE, text);

/** The same, and of a sector "SE1 9". */
export const normalisePostcodeOrSector = (text: string): string | null =>
  spaced(POSTCODE, text) ?? spaced(SECTOR, text);

export const isPostcode = (text: string): boolean => normalisePostcode(text) !== null;

/** The sector, "SE1 9", of a postcode or of itself: all of it that is kept. Null when the text is neither. */
export const sectorOf = (text: string): string | null =>
  normalisePostcode(text)?.slice(0, -2) ?? spaced(SECTOR, text);
