import { InvalidError } from '@lib/kernel/domain-error';

/** The longest message, reason, note, comment or reply. */
export const LONGEST_TEXT = 1000;

interface AskedText {
  readonly field: string;
  /** What to say where nothing was written; null where nothing need be. */
  readonly required: string | null;
  /** In characters; 1,000 unless it says otherwise. */
  readonly longest?: number;
}

/**
 * What somebody wrote, without the spaces around it; null for nothing.
 * @throws InvalidError for too much, and for nothing where something is needed
 */
export function textGiven(text: string, asked: AskedText & { readonly required: string }): string;
export function textGiven(text: string, asked: AskedText): string | null;
export function textGiven(
  text: string,
  { field, required, longest = LONGEST_TEXT }: AskedText,
): string | null {
  const said = text.trim();
  const tooLong = `Use ${longest.toLocaleString('en-GB')} characters or fewer`;
  const message = said === '' ? required : said.length > longest ? tooLong : null;
  if (message !== null)
    throw new InvalidError('Nothing was saved. Mend what is named.', 'text', [{ field, message }]);
  return said === '' ? null : said;
}
