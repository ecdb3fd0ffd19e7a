import { day } from '@lib/kernel/day';
import { PrintedTable } from '../figures/printed-table';
import { MonthOfFigures } from './london-months.service';
import { monthsAsked } from './months-asked';
import { presentMonths } from './months-page.presenter';

const month = (on: string, total: number, of: Partial<MonthOfFigures> = {}): MonthOfFigures => ({
  on: day(on),
  releaseId: on,
  cubeVersion: 1,
  includes: [301, 302],
  printed: new PrintedTable([
    { area: { kind: 'london', code: 'london' }, category: 'total', value: total, symbol: null },
  ]),
  money: [],
  ...of,
});

const notesOn = (...months: MonthOfFigures[]): readonly string[] =>
  presentMonths({ asked: monthsAsked({}, day('2026-11-15')), months }, {}).chart!.notes;

describe('the months', () => {
  it('mark where other boroughs take part, and name them', () => {
    const september = month('2026-09-27', 9000);
    expect(notesOn(september, month('2026-10-25', 9400, { includes: [301, 302, 304] }))).toEqual([
      'The dashed upright line marks a change: 25 October 2026, Brent joined.',
    ]);
    expect(notesOn(september, month('2026-10-25', 8800, { includes: [301] }))).toEqual([
      'The dashed upright line marks a change: 25 October 2026, Barnet left.',
    ]);
    expect(notesOn(september, month('2026-10-25', 9010))).toEqual([]);
  });

  it('mark it in the table too, in the row of the month', () => {
    const rows = presentMonths(
      {
        asked: monthsAsked({}, day('2026-11-15')),
        months: [
          month('2026-09-27', 9000),
          month('2026-10-25', 9400, { includes: [301, 302, 304] }),
          month('2026-11-15', 9410, { includes: [301, 302, 304], cubeVersion: 2 }),
        ],
      },
      {},
    ).table.rows.map(([first]) => first);
    expect(rows).toEqual([
      { text: '15 November 2026', note: 'It is counted differently since' },
      { text: '25 October 2026', note: 'Brent joined' },
      { text: '27 September 2026', note: undefined },
    ]);
  });

  it('mark where they are counted differently', () => {
    expect(notesOn(month('2026-09-27', 9000), month('2026-10-25', 9010, { cubeVersion: 2 }))).toEqual([
      'The dashed upright line marks a change: 25 October 2026, it is counted differently since.',
    ]);
  });
});
