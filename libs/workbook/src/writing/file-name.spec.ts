import { day } from '@lib/kernel/day';
import { fileName } from './file-name';

const runOn = day('2026-04-07');

describe('a file is called after its report, area, period and run date', () => {
  it('in lower case with hyphens', () => {
    const parts = {
      report: 'Placements snapshot',
      area: 'Hammersmith & Fulham',
      period: '31 March 2026',
      runOn,
    };
    expect(fileName(parts, 'xlsx')).toBe(
      'placements-snapshot-hammersmith-and-fulham-31-march-2026-2026-04-07.xlsx',
    );
  });

  it('with the day once when the period is the day it was made', () => {
    const parts = { report: 'placements-snapshot', area: 'Bromley', period: '7 April 2026', runOn };
    expect(fileName(parts, 'xlsx')).toBe('placements-snapshot-bromley-2026-04-07.xlsx');
  });

  it('whatever the words: no path, no odd letters, well under 200 characters', () => {
    const parts = { report: '../Été’s "report"', area: 'x'.repeat(300), period: ' / ', runOn };
    expect(fileName(parts, 'csv')).toBe(`etes-report-${'x'.repeat(45)}-2026-04-07.csv`);
  });
});
