import { day } from '@lib/kernel/day';
import { WeeklyPence } from '../options/weekly-cost';
import { linesOfStart } from './lines-of-start';

const NONE = { core: null, support: null, education: null, therapy: null, transport: null };
const OPTION = { ...NONE, core: 612_000, support: 50_000, education: 30_000 };

const linesFor = (weeklyPence: number, parts: WeeklyPence | null): [string, number][] =>
  linesOfStart({ startedOn: day('2026-06-01'), weeklyPence }, parts).map(({ kind, pence }) => [kind, pence]);

describe('the cost lines of a placement that starts', () => {
  it('are the parts of the option where that is what was agreed', () => {
    expect(linesFor(692_000, OPTION)).toEqual([
      ['core', 612_000],
      ['other-support', 50_000],
      ['education', 30_000],
    ]);
    expect(linesFor(9_000, { ...NONE, core: 0, therapy: 5_000, transport: 4_000 })).toEqual([
      ['therapy', 5_000],
      ['transport', 4_000],
    ]);
  });

  it('keep the other parts, and the core fee is what is left of another amount', () => {
    expect(linesFor(650_000, OPTION)).toEqual([
      ['core', 570_000],
      ['other-support', 50_000],
      ['education', 30_000],
    ]);
    expect(linesFor(700_000, { ...NONE, support: 50_000 })).toEqual([
      ['core', 650_000],
      ['other-support', 50_000],
    ]);
  });

  it.each([
    ['nothing would be left for it', 80_000, OPTION],
    ['less than nothing would be left', 60_000, OPTION],
    ['the option has no price', 692_000, NONE],
    ['there is no option', 692_000, null],
  ])('are one core fee where %s', (_where, agreed, parts) => {
    expect(linesFor(agreed, parts)).toEqual([['core', agreed]]);
  });

  it('are none where it costs nothing, and are open from the first night', () => {
    expect(linesFor(0, OPTION)).toEqual([]);
    expect(linesOfStart({ startedOn: day('2026-06-01'), weeklyPence: 1 }, null)).toMatchObject([
      { startsOn: '2026-06-01', endsOn: null, per: 'week', payer: 'social-care' },
    ]);
  });
});
