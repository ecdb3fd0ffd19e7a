import {
  DFE_PLACEMENT_GROUPS,
  DfePlacementGroup,
  PlacementGroup,
} from '@lib/reference-data/codes/placement-groups';

/** The DfE's published groups without their total, in the order we show them. */
export const PUBLISHED_GROUPS = DFE_PLACEMENT_GROUPS.filter(
  (one): one is Exclude<(typeof DFE_PLACEMENT_GROUPS)[number], { group: 'total' }> => one.group !== 'total',
);

/**
 * The published group of each of our groups. A temporary move that stands alone, with no placement to go back
 * to, has none at the DfE: it is counted with other placements, so that nobody is lost from a total.
 */
const OF_GROUP: Readonly<Record<PlacementGroup, DfePlacementGroup>> = {
  'fostering-kinship': 'foster',
  'fostering-mainstream': 'foster',
  residential: 'homes',
  secure: 'homes',
  supported: 'supported',
  'residential-school': 'residential-schools',
  'other-residential': 'other-residential',
  adoption: 'adoption',
  'with-parents': 'with-parents',
  other: 'other',
  temporary: 'other',
};

/** The published group of a placement, by the group kept with it; unknown ones are other placements. */
export const publishedGroup = (placementGroup: string): DfePlacementGroup =>
  (OF_GROUP as Readonly<Record<string, DfePlacementGroup>>)[placementGroup] ?? 'other';

/** Our groups that are fostering (U1 to U6). */
export const FOSTERING: readonly PlacementGroup[] = ['fostering-kinship', 'fostering-mainstream'];
