import { Temporal } from 'temporal-polyfill';
import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { DOWNLOADED, EXPORTED, OPENED } from './kinds-of-access';

/** Where somebody acted: for a borough, as its data-protection lead, or for the programme; or nobody knew who it was. */
export type AccessPart = 'borough' | 'protection' | 'programme' | 'administration' | 'nobody known';

/** How much the holders of a role of one organisation, or all its people, did in one month: numbers alone. */
export interface AccessCounts {
  /** The first day of the month, in London. */
  readonly month: Day;
  /** Null for all people of the organisation together. */
  readonly part: AccessPart | null;
  /** Null for the programme, and for nobody known. */
  readonly boroughId: number | null;
  /** Null for API tokens, and for people whose role had ended. */
  readonly role: string | null;
  /** All people of the organisation together, each counted once whatever roles they hold. */
  readonly isWhole: boolean;
  /** How many people, or tokens, did anything. */
  readonly people: number;
  readonly signedIn: number;
  readonly signIns: number;
  readonly opened: number;
  readonly exported: number;
  readonly downloaded: number;
  readonly refused: number;
}

/**
 * The counts of the audit between two days, both in: of the borough of the context, or of every organisation for the
 * programme. The database counts; no event is handed over.
 */
export const accessCounts = (tx: Tx, first: Day, last: Day): Promise<AccessCounts[]> =>
  tx.query<AccessCounts>(
    `select month, part, borough_id as "boroughId", role, is_whole as "isWhole", people, signed_in as "signedIn", sign_ins as "signIns",
            opened, exported, downloaded, refused
       from audit.access_counts($1, $2, $3, $4, $5) order by month desc, borough_id nulls last, is_whole, part, role nulls last`,
    [first, last, OPENED, EXPORTED, DOWNLOADED],
  );

/** From when there is anything to count; null while nothing was written down. */
export const accessCountedSince = async (tx: Tx): Promise<Temporal.Instant | null> =>
  (await tx.query<{ since: Temporal.Instant | null }>('select audit.access_counted_since() as since'))[0]!
    .since;
