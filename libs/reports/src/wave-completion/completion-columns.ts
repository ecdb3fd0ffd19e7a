import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { daysBetween } from '@lib/kernel/day';
import { Shorthand } from '@lib/workbook/writing/shorthand';
import { Tally, TallyPart } from '@lib/surveys/weighing/tally';
import { column, Column } from '@lib/workbook/writing/column';
import { ReturnedBy } from './returned-by.query';

const text = (
  header: string,
  value: (row: ReturnedBy) => string,
  notes?: readonly string[],
): Column<ReturnedBy> => column(header, { kind: 'text', value, ...(notes ? { notes } : {}) });

const count = (
  header: string,
  value: (tally: Tally) => number,
  notes?: readonly string[],
): Column<ReturnedBy> =>
  column(header, {
    kind: 'whole',
    value: ({ tally }: ReturnedBy) => (tally === null ? '[z]' : value(tally)),
    ...(notes ? { notes } : {}),
  });

const share = (header: string, part: (tally: Tally) => TallyPart): Column<ReturnedBy> =>
  column(header, {
    kind: 'percent',
    notes: ['filled-in'],
    value: ({ tally }: ReturnedBy) => (tally === null ? '[z]' : shareOf(part(tally))),
  });

export const shareOf = ({ asked, prefilled }: Pick<TallyPart, 'asked' | 'prefilled'>): number | Shorthand =>
  asked === 0 ? '[z]' : prefilled / asked;

/** Days before the borough’s deadline, and after it: one of the two is nought. */
const daysEarly = ({ handedInOn, deadlineOn }: ReturnedBy): number | Shorthand =>
  handedInOn === null ? '[z]' : Math.max(0, daysBetween(handedInOn, deadlineOn));

export const daysLate = ({ handedInOn, deadlineOn }: ReturnedBy): number | null =>
  handedInOn === null ? null : Math.max(0, daysBetween(deadlineOn, handedInOn));

/** R13 of product.md 8: one row is one borough in one wave. */
export const COMPLETION_COLUMNS: readonly Column<ReturnedBy>[] = [
  text('Survey', ({ wave }) => wave.collectionTitle),
  text('Wave', ({ wave }) => wave.title),
  text('Borough', ({ inWave }) => authorityById(inWave.boroughId).name),
  text('Area code', ({ inWave }) => authorityById(inWave.boroughId).gss),
  text('Status', ({ state }) => state, ['status']),
  text('Nothing to report', ({ isNil, tally }) => (tally === null ? '[z]' : isNil ? 'Yes' : 'No')),
  column('Deadline', {
    kind: 'day',
    value: ({ deadlineOn }: ReturnedBy) => deadlineOn,
    notes: ['extensions'],
  }),
  column('Handed in on', { kind: 'day', value: ({ handedInOn }: ReturnedBy) => handedInOn ?? '[z]' }),
  column('Days early', { kind: 'whole', value: daysEarly }),
  column('Days late', { kind: 'whole', value: (row: ReturnedBy) => daysLate(row) ?? '[z]', notes: ['late'] }),
  count('Rows', ({ rows }) => rows),
  count('Errors fixed', ({ mended }) => mended, ['errors']),
  count('Queries explained', ({ explained }) => explained),
  share('Questions filled in for the borough (%)', ({ once }) => once),
  share('Fields in rows filled in for the borough (%)', ({ inRows }) => inRows),
  column('Corrections after it was handed in', {
    kind: 'whole',
    value: ({ submissions }: ReturnedBy) => (submissions === 0 ? '[z]' : submissions - 1),
  }),
];
