/**
 * Why children became looked after, in four groups of the eight categories of the return, so that a sub-region’s number is
 * shown more often than not; the same four as of high-cost placements.
 */
export const CARE_NEEDS = {
  abuse: { label: 'Abuse or neglect', of: ['N1'] },
  disability: { label: 'The child’s disability', of: ['N2'] },
  behaviour: { label: 'The child’s behaviour', of: ['N6'] },
  family: {
    label: 'The family: stress, illness, or parents who are absent',
    of: ['N3', 'N4', 'N5', 'N7', 'N8'],
  },
} as const;

export type CareNeed = keyof typeof CARE_NEEDS;

export const CARE_NEED_CODES = Object.keys(CARE_NEEDS) as CareNeed[];

/** The group of a category of need; a code nobody knows is about the family, so that nobody is lost from the total. */
export const careNeedOf = (code: string): CareNeed =>
  CARE_NEED_CODES.find((group) => (CARE_NEEDS[group].of as readonly string[]).includes(code)) ?? 'family';
