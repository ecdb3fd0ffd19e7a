import { addYears, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { EnteredColumn } from '../entering/placement-entry';
import { Child, findChild, missingOf, placementsOf } from './children.query';

/** Something known of a child, and by what: the latest return that says so, or a page. */
export interface KnownFact<Value> {
  readonly value: Value;
  readonly source: 'return' | 'page';
  /** The day the return is true at, or the day it was entered. */
  readonly trueAt: Day;
}

/** What is known of where the child is now. A fact that is not known is null. */
export interface CurrentPlacement {
  readonly id: string;
  readonly startedOn: KnownFact<Day>;
  readonly place: KnownFact<string>;
  readonly provider: KnownFact<string> | null;
  readonly urn: KnownFact<string> | null;
  readonly hostAuthority: KnownFact<string> | null;
  /** borough, sub-region, london or outside. */
  readonly locationTier: KnownFact<string> | null;
  readonly distanceMiles: KnownFact<number> | null;
  readonly need: KnownFact<string>;
}

/** What the service knows of a child today, each fact with where it comes from. */
export interface ChildFacts {
  readonly childId: string;
  readonly localReference: string;
  readonly serviceReference: string;
  readonly birthMonth: KnownFact<Day>;
  readonly sex: KnownFact<string>;
  readonly ethnicity: KnownFact<string> | null;
  readonly uasc: KnownFact<boolean> | null;
  /** LS code; null when not looked after, as far as is known. */
  readonly legalStatus: KnownFact<string> | null;
  /** Entered as on the edge of care, and not looked after since. */
  readonly edgeOfCare: KnownFact<true> | null;
  readonly placement: CurrentPlacement | null;
  /** Placements up to today, short breaks left out. */
  readonly placementsSoFar: KnownFact<number>;
  /** Missing episodes that began in the 12 months up to today; null when no return has the child. */
  readonly missingInYear: KnownFact<number> | null;
}

/**
 * What is known of a child of the borough of the transaction on a day. Discloses the child: whoever shows it records
 * that in the same transaction.
 * @throws NotFoundError for a child that is not this borough's.
 */
export const factsOf = async (tx: Tx, childId: string, today: Day): Promise<ChildFacts> => {
  const child = await findChild(tx, childId);
  const sources = await sourcesOf(tx, child);
  const placements = (await placementsOf(tx, childId)).filter(
    ({ shortBreak, startedOn }) => !shortBreak && startedOn <= today,
  );
  const now = placements.find(({ endedOn }) => endedOn === null || endedOn > today);
  const own = child.source ? returned(child.source.trueAt) : entered(sources.enteredOn ?? today);
  const of = <Value>(value: Value, column: EnteredColumn): KnownFact<Value> => {
    const on = sources.entryDays.get(now?.entered.find((mark) => mark.column === column)?.entryId ?? '');
    return { value, ...(on ? entered(on) : returned(sources.namedAt ?? today)) };
  };
  const maybe = <Value>(value: Value | null, column: EnteredColumn): KnownFact<Value> | null =>
    value === null ? null : of(value, column);
  const statusEntered = placements.length === 0 && sources.enteredOn ? entered(sources.enteredOn) : null;
  return {
    childId,
    localReference: child.localReference,
    serviceReference: child.serviceReference,
    birthMonth: { value: child.birthMonth, ...own },
    sex: { value: child.sex, ...own },
    ethnicity: child.ethnicity === null ? null : { value: child.ethnicity, ...own },
    uasc: child.source ? { value: child.uasc, ...own } : null,
    legalStatus: now
      ? of(now.legalStatus, 'legal_status')
      : statusEntered && sources.enteredStatus
        ? { value: sources.enteredStatus, ...statusEntered }
        : null,
    edgeOfCare: statusEntered && sources.enteredStatus === null ? { value: true, ...statusEntered } : null,
    placement: now
      ? {
          id: now.id,
          startedOn: of(now.startedOn, 'started_on'),
          place: of(now.place, 'place'),
          provider: maybe(now.provider, 'provider'),
          urn: maybe(now.urn, 'urn'),
          hostAuthority: maybe(now.hostAuthority, 'host_authority'),
          locationTier: maybe(now.locationTier, 'host_authority'),
          distanceMiles: maybe(now.distanceMiles, 'host_authority'),
          need: of(now.need, 'need'),
        }
      : null,
    placementsSoFar: { value: placements.length, ...countedFrom(sources, own) },
    missingInYear: sources.namedAt
      ? { value: await missingInYear(tx, childId, today), ...returned(sources.namedAt) }
      : null,
  };
};

type Origin = Pick<KnownFact<never>, 'source' | 'trueAt'>;

const returned = (trueAt: Day): Origin => ({ source: 'return', trueAt });
const entered = (trueAt: Day): Origin => ({ source: 'page', trueAt });

interface Sources {
  /** The latest day at which a live return with an episode of theirs is true; null when none has one. */
  readonly namedAt: Day | null;
  readonly enteredOn: Day | null;
  readonly enteredStatus: string | null;
  /** By entry, the day it was made. */
  readonly entryDays: ReadonlyMap<string, Day>;
}

const sourcesOf = async (tx: Tx, { id, localReference }: Child): Promise<Sources> => {
  const values = [tx.context.boroughId, localReference];
  const [named] = await tx.query<{ day: Day | null }>(
    `select max(i.true_at) as day from episodes e
       join imports i on i.borough_id = e.borough_id and i.id = e.import_id where e.child_id = $1`,
    [id],
  );
  const [entry] = await tx.query<{ day: Day; status: string | null }>(
    `select entered_on as day, legal_status as status from child_entries
      where borough_id = $1 and local_reference = $2 and withdrawn_at is null`,
    values,
  );
  const entries = await tx.query<{ id: string; day: Day }>(
    `select id, entered_on as day from placement_entries
      where borough_id = $1 and local_reference = $2 and withdrawn_at is null`,
    values,
  );
  return {
    namedAt: named?.day ?? null,
    enteredOn: entry?.day ?? null,
    enteredStatus: entry?.status ?? null,
    entryDays: new Map(entries.map(({ id: key, day }) => [key, day])),
  };
};

/** A count is as fresh as the latest thing it counts. */
const countedFrom = ({ namedAt, entryDays }: Sources, own: Origin): Origin => {
  const days = [...entryDays.values()].sort();
  const last = days.at(-1);
  if (last && (namedAt === null || last > namedAt)) return entered(last);
  return namedAt ? returned(namedAt) : own;
};

const missingInYear = async (tx: Tx, childId: string, today: Day): Promise<number> => {
  const since = addYears(today, -1);
  const spells = await missingOf(tx, childId);
  return spells.filter(({ kind, startedOn }) => kind === 'M' && startedOn > since && startedOn <= today)
    .length;
};
