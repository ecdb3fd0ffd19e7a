/**
 * How placement types are grouped, in the words of the DfE's published groups: a finer group is named as its part
 * of one, so that a list and a report never call the same thing by two names. Source of our groups: the D2I and Social Finance regional demand model's
 * grouping of SSDA903 placement types, split where the DfE's published groups need it. Source of the DfE's
 * groups: "Children looked after in England", placement on 31 March, 2021 to 2025.
 */
export const PLACEMENT_GROUPS = [
  { group: 'fostering-kinship', label: 'Foster placements with relatives or friends' },
  { group: 'fostering-mainstream', label: 'Foster placements with other carers' },
  { group: 'residential', label: 'Children’s homes' },
  { group: 'secure', label: 'Secure homes' },
  { group: 'supported', label: 'Independent and supported accommodation' },
  { group: 'residential-school', label: 'Residential schools' },
  { group: 'other-residential', label: 'Other residential settings' },
  { group: 'adoption', label: 'Placed for adoption' },
  { group: 'with-parents', label: 'With parents' },
  { group: 'other', label: 'Other placements' },
  { group: 'temporary', label: 'Temporary moves' },
] as const;

export type PlacementGroup = (typeof PLACEMENT_GROUPS)[number]['group'];

/**
 * The groups the DfE publishes, with the name its 2025 files use (`published`), in the order we show them.
 * A temporary move has no group of its own: the child is counted in the placement they will go back to.
 */
export const DFE_PLACEMENT_GROUPS = [
  { group: 'foster', label: 'Foster placements', published: 'Foster placements' },
  {
    group: 'homes',
    label: 'Secure homes and children’s homes',
    published: "Secure homes and children's homes",
  },
  {
    group: 'supported',
    label: 'Independent and supported accommodation',
    published: 'Independent and semi-independent living arrangements/supported accommodation',
  },
  { group: 'residential-schools', label: 'Residential schools', published: 'Residential schools' },
  {
    group: 'other-residential',
    label: 'Other residential settings',
    published: 'Other residential settings',
  },
  { group: 'adoption', label: 'Placed for adoption', published: 'Placed for adoption' },
  {
    group: 'with-parents',
    label: 'With parents',
    published: 'Placed with parents or other person with parental responsibility',
  },
  { group: 'other', label: 'Other placements', published: 'Other placements' },
  { group: 'total', label: 'All placements', published: 'Total' },
] as const;

/** A DfE group a placement can be in: `total` is a row of the publication, not of a placement. */
export type DfePlacementGroup = Exclude<(typeof DFE_PLACEMENT_GROUPS)[number]['group'], 'total'>;
