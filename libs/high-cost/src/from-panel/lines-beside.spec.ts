import { Day, day } from '@lib/kernel/day';
import { CostLine } from '../costs/cost-line';
import { linesBeside, LinesThere } from './lines-beside';

const core: CostLine = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 612_000,
  startsOn: day('2026-06-01'),
  endsOn: null,
};
const support: CostLine = { ...core, kind: 'other-support', pence: 80_000 };
const ends = (there: Partial<LinesThere>): (Day | null)[] =>
  linesBeside([core, support], { former: [], ofOtherStarts: [], entered: [], ...there }).map(
    ({ endsOn }) => endsOn,
  );

describe('the lines of a start beside what the register has', () => {
  it('are open where nothing is there', () => {
    expect(ends({})).toEqual([null, null]);
  });

  it('keep the end somebody gave them when the start is corrected', () => {
    const supportEnded = { ...support, startsOn: day('2026-06-03'), endsOn: day('2026-07-01') };
    expect(ends({ former: [core, supportEnded] })).toEqual([null, '2026-07-01']);
    expect(ends({ former: [{ ...core, endsOn: day('2026-07-06') }] })).toEqual(['2026-07-06', '2026-07-06']);
    expect(ends({ former: [core, { ...supportEnded, endsOn: day('2026-06-01') }] })).toEqual([null]);
  });

  it('end where a later start begins, and never begin on the day of another', () => {
    const later = { ...core, startsOn: day('2026-09-01') };
    expect(ends({ ofOtherStarts: [{ ...core, startsOn: day('2026-03-01') }, later] })).toEqual([
      '2026-09-01',
      '2026-09-01',
    ]);
    expect(ends({ ofOtherStarts: [core] })).toEqual([]);
  });

  it('stay out where somebody entered a core fee for those nights, and only there', () => {
    const entered = { ...core, startsOn: day('2026-06-20') };
    expect(ends({ entered: [entered] })).toEqual([]);
    expect(ends({ entered: [{ ...core, startsOn: day('2026-05-01'), endsOn: day('2026-06-01') }] })).toEqual([
      null,
      null,
    ]);
    expect(ends({ entered: [{ ...entered, payer: 'health' }] })).toEqual([null, null]);
    expect(ends({ entered: [{ ...entered, kind: 'transport' }] })).toEqual([null, null]);
  });
});
