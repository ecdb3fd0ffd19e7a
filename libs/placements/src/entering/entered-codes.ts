import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { SEXES } from '@lib/reference-data/codes/sexes';

/** What a page lets people choose: what can still be returned, and what the placements can show. */

/** As letters, the way they are kept. */
export const ENTERED_SEXES = SEXES.filter(({ lastYear }) => lastYear === undefined);

/** Without short breaks: such a child has a home, and no placement is looked for. */
export const ENTERED_STATUSES = LEGAL_STATUSES.filter(
  ({ shortBreaks, lastYear }) => !shortBreaks && lastYear === undefined,
);

/** Without temporary moves: they are looked through, so the child stays in the placement they come back to. */
export const ENTERED_PLACES = PLACEMENT_TYPES.filter(
  ({ group, lastYear }) => group !== 'temporary' && lastYear === undefined,
);

/** Reasons for which care ends. A move to another placement is entered as the start of that one. */
export const ENTERED_REASONS_CEASED = REASONS_CEASED.filter(
  ({ code, lastYear }) => code.startsWith('E') && lastYear === undefined,
);
