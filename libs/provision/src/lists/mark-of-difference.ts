import { createHash } from 'node:crypto';
import { Difference } from './difference';

/**
 * A mark of what a list would change: two differences have the same mark only when they are the same, so that nobody
 * confirms another than they saw.
 */
export const markOfDifference = ({
  added,
  changed,
  gone,
  unchanged,
  asked,
  providersBack,
}: Difference): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        added.map(({ urn }) => urn),
        changed.map(({ known, fields }) => [known.urn, fields]),
        gone.map(({ urn }) => urn),
        unchanged,
        asked.map(({ known, why }) => [known.urn, why]),
        providersBack.map(({ id }) => id),
      ]),
    )
    .digest('hex');
