import { addYears, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { boroughsInWave, wavesKnown } from '@lib/surveys/waves/wave.query';
import { BoroughInWave, daysFor, Wave } from '@lib/surveys/waves/wave';
import { Tally } from '@lib/surveys/weighing/tally';

/** A return as it stood at the end of a day: what was handed in by then, and what the programme had decided of it. */
export interface ReturnedBy {
  readonly wave: Wave;
  readonly inWave: BoroughInWave;
  readonly deadlineOn: Day;
  readonly state: StateBy;
  readonly isNil: boolean;
  /** The day it was first handed in; null while it was not. */
  readonly handedInOn: Day | null;
  /** Of what was last handed in by the day; null while nothing was. */
  readonly tally: Tally | null;
  /** How many times it was handed in by the day. */
  readonly submissions: number;
}

/** Where a return stood. Whether it was ready for its approver on a day gone by is not kept. */
export type StateBy =
  | 'Not expected'
  | 'Not started'
  | 'In progress'
  | 'Overdue'
  | 'Submitted'
  | 'Submitted again'
  | 'Under review'
  | 'Returned'
  | 'Accepted';

/** Waves that were opened in the years before a day are looked at. */
const YEARS_BACK = 2;

interface Handed {
  readonly boroughId: number;
  readonly waveId: string;
  readonly number: number;
  readonly isNil: boolean;
  readonly tally: Tally;
  readonly on: Day;
  /** What was last decided of this version by the day; null for nothing. */
  readonly decision: string | null;
}

/** Of each borough and each wave of the two years before a day that whoever asks may know of, the latest wave first. */
export const returnedBy = async (tx: Tx, on: Day): Promise<ReturnedBy[]> => {
  const waves = (await wavesKnown(tx)).filter(
    ({ state, opensOn }) =>
      (state === 'open' || state === 'final') && opensOn <= on && opensOn > addYears(on, -YEARS_BACK),
  );
  const handed = Map.groupBy(await handedInBy(tx, on), ({ waveId, boroughId }) => `${waveId}|${boroughId}`);
  const begun = await begunBy(tx, on);
  const rows: ReturnedBy[] = [];
  for (const wave of waves)
    for (const inWave of await boroughsInWave(tx, wave.id)) {
      const key = `${wave.id}|${inWave.boroughId}`;
      rows.push(rowOf({ wave, inWave }, { versions: handed.get(key) ?? [], isBegun: begun.has(key), on }));
    }
  return rows;
};

const rowOf = (
  { wave, inWave }: Pick<ReturnedBy, 'wave' | 'inWave'>,
  {
    versions,
    isBegun,
    on,
  }: { readonly versions: readonly Handed[]; readonly isBegun: boolean; readonly on: Day },
): ReturnedBy => {
  const { deadlineOn } = daysFor(wave, inWave);
  const [first, last] = [versions[0], versions.at(-1)];
  return {
    ...{ wave, inWave, deadlineOn },
    state: last ? stateAfter(last) : stateBefore({ inWave, deadlineOn, isBegun, on }),
    isNil: last?.isNil ?? false,
    handedInOn: first?.on ?? null,
    tally: last?.tally ?? null,
    submissions: versions.length,
  };
};

const stateBefore = (
  of: Pick<ReturnedBy, 'inWave' | 'deadlineOn'> & { readonly isBegun: boolean; readonly on: Day },
): StateBy => {
  if (of.inWave.notExpectedBecause !== null) return 'Not expected';
  if (of.on > of.deadlineOn) return 'Overdue';
  return of.isBegun ? 'In progress' : 'Not started';
};

const STATE_AFTER: Readonly<Record<string, StateBy>> = {
  'taken up': 'Under review',
  'set back': 'Under review',
  accepted: 'Accepted',
  'accepted with a note': 'Accepted',
  reopened: 'Accepted',
  returned: 'Returned',
};

const stateAfter = ({ decision, number }: Handed): StateBy => {
  const decided = decision === null ? undefined : STATE_AFTER[decision];
  return decided ?? (number === 1 ? 'Submitted' : 'Submitted again');
};

const LONDON_DAY = (moment: string): string => `(${moment} at time zone 'Europe/London')::date`;

/** Pilots leave nothing: they are deleted when their wave opens. */
const handedInBy = (tx: Tx, on: Day): Promise<Handed[]> =>
  tx.query<Handed>(
    `select v.borough_id as "boroughId", v.wave_id as "waveId", v.number, v.is_nil as "isNil", v.tally,
            ${LONDON_DAY('v.submitted_at')} as "on",
            (select d.decision from return_reviews d
              where d.borough_id = v.borough_id and d.return_id = v.return_id and d.version_number = v.number
                and ${LONDON_DAY('d.decided_at')} <= $1
              order by d.decided_at desc, d.id desc limit 1) as decision
       from return_versions v where ${LONDON_DAY('v.submitted_at')} <= $1
      order by v.wave_id, v.borough_id, v.number`,
    [on],
  );

const begunBy = async (tx: Tx, on: Day): Promise<Set<string>> => {
  const rows = await tx.query<{ key: string }>(
    `select wave_id || '|' || borough_id as key from returns where ${LONDON_DAY('opened_at')} <= $1`,
    [on],
  );
  return new Set(rows.map(({ key }) => key));
};
