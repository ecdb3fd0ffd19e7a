import { DfePlacementGroup } from '@lib/reference-data/codes/placement-groups';
import { PUBLISHED_GROUPS } from '../placements/published-groups';

/** Published groups put together, so that a borough's figure is large enough to be shown more often than not. */
export interface BroadGroup {
  readonly group: string;
  readonly label: string;
  readonly of: readonly DfePlacementGroup[];
}

const labelOf = (group: DfePlacementGroup): string =>
  PUBLISHED_GROUPS.find((one) => one.group === group)!.label;

const asPublished = (group: DfePlacementGroup): BroadGroup => ({ group, label: labelOf(group), of: [group] });

/** Every published group is in one of them. What a borough has few of stands with what it is most like. */
export const BROAD_GROUPS: readonly BroadGroup[] = [
  asPublished('foster'),
  asPublished('homes'),
  asPublished('supported'),
  { group: 'family', label: 'With parents or placed for adoption', of: ['with-parents', 'adoption'] },
  {
    group: 'elsewhere',
    label: 'Residential schools, other residential settings and other placements',
    of: ['residential-schools', 'other-residential', 'other'],
  },
];

/** The published groups that are a part of a broad one, in the order they are shown. */
export const PARTS_OF_BROAD_GROUPS = PUBLISHED_GROUPS.filter(({ group }) =>
  BROAD_GROUPS.some(({ of }) => of.length > 1 && of.includes(group)),
);

/** The broad group of a published one. */
export const broadGroupOf = (group: DfePlacementGroup): BroadGroup =>
  BROAD_GROUPS.find(({ of }) => of.includes(group))!;
