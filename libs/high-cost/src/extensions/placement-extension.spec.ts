import { Day, day } from '@lib/kernel/day';
import { PlacementExtension, problemsOfExtension } from './placement-extension';

const to = (toDay: string): PlacementExtension => ({
  toDay: day(toDay),
  authorisedBy: 'nobody',
  reason: 'no place to move to',
});
const at = (expectedEndOn: Day | null, endedOn: Day | null = null) => ({ expectedEndOn, endedOn });

describe('what is wrong with an extension', () => {
  it('is nothing with a later day, within five years', () => {
    expect(problemsOfExtension(to('2026-07-01'), at(day('2026-06-30')))).toEqual([]);
    expect(problemsOfExtension(to('2031-06-30'), at(day('2026-06-30')))).toEqual([]);
  });

  it.each([
    ['no later', to('2026-06-30'), at(day('2026-06-30')), 'must be after 30 June 2026'],
    ['years away', to('2031-07-01'), at(day('2026-06-30')), 'within 5 years'],
    ['without a day before', to('2026-06-30'), at(null), 'in the facts'],
    ['of one that ended', to('2026-07-30'), at(day('2026-06-30'), day('2026-06-01')), 'ended on 1 June 2026'],
  ])('is one %s', (_what, extension, of, words) => {
    expect(problemsOfExtension(extension, of)[0]!.message).toContain(words);
  });
});
