import { Day, daysBetween, earliest, latest } from '@lib/kernel/day';
import { CostLine, Nights } from '../costs/cost-line';
import { costOfEach } from '../costs/cost-of';
import { HeldBlock, VoidReason } from './block-contract';

/** A child of the borough who lived at a setting: from the first day to the one on which it ended. */
export interface Stay {
  readonly settingId: string;
  readonly startedOn: Day;
  readonly endedOn: Day | null;
}

/** What somebody said of the void that began on a day. */
export interface StatedReason {
  readonly blockId: string;
  readonly beganOn: Day;
  readonly reason: VoidReason;
}

/** One place of a block that stood empty for so many nights in a row. */
export interface BlockVoid {
  readonly blockId: string;
  readonly settingId: string;
  /** Its first empty night of all. */
  readonly beganOn: Day;
  /** The first night of it in the period, and the day on which it, or the period, ended. */
  readonly from: Day;
  readonly to: Day;
  readonly nights: number;
  readonly weeklyPence: number;
  /** What those nights cost. */
  readonly pence: number;
  /** A gap between children is filled again; the others end with the contract, or not yet. */
  readonly ends: 'filled' | 'contract ended' | 'still empty';
  /** Null while nobody gave one. */
  readonly reason: VoidReason | null;
}

/** A block of which it is not known which of its places were used, with what all of them cost in a period. */
export interface UnknownBlock extends Nights {
  readonly blockId: string;
  readonly settingId: string;
  readonly places: number;
  /** Of all its places. */
  readonly nights: number;
  readonly pence: number;
}

/** What voids are worked out of. */
export interface VoidFacts {
  readonly blocks: readonly HeldBlock[];
  readonly stays: readonly Stay[];
  readonly reasons: readonly StatedReason[];
}

type Run = Pick<BlockVoid, 'blockId' | 'settingId' | 'beganOn' | 'weeklyPence'> & { readonly until: Day };

/**
 * Places that were paid for and in which no child of the borough slept, place by place. Children fill the block that
 * began first before the others. What a night costs is a seventh of the week, added up as every cost is
 * (docs/how-costs-are-worked-out.md), so that all voids together are right to the penny. Of blocks at settings without
 * a number nothing is known: they are in `unknownIn`, and not here.
 */
export const voidsIn = ({ blocks, stays, reasons }: VoidFacts, { from, to }: Nights): BlockVoid[] => {
  const known = blocks.filter(({ hasNumber }) => hasNumber);
  const bySetting = Map.groupBy(known, ({ settingId }) => settingId);
  const runs = [...bySetting].flatMap(([settingId, some]) =>
    runsOf(
      some,
      stays.filter((stay) => stay.settingId === settingId),
      to,
    ),
  );
  const inPeriod = runs.filter(({ beganOn, until }) => beganOn < to && until > from);
  const costs = costOfEach(inPeriod.map(lineOf), { from, to });
  return inPeriod.map(({ until, ...run }, at) => {
    const [first, last] = [latest(run.beganOn, from), earliest(until, to)];
    return {
      ...run,
      from: first,
      to: last,
      nights: daysBetween(first, last),
      pence: costs[at]!,
      ends: endOf(run.blockId, until, { blocks, to }),
      reason: reasonOf(reasons, run.blockId, { from: run.beganOn, to: until }),
    };
  });
};

/** The blocks of a period at settings without a number, by which children would be found. */
export const unknownIn = ({ blocks }: Pick<VoidFacts, 'blocks'>, { from, to }: Nights): UnknownBlock[] => {
  const unknown = blocks.filter(
    ({ hasNumber, startsOn, endsOn }) => !hasNumber && startsOn < to && (endsOn === null || endsOn > from),
  );
  const costs = costOfEach(
    unknown.map(({ weeklyPence, places, startsOn, endsOn }) =>
      lineOf({ weeklyPence: weeklyPence * places, beganOn: startsOn, until: endsOn ?? to }),
    ),
    { from, to },
  );
  return unknown.map(({ id, settingId, places, startsOn, endsOn }, at) => {
    const [first, last] = [latest(startsOn, from), earliest(endsOn ?? to, to)];
    const nights = places * daysBetween(first, last);
    return { blockId: id, settingId, places, from: first, to: last, nights, pence: costs[at]! };
  });
};

/** Every run of empty nights of each place, from the first night of its block to the day on which the period ends. */
const runsOf = (blocks: readonly HeldBlock[], stays: readonly Stay[], to: Day): Run[] => {
  const inOrder = blocks.toSorted((a, b) => (a.startsOn + a.id < b.startsOn + b.id ? -1 : 1));
  const turns = [
    ...inOrder.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? to]),
    ...stays.flatMap(({ startedOn, endedOn }) => [startedOn, endedOn ?? to]),
    to,
  ];
  const days = [...new Set(turns)].filter((turn) => turn <= to).sort();
  const open = new Map<string, Run>();
  const done: Run[] = [];
  for (const turn of days) {
    const empty = turn < to ? emptyOn(inOrder, stays, turn) : new Map<string, Run>();
    for (const [key, run] of empty) if (!open.has(key)) open.set(key, run);
    for (const [key, run] of open) {
      if (empty.has(key)) continue;
      open.delete(key);
      done.push({ ...run, until: turn });
    }
  }
  return done;
};

/** The places that are empty on the night of a day, by block and number. */
const emptyOn = (blocks: readonly HeldBlock[], stays: readonly Stay[], on: Day): ReadonlyMap<string, Run> => {
  let children = stays.filter((stay) => holds(stay.startedOn, stay.endedOn, on)).length;
  const empty = new Map<string, Run>();
  for (const { id, settingId, places, weeklyPence, startsOn, endsOn } of blocks) {
    if (!holds(startsOn, endsOn, on)) continue;
    const used = Math.min(places, children);
    children -= used;
    for (let place = 1; place <= places - used; place += 1)
      empty.set(`${id} ${place}`, { blockId: id, settingId, beganOn: on, weeklyPence, until: on });
  }
  return empty;
};

const holds = (from: Day, to: Day | null, on: Day): boolean => from <= on && (to === null || on < to);

const lineOf = ({
  weeklyPence,
  beganOn,
  until,
}: Pick<Run, 'weeklyPence' | 'beganOn' | 'until'>): CostLine => ({
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: weeklyPence,
  startsOn: beganOn,
  endsOn: until,
});

const endOf = (
  blockId: string,
  until: Day,
  { blocks, to }: { blocks: readonly HeldBlock[]; to: Day },
): BlockVoid['ends'] => {
  if (blocks.find(({ id }) => id === blockId)?.endsOn === until) return 'contract ended';
  return until >= to ? 'still empty' : 'filled';
};

/** The latest that was said of a night of it. */
const reasonOf = (
  reasons: readonly StatedReason[],
  blockId: string,
  { from, to }: Nights,
): VoidReason | null =>
  reasons
    .filter((one) => one.blockId === blockId && one.beganOn >= from && one.beganOn < to)
    .toSorted((a, b) => (a.beganOn < b.beganOn ? 1 : -1))[0]?.reason ?? null;
