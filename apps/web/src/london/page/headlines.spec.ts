import { addDays, day } from '@lib/kernel/day';
import { areasOn } from '@lib/measures/cubes/areas';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { areasOf } from '../asked/areas-asked';
import { figuresAsked, tableAsked } from '../asked/london-filters';
import { PrintedTable } from '../figures/printed-table';
import { ShownFigures } from '../figures/shown-figures';
import { headlinesOf } from './headlines';

const ON = day('2026-11-15');
const [LONDON] = areasOn(ON);

type Release = Pick<ReleaseSummary, 'on' | 'cubeVersion' | 'includes'>;

const release = (over: Partial<Release> = {}): ReleaseSummary =>
  ({ on: ON, cubeVersion: 1, includes: [301, 302, 305], ...over }) as ReleaseSummary;

const printed = (total: number | null, foster: number | null): PrintedTable =>
  new PrintedTable(
    Object.entries({ total, foster }).map(([category, value]) => ({
      area: LONDON!,
      category,
      value,
      symbol: value === null ? 'c' : null,
    })),
  );

const A_WEEK_BEFORE = { release: release({ on: addDays(ON, -7) }), printed: printed(9270, 6310) };

const changes = (
  before: ShownFigures['before'],
  { now = printed(9250, 6310), query = {} } = {},
): string[] => {
  const asked = figuresAsked(query, tableAsked(query), { periods: [ON], on: ON });
  const areas = areasOf(asked.level, ON);
  return headlinesOf(asked, { release: release(), areas, printed: now, money: [], before, own: null }).map(
    ({ change }) => change,
  );
};

describe('a headline number', () => {
  it('says how it moved by what was printed of the week before, and that rounding may hide it', () => {
    expect(changes(A_WEEK_BEFORE)).toEqual([
      'About 20 fewer than a week before, on 8 November 2026',
      'No change that shows: the same as a week before, on 8 November 2026',
    ]);
  });

  it('is not called about, nor unseen, where numbers are exact', () => {
    const before = { ...A_WEEK_BEFORE, release: release({ on: day('2026-08-15') }) };
    expect(changes(before, { now: printed(9271, 6310), query: { product: 'quarterly' } })).toEqual([
      '1 more than a quarter before, on 15 August 2026',
      'No change: the same as a quarter before, on 15 August 2026',
    ]);
  });

  it('names the day alone where a release is missing in between', () => {
    const before = { ...A_WEEK_BEFORE, release: release({ on: day('2026-11-01') }) };
    expect(changes(before)[0]).toBe('About 20 fewer than on 1 November 2026');
  });

  it('is not compared where other boroughs took part, or where it is counted differently', () => {
    const of = (over: Partial<Release>) =>
      changes({ ...A_WEEK_BEFORE, release: release({ on: addDays(ON, -7), ...over }) })[0];
    const start = 'Cannot be compared with 8 November 2026: ';
    expect(of({ includes: [301, 305, 304] })).toBe(`${start}Barnet joined; Brent left`);
    expect(of({ cubeVersion: 2 })).toBe(`${start}it is counted differently since`);
  });

  it('says nothing of a number that is hidden now or was then', () => {
    expect(changes(A_WEEK_BEFORE, { now: printed(9250, null) })[1]).toBe(
      'Without a number there is no change to show',
    );
    expect(changes({ ...A_WEEK_BEFORE, printed: printed(9250, null) })[1]).toBe(
      'No change can be shown: the number before is not shown',
    );
  });

  it('has nothing to be compared with when it is the first', () => {
    expect(changes(null)[0]).toBe('There is no earlier release to compare it with');
  });
});
