import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { PUBLISHED_GROUPS, publishedGroup } from './published-groups';

describe('the published group of a placement', () => {
  it.each(PLACEMENT_TYPES.map((type) => [type.code, type] as const))(
    'agrees with the DfE for %s',
    (_code, type) => {
      expect(publishedGroup(type.group)).toBe(type.dfeGroup ?? 'other');
    },
  );

  it('shows eight groups, foster placements first, and never the total as one of them', () => {
    expect(PUBLISHED_GROUPS.map(({ group }) => group)).toEqual([
      'foster', 'homes', 'supported', 'residential-schools', 'other-residential', 'adoption', 'with-parents', 'other',
    ]); // prettier-ignore
  });
});
