import { createHash } from 'node:crypto';
import { Answer } from '@test/support/signed-in';

/** Headers that are of the moment or of the session, and say nothing of what was asked. */
const OF_THE_MOMENT = ['date', 'set-cookie', 'etag', 'content-length', 'x-request-id', 'keep-alive'];

/** Every byte of an answer but for the token of the form, the seconds left of the session and the keys of errors. */
export const withoutIds = ({ status, headers, text }: Answer): string => {
  const kept = [...headers].filter(([name]) => !OF_THE_MOMENT.includes(name));
  const body = text
    .replace(/(name="_csrf" value="|data-seconds=")[^"]*/g, '$1')
    // The page a director gets says when it was made, and for whom.
    .replace(/Made at [^.]{1,40} by /g, 'Made by ');
  return JSON.stringify([status, kept, status === 200 ? body : body.replace(/[0-9a-f-]{36}/g, '')]);
};

export const digestOf = (answer: Answer): string =>
  createHash('sha256').update(withoutIds(answer)).digest('hex');
