import { column, Column } from '@lib/workbook/writing/column';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { Wave } from '@lib/surveys/waves/wave';
import { daysLate, shareOf } from './completion-columns';
import { ReturnedBy } from './returned-by.query';

/** A wave as a whole: late returns are counted, and kept out of its sums. */
export interface WaveRow {
  readonly wave: Wave;
  readonly expected: number;
  readonly inTime: readonly ReturnedBy[];
  readonly late: number;
  readonly overdue: number;
  readonly accepted: number;
}

export const waveRows = (rows: readonly ReturnedBy[]): WaveRow[] =>
  [...Map.groupBy(rows, ({ wave }) => wave.id).values()].map((some) => {
    const expected = some.filter(({ state }) => state !== 'Not expected');
    return {
      wave: some[0]!.wave,
      expected: expected.length,
      inTime: expected.filter((row) => daysLate(row) === 0),
      late: expected.filter((row) => (daysLate(row) ?? 0) > 0).length,
      overdue: expected.filter(({ state }) => state === 'Overdue').length,
      accepted: expected.filter(({ state }) => state === 'Accepted').length,
    };
  });

const sumIn = (
  rows: readonly ReturnedBy[],
  value: (row: NonNullable<ReturnedBy['tally']>) => number,
): number => rows.reduce((sum, { tally }) => sum + (tally === null ? 0 : value(tally)), 0);

/** Of returns handed in on time alone. */
const sum = (header: string, value: (row: NonNullable<ReturnedBy['tally']>) => number): Column<WaveRow> =>
  column(header, {
    kind: 'whole',
    notes: ['on-time'],
    value: ({ inTime }: WaveRow): number | Shorthand => (inTime.length === 0 ? '[z]' : sumIn(inTime, value)),
  });

const whole = (header: string, value: (row: WaveRow) => number): Column<WaveRow> =>
  column(header, { kind: 'whole', value });

export const WAVE_COLUMNS: readonly Column<WaveRow>[] = [
  column('Survey', { kind: 'text', value: ({ wave }: WaveRow) => wave.collectionTitle }),
  column('Wave', { kind: 'text', value: ({ wave }: WaveRow) => wave.title }),
  column('Reference day', { kind: 'day', value: ({ wave }: WaveRow) => wave.referenceDay }),
  column('Deadline', { kind: 'day', value: ({ wave }: WaveRow) => wave.deadlineOn }),
  whole('Boroughs expected', ({ expected }) => expected),
  whole('Handed in on time', ({ inTime }) => inTime.length),
  whole('Handed in late', ({ late }) => late),
  whole('Overdue', ({ overdue }) => overdue),
  whole('Accepted', ({ accepted }) => accepted),
  sum('Rows', ({ rows }) => rows),
  sum('Errors fixed', ({ mended }) => mended),
  sum('Queries explained', ({ explained }) => explained),
  column('Answers filled in for boroughs (%)', {
    kind: 'percent',
    notes: ['on-time', 'filled-in'],
    value: ({ inTime }: WaveRow) =>
      shareOf({
        asked: sumIn(inTime, ({ once, inRows }) => once.asked + inRows.asked),
        prefilled: sumIn(inTime, ({ once, inRows }) => once.prefilled + inRows.prefilled),
      }),
  }),
];
