import { randomInt } from 'node:crypto';
import { hashOfToken } from '../secrets/access-secrets';

/** Base 32 (RFC 4648), 5 bits a sign: 26 signs are the 130 bits of security.md 2.2. */
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const LENGTH = 26;
const HOW_MANY = 10;

/** Ten new recovery codes, as shown once: `ABCDE-FGHIJ-KLMNO-PQRST-UVWXYZ`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, newCode);

const newCode = (): string => {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return signs.replace(/^(.{5})(.{5})(.{5})(.{5})(.{6})$/, '$1-$2-$3-$4-$5');
};

/** How a code is kept; however it is typed, with or without dashes, in small letters or large. */
export const hashOfRecoveryCode = (typed: string): Buffer =>
  hashOfToken(typed.toUpperCase().replace(/[^A-Z2-7]/g, ''));

/** Whether what was typed is meant as a recovery code rather than six digits. */
export const looksLikeRecoveryCode = (typed: string): boolean =>
  typed.replace(/[^A-Za-z2-7]/g, '').length === LENGTH;
