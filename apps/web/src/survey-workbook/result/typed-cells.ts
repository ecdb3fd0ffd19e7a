import { CSRF_FIELD } from '@lib/web-kit/forms/csrf-field';
import { UnexpectedFieldsError } from '@lib/web-kit/forms/unexpected-fields.error';

const CELL = 'cell.';
/** As long as an answer can be. */
const LONGEST = 4_000;

/** The cells of a form, by the name that a problem gives them. @throws UnexpectedFieldsError for anything else */
export const typedCells = (body: unknown): Map<string, string> => {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(
    fields
      .filter(([name]) => name !== CSRF_FIELD)
      .map(([name, value]: [string, unknown]): [string, string] => {
        if (!name.startsWith(CELL) || typeof value !== 'string' || value.length > LONGEST)
          throw new UnexpectedFieldsError();
        return [name.slice(CELL.length), value];
      }),
  );
};
