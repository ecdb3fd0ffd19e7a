import { Temporal } from 'temporal-polyfill';
import { AuditService } from '@lib/audit/audit.service';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { addDays } from '@lib/kernel/day';
import { recordEvent, THE_SERVICE } from '../cases/case-event';
import { lockCase } from '../cases/lock-case';
import { CaseWork, moveCase } from '../cases/move-case';
import { dayInLondon } from '../responses/response-due';
import { revokeShare } from '../sharing/share-case';
import { dormant } from './dormant';
import { CLOSE_WITHOUT_PLACEMENT_DAYS } from './periods';

export interface Expiry {
  readonly units: UnitOfWork;
  readonly audit: AuditService;
  readonly clock: Clock;
}

export interface Expired {
  readonly warned: number;
  readonly expired: number;
  readonly closed: number;
}

/**
 * Warns of drafts and of cases waiting for information that nobody touches, ends those that were warned of long enough
 * ago, and closes decided cases after which no placement follows. Borough by borough, for no context sees two; running
 * it again changes nothing more.
 * @param expiry its units as the role `job`
 */
export const expireCasesOfAll = async (expiry: Expiry): Promise<Expired> => {
  const done = { warned: 0, expired: 0, closed: 0 };
  const work: CaseWork = { ...expiry, actor: THE_SERVICE, origin: { route: 'job expire-cases' } };
  for (const { id } of AUTHORITIES) {
    await expiry.units.run(jobFor(id), async (tx) => {
      for (const what of await expireDormant(tx, work)) done[what] += 1;
      done.closed += await closeWithoutPlacement(tx, work);
    });
  }
  return done;
};

interface Quiet {
  readonly reference: string;
  readonly touchedAt: Temporal.Instant;
  readonly warnedAt: Temporal.Instant | null;
}

const expireDormant = async (tx: Tx, work: CaseWork): Promise<('warned' | 'expired')[]> => {
  const quiet = await tx.query<Quiet>(
    `select k.reference, greatest(k.status_since, max(e.at) filter (where e.kind <> 'expiry warned')) as "touchedAt",
            max(e.at) filter (where e.kind = 'expiry warned') as "warnedAt"
       from cases k left join case_events e on e.borough_id = k.borough_id and e.case_id = k.id
      where k.status in ('draft', 'waiting for information')
      group by k.borough_id, k.id, k.reference, k.status_since`,
  );
  const done: ('warned' | 'expired')[] = [];
  for (const { reference, touchedAt, warnedAt } of quiet) {
    // A warning from before somebody touched it, if only by minutes, warns of nothing any more.
    const stands = warnedAt !== null && Temporal.Instant.compare(warnedAt, touchedAt) > 0;
    const facts = { touchedOn: dayInLondon(touchedAt), warnedOn: stands ? dayInLondon(warnedAt) : null };
    const due = dormant(facts, work.clock.today());
    if (due === null) continue;
    done.push(due === 'warn' ? await warn(tx, work, reference) : await expire(tx, work, reference));
  }
  return done;
};

const warn = async (tx: Tx, work: CaseWork, reference: string): Promise<'warned'> => {
  const of = await lockCase(tx, reference);
  await recordEvent(tx, work.clock, of, { kind: 'expiry warned', actor: work.actor, audience: 'borough' });
  return 'warned';
};

/** What was shared goes with it: a panel keeps no copy of a case that is no longer before it. */
const expire = async (tx: Tx, work: CaseWork, reference: string): Promise<'expired'> => {
  const of = await lockCase(tx, reference);
  await moveCase(tx, work, of, { name: 'expire', because: 'nothing happened' });
  await revokeShare(tx, work, of, 'expired');
  return 'expired';
};

/** Closes what the borough of the transaction answered long enough ago that no placement follows. @returns how many */
export const closeWithoutPlacement = async (tx: Tx, work: CaseWork): Promise<number> => {
  const before = addDays(work.clock.today(), -CLOSE_WITHOUT_PLACEMENT_DAYS);
  const rows = await tx.query<{ reference: string }>(
    `select k.reference from cases k
       join lateral (
         select id from recommendations n
          where n.borough_id = k.borough_id and n.case_id = k.id and n.confirmed_at is not null
          order by n.confirmed_at desc limit 1) n on true
       join borough_responses r on r.borough_id = k.borough_id and r.recommendation_id = n.id and r.superseded_at is null
      where k.status = 'decided' and not r.placement_follows
        and (r.responded_at at time zone 'Europe/London')::date <= $1`,
    [before],
  );
  for (const { reference } of rows) {
    const of = await lockCase(tx, reference);
    await moveCase(tx, work, of, { name: 'close', because: 'no placement follows' });
  }
  return rows.length;
};
