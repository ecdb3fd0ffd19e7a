import { addYears, Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { boroughsInWave, wavesKnown } from '@lib/surveys/waves/wave.query';
import { BoroughInWave, daysFor, Wave } from '@lib/surveys/waves/wave';
import { Tally } from '@lib/surveys/weighing/tally';
import { StateAfter, stateAfter } from './state-after';

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

/** Where a return stood. What was marked ready and then taken or sent back counts as in progress. */
export type StateBy =
  'Not expected' | 'Not started' | 'In progress' | 'Ready to approve' | 'Overdue' | StateAfter;

/** Waves that were opened in the years before a day are looked at. */
const YEARS_BACK = 2;

interface Handed {
  readonly boroughId: number;
  readonly waveId: string;
  readonly number: number;
  readonly isNil: boolean;
  readonly tally: Tally;
  readonly on: Day;
  /** What was decided of this version by the day, oldest first. */
  readonly decisions: readonly string[];
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
      rows.push(
        rowOf({ wave, inWave }, { versions: handed.get(key) ?? [], begun: begun.get(key) ?? null, on }),
      );
    }
  return rows;
};

const rowOf = (
  { wave, inWave }: Pick<ReturnedBy, 'wave' | 'inWave'>,
  {
    versions,
    begun,
    on,
  }: { readonly versions: readonly Handed[]; readonly begun: Begun | null; readonly on: Day },
): ReturnedBy => {
  const { deadlineOn } = daysFor(wave, inWave);
  const [first, last] = [versions[0], versions.at(-1)];
  return {
    ...{ wave, inWave, deadlineOn },
    state: last ? stateAfter(last.decisions, last.number) : stateBefore({ inWave, deadlineOn, begun, on }),
    isNil: last?.isNil ?? false,
    handedInOn: first?.on ?? null,
    tally: last?.tally ?? null,
    submissions: versions.length,
  };
};

const stateBefore = (
  of: Pick<ReturnedBy, 'inWave' | 'deadlineOn'> & { readonly begun: Begun | null; readonly on: Day },
): StateBy => {
  if (of.inWave.notExpectedBecause !== null) return 'Not expected';
  if (of.on > of.deadlineOn) return 'Overdue';
  if (of.begun === null) return 'Not started';
  return of.begun.isReady ? 'Ready to approve' : 'In progress';
};

const LONDON_DAY = (moment: string): string => `(${moment} at time zone 'Europe/London')::date`;

/** Pilots leave nothing: they are deleted when their wave opens. */
const handedInBy = (tx: Tx, on: Day): Promise<Handed[]> =>
  tx.query<Handed>(
    `select v.borough_id as "boroughId", v.wave_id as "waveId", v.number, v.is_nil as "isNil", v.tally,
            ${LONDON_DAY('v.submitted_at')} as "on",
            array(select d.decision from return_reviews d
              where d.borough_id = v.borough_id and d.return_id = v.return_id and d.version_number = v.number
                and ${LONDON_DAY('d.decided_at')} <= $1
              order by d.decided_at, d.id) as decisions
       from return_versions v where ${LONDON_DAY('v.submitted_at')} <= $1
      order by v.wave_id, v.borough_id, v.number`,
    [on],
  );

/** A return that somebody had started. */
interface Begun {
  readonly key: string;
  /** Whether it waited for its approver. */
  readonly isReady: boolean;
}

/** What was handed in first says when it was marked ready; of what was not handed in, the return itself. */
const begunBy = async (tx: Tx, on: Day): Promise<Map<string, Begun>> => {
  const rows = await tx.query<Begun>(
    `select r.wave_id || '|' || r.borough_id as key,
            coalesce(${LONDON_DAY('case when v.id is null then r.ready_at else v.ready_at end')} <= $1, false) as "isReady"
       from returns r
       left join return_versions v on v.borough_id = r.borough_id and v.return_id = r.id and v.number = 1
      where ${LONDON_DAY('r.opened_at')} <= $1`,
    [on],
  );
  return new Map(rows.map((row) => [row.key, row]));
};
