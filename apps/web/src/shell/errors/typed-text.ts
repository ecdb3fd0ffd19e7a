import { Request } from 'express';
import { isId } from '@lib/kernel/ids';
import { isSecretField } from '@lib/web-kit/forms/secret-field';

export interface TypedText {
  readonly name: string;
  readonly text: string;
}

/** Shorter than this, and of one word, is a choice or a number: that is chosen again as quickly as it is read. */
const A_FEW_LETTERS = 12;

/**
 * What somebody wrote into a form of ours that was refused for another reason than what they wrote, such as an item that
 * was taken off the agenda meanwhile: the page that says so gives it back, so that it can be copied (PAN-28). Only of a
 * request that was found to be meant, and never of a form with a password in it.
 */
export const typedText = ({ meant, body }: Pick<Request, 'meant' | 'body'>): TypedText[] => {
  if (!meant || typeof body !== 'object' || body === null) return [];
  const fields = Object.entries(body as Readonly<Record<string, unknown>>);
  if (fields.some(([name]) => isSecretField(name))) return [];
  return fields.flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('_') && isText(value.trim())
      ? [{ name, text: value.trim() }]
      : [],
  );
};

const isText = (value: string): boolean =>
  !isId(value) && (value.length > A_FEW_LETTERS || (value.includes(' ') && /\p{L}/u.test(value)));
