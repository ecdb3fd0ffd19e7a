const WHOLE_POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
/** What a return that was degraded before it came has: a postcode without its last two letters. */
const SECTOR_ONLY = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)$/;

/**
 * A postcode in capitals with one space before its last three characters, or a sector ("SE1 4") in the same
 * style; null when the text can be neither. Whether there is such a postcode is for the directory to say.
 */
export const tidyPostcode = (text: string): string | null => {
  const plain = text.toUpperCase().replace(/\s+/g, '');
  const parts = WHOLE_POSTCODE.exec(plain) ?? SECTOR_ONLY.exec(plain);
  return parts ? `${parts[1]} ${parts[2]}` : null;
};
