import { day } from '@lib/kernel/day';
import { whyNotMerged, whyNotProvidersMerged } from './merge-rules';

const ONE = { id: 'a', urn: '9000001', archivedOn: null, mergedInto: null };
const OTHER = { ...ONE, id: 'b', urn: '9000002' };

describe('merging two settings', () => {
  it('is done with two that stand for themselves', () => {
    expect(whyNotMerged(ONE, OTHER, ['placements', 'options'])).toEqual([]);
    expect(whyNotMerged({ ...ONE, urn: null }, OTHER, [])).toEqual([]);
    expect(whyNotProvidersMerged(ONE, OTHER)).toEqual([]);
  });

  it('is refused with each reason', () => {
    expect(whyNotMerged(ONE, ONE, [])).toEqual(['a setting cannot be part of itself']);
    expect(whyNotMerged(ONE, { ...OTHER, urn: null }, [])).toEqual([
      expect.stringContaining('Merge the other into this one'),
    ]);
    const put = {
      ...OTHER,
      archivedOn: day('2026-04-01'),
      mergedInto: { id: 'c', title: 'C', since: day('2026-04-01') },
    };
    expect(whyNotMerged(ONE, put, [])).toHaveLength(2);
    expect(whyNotProvidersMerged(ONE, ONE)).toHaveLength(1);
    expect(whyNotMerged(ONE, OTHER, ['requests'])).toEqual([expect.stringContaining('has not answered yet')]);
  });
});
