import { Temporal } from 'temporal-polyfill';
import { Columns, insertRows } from '@lib/database/bulk/insert-rows';
import { Tx } from '@lib/database/unit-of-work';
import { RecordedBy } from '@lib/high-cost/register/keep-entry';
import { keepReviews, ReviewToKeep } from '@lib/high-cost/reviews/keep-review';
import { linesAt, settingsUsed } from '@lib/high-cost/uplifts/uplifts.query';
import { addDays, Day, day, latest } from '@lib/kernel/day';
import { newId } from '@lib/kernel/ids';
import { Random } from '../random';
import { ToldEntry } from './borough-register';
import { endingOfEntry, reviewsOfEntry } from './outcomes-of-entry';

interface Kept {
  readonly by: RecordedBy;
  readonly asAt: Day;
  /** For what is of the borough and not of one placement. */
  readonly random: Random;
}

type Drawn = ToldEntry & { readonly random: Random };

/** Keeps what the placements of a borough’s register achieved, how they went on and ended, marks, and what providers ask. */
export const keepOutcomes = async (tx: Tx, told: readonly Drawn[], kept: Kept): Promise<void> => {
  const rows = await tx.query<{ id: string; placementId: string }>(
    'select id, placement_id as "placementId" from register_entries where placement_id = any($1)',
    [told.map(({ priced }) => priced.placement.id)],
  );
  const idOf = new Map(rows.map(({ id, placementId }) => [placementId, id]));
  const entries = told.map((one) => ({ ...one, entryId: idOf.get(one.priced.placement.id)! }));
  const reviews = entries.flatMap((one): ReviewToKeep[] =>
    reviewsOfEntry(one, one.random, kept.asAt).map((review) => ({
      ...review,
      entryId: one.entryId,
      enteredAt: at(review.heldOn),
    })),
  );
  await keepReviews(tx, reviews, kept.by);
  await keepEndings(tx, entries, kept);
  await keepExtensions(tx, entries, kept);
  await keepMarks(tx, entries, kept);
  await keepUplifts(tx, kept);
};

type Entry = Drawn & { readonly entryId: string };

const at = (on: Day): Temporal.Instant => Temporal.Instant.from(`${on}T10:00:00Z`);
const entered = (on: Day, { by }: Kept): unknown[] => [at(on).toString(), by.id, by.name, 1];

const keepEndings = async (tx: Tx, entries: readonly Entry[], kept: Kept): Promise<void> => {
  const rows = entries.flatMap(({ entryId, random, ...one }) => {
    const ending = endingOfEntry(one, random);
    const { endedOn } = one.priced.placement;
    if (ending === null || endedOn === null || endedOn >= kept.asAt) return [];
    const { planned, reason, noticeDays, destination, stepDown, rating } = ending;
    return [[
      tx.context.boroughId, entryId, endedOn, planned, reason, noticeDays, destination, stepDown, rating, ...entered(endedOn, kept),
    ]]; // prettier-ignore
  });
  await insertRows(tx, 'placement_endings', ENDING, rows);
};

const keepExtensions = async (tx: Tx, entries: readonly Entry[], kept: Kept): Promise<void> => {
  const rows = entries.flatMap(({ entryId, random, priced, facts }) => {
    const { expectedEndOn } = facts;
    if (priced.placement.endedOn !== null || expectedEndOn === null || !random.chance(0.15)) return [];
    const fromDay = addDays(expectedEndOn, -random.whole(30, 120));
    if (fromDay <= priced.placement.startedOn || fromDay >= kept.asAt) return [];
    const authorisedBy = random.weighted({
      'head of service': 0.45,
      'assistant director': 0.2,
      'team manager': 0.15,
      nobody: 0.2,
    });
    const reason = random.weighted({
      'no place to move to': 0.4,
      'needs have not changed': 0.4,
      'next place not ready': 0.2,
    });
    return [[
      tx.context.boroughId, newId(), entryId, fromDay, expectedEndOn, authorisedBy, reason, ...entered(fromDay, kept),
    ]]; // prettier-ignore
  });
  await insertRows(tx, 'placement_extensions', EXTENSION, rows);
};

const keepMarks = async (tx: Tx, entries: readonly Entry[], kept: Kept): Promise<void> => {
  const rows = entries.flatMap(({ entryId, random, priced }) => {
    const { startedOn, endedOn } = priced.placement;
    const markedOn = addDays(startedOn, 30);
    if (endedOn !== null || markedOn >= kept.asAt || !random.chance(0.04)) return [];
    const reason = random.pick([
      'no setting meets the needs',
      'placements broke down',
      'risk of serious harm',
    ]);
    return [[tx.context.boroughId, newId(), entryId, reason, markedOn, ...entered(markedOn, kept)]];
  });
  await insertRows(tx, 'panel_marks', MARK, rows);
};

const UPLIFTS_A_BOROUGH = 5;

/** Asked in the spring before the day, for the April that follows, first where there is a price: some wait. */
const keepUplifts = async (tx: Tx, kept: Kept): Promise<void> => {
  const { random, asAt } = kept;
  const priced = await linesAt(tx, asAt);
  const settings = (await settingsUsed(tx, asAt))
    .filter(() => random.chance(0.4))
    .sort((one, other) => Number(priced.has(other.id)) - Number(priced.has(one.id)))
    .slice(0, UPLIFTS_A_BOROUGH);
  const spring = day(`${asAt.slice(5) < '03-01' ? Number(asAt.slice(0, 4)) - 1 : asAt.slice(0, 4)}-02-01`);
  const rows = settings.map(({ id }) => {
    const askedOn = latest(addDays(spring, -300), addDays(spring, random.whole(-30, 25)));
    const percent = random.pick([3, 4.5, 6, 8.5, 12]);
    const state = random.weighted({
      asked: 0.3,
      'agreed in full': 0.25,
      'agreed in part': 0.35,
      refused: 0.1,
    });
    const agreed = state === 'agreed in full' ? percent : state === 'agreed in part' ? percent / 2 : null;
    const decidedOn = state === 'asked' ? null : addDays(askedOn, random.whole(1, 3));
    const reason = random.weighted({ yearly: 0.6, wages: 0.25, 'energy and food': 0.1, other: 0.05 });
    const appliesFrom = day(`${spring.slice(0, 4)}-04-01`);
    return [
      tx.context.boroughId, newId(), id, askedOn, percent, appliesFrom, reason, state, decidedOn, agreed, ...entered(askedOn, kept),
    ]; // prettier-ignore
  });
  await insertRows(tx, 'uplift_requests', UPLIFT, rows);
};

const ENTERED = {
  entered_at: 'timestamptz',
  entered_by: 'uuid',
  entered_by_name: 'text',
  version: 'integer',
} as const;

const ENDING: Columns = {
  borough_id: 'smallint',
  entry_id: 'uuid',
  ended_on: 'date',
  planned: 'text',
  reason: 'text',
  notice_days: 'smallint',
  destination: 'text',
  step_down: 'text',
  rating: 'text',
  ...ENTERED,
};

const EXTENSION: Columns = {
  borough_id: 'smallint',
  id: 'uuid',
  entry_id: 'uuid',
  from_day: 'date',
  to_day: 'date',
  authorised_by: 'text',
  reason: 'text',
  ...ENTERED,
};

const MARK: Columns = {
  borough_id: 'smallint',
  id: 'uuid',
  entry_id: 'uuid',
  reason: 'text',
  marked_on: 'date',
  ...ENTERED,
};

const UPLIFT: Columns = {
  borough_id: 'smallint',
  id: 'uuid',
  setting_id: 'uuid',
  asked_on: 'date',
  asked_percent: 'numeric',
  applies_from: 'date',
  reason: 'text',
  state: 'text',
  decided_on: 'date',
  agreed_percent: 'numeric',
  ...ENTERED,
};
