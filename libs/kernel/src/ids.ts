import { randomBytes, randomInt } from 'node:crypto';

/** A key made by the application: UUID version 7 (RFC 9562), so that new rows land together in an index. */
export const newId = (): string => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6); // eslint-disable-line no-restricted-syntax -- a key's order, not a rule's time
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: string): boolean => UUID.test(text);

/** Letters and digits that cannot be taken for one another when read aloud or written by hand. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A child's service reference, for example `C-7KQ4M2`: random, without meaning. */
export const newServiceReference = (): string => newReference('C');

/** The reference on the receipt of a survey return, for example `S-7KQ4M2`. */
export const newReceiptReference = (): string => newReference('S');

const newReference = (of: string): string =>
  `${of}-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
