import { findNames } from './find-names';
import { isNhsNumber } from './nhs-number';

/** What a piece of text looks like. */
export const PIECE_KINDS = {
  name: 'a name',
  'nhs-number': 'an NHS number',
  postcode: 'a postcode',
  phone: 'a phone number',
  email: 'an e-mail address',
} as const;

export type PieceKind = keyof typeof PIECE_KINDS;

/** A piece of free text that may say who or where somebody is. */
export interface PersonalPiece {
  readonly kind: PieceKind;
  readonly text: string;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** A whole postcode, or a sector; capitals or not, with or without its space. */
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/gi;
const NUMBER = /(?:\+44|\(?0)[\d\s()-]{8,15}\d|\b\d{3}[\s-]?\d{3}[\s-]?\d{4}\b/g;

/**
 * Pieces of a text that look like a name, an NHS number, a postcode, a phone number or an e-mail address. It warns and
 * never refuses: it can be wrong both ways (its spec says how often), and only the writer knows (security.md 8.4).
 */
export const personalPieces = (text: string): PersonalPiece[] => {
  const pieces: PersonalPiece[] = [];
  let rest = text;
  const take = (pattern: RegExp, kindOf: (found: string) => PieceKind | null): void => {
    rest = rest.replace(pattern, (found) => {
      const kind = kindOf(found);
      if (kind === null) return found;
      pieces.push({ kind, text: found.trim() });
      return '.';
    });
  };
  take(EMAIL, () => 'email');
  take(POSTCODE, () => 'postcode');
  take(NUMBER, numberKind);
  return [...pieces, ...findNames(rest).map((name): PersonalPiece => ({ kind: 'name', text: name }))];
};

const numberKind = (found: string): PieceKind | null => {
  const digits = found.replace(/\D/g, '');
  if (/^(?:44|0)/.test(digits) && digits.length >= 10 && digits.length <= 12) return 'phone';
  return isNhsNumber(digits) ? 'nhs-number' : null;
};
