/** The last row and column of a sheet (ECMA-376 part 1, 18.3.1.73 and annex on limits). */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A row number as a sheet writes it, or null where it is no row of a sheet: negative, fractional, beyond the last. */
export function rowNumber(text: string): number | null {
  const row = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return row >= 1 && row <= LAST_ROW ? row : null;
}

/** The column of an address such as `AB12`, from 0; null where it is no address of a sheet. */
export function columnIndex(address: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(address)?.[1];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= LAST_COLUMN ? column - 1 : null;
}

/** `AB` for 27. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
