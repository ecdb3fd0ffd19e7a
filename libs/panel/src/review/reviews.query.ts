import { Temporal } from 'temporal-polyfill';
import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { CaseStatus } from '../cases/case-status';
import { PanelCase } from '../cases/panel-case';
import { CaseTime, caseTime, StatusChange } from './case-time';

/** A question to the borough, and its answer. */
export interface AskedInformation {
  readonly id: string;
  readonly question: string;
  readonly section: string | null;
  readonly askedAt: Temporal.Instant;
  readonly askedByName: string;
  readonly dueOn: Day;
  readonly answer: string | null;
  readonly answeredAt: Temporal.Instant | null;
  readonly answeredByName: string | null;
}

type OfACase = Pick<PanelCase, 'boroughId' | 'id'>;

/** What the panel asked about a case, newest first. */
export const askedOf = (tx: Tx, of: OfACase): Promise<AskedInformation[]> =>
  tx.query<AskedInformation>(
    `select id, question, section, asked_at as "askedAt", asked_by_name as "askedByName", due_on as "dueOn", answer,
            answered_at as "answeredAt", answered_by_name as "answeredByName"
       from information_requests where borough_id = $1 and case_id = $2 order by asked_at desc, id desc`,
    [of.boroughId, of.id],
  );

/** The time of each of some cases, by its key: counted, and standing while the panel waits. */
export const timesOf = async (
  tx: Tx,
  cases: readonly OfACase[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, CaseTime>> => {
  const rows = await tx.query<StatusChange & { readonly id: string }>(
    `select case_id as id, to_status as "to", at from case_events
      where case_id = any($1::uuid[]) and to_status is not null`,
    [cases.map(({ id }) => id)],
  );
  return new Map(
    cases.map(({ id }) => [
      id,
      caseTime(
        rows.filter((row) => row.id === id),
        now,
      ),
    ]),
  );
};

/** Other cases before the panel about the same child: so that a duplicate is seen before it is heard twice. */
export const otherCasesOfChild = (
  tx: Tx,
  of: PanelCase,
): Promise<{ reference: string; status: CaseStatus }[]> =>
  tx.query(
    `select reference, status from cases
      where borough_id = $1 and child_id = $2 and id <> $3 order by reference desc limit 20`,
    [of.boroughId, of.childId, of.id],
  );
