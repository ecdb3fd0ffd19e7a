import { stripGuard } from '@lib/workbook/writing/safe-text';

/** Anything but printable ASCII, where hidden characters could be. */
const UNUSUAL = /[^\x20-\x7e]/;
/** No-break and other wide spaces. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\r\n]+/g;
/** Marks that take no room: byte order, zero-width, text direction, controls. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A value without what people cannot see: hidden marks, odd spaces, spaces round it, and the one apostrophe
 * our own workbooks put before text that looks like a formula. Case and everything else is left as it came.
 */
export function cleanValue(value: string): string {
  if (isClean(value)) return value;
  const plain = UNUSUAL.test(value) ? value.replace(SPACES, ' ').replace(INVISIBLE, '') : value;
  return stripGuard(plain.trim());
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const TILDE = 0x7e;

/** Nearly every value is: printable ASCII without a space or apostrophe in front or a space behind. */
function isClean(value: string): boolean {
  const last = value.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const character = value.charCodeAt(at);
    if (character < SPACE || character > TILDE) return false;
    if (character === SPACE && (at === 0 || at === last)) return false;
  }
  return value.charCodeAt(0) !== APOSTROPHE;
}
