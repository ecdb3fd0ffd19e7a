import { FEE_WEEK_BANDS } from './week-bands';

/** Kinds of setting in which places are held. A third would be small, and hide how many are empty altogether. */
export const VOID_KINDS = {
  home: 'Children’s homes',
  other: 'Supported accommodation and all others',
} as const;

/** Whether a child slept in a place that night. */
export const VOID_USES = { used: 'Used', empty: 'Empty' } as const;

/** Of empty places only. Reasons that lead to the same decision stand together. */
export const VOID_WAYS = {
  reason: {
    'no-referral': 'Empty: no child was referred',
    'no-match': 'Empty: no child matched, or the child declined',
    'out-of-use': 'Empty: the place was out of use',
    kept: 'Empty: kept for a child, or while another settled in',
    other: 'Empty: another reason',
    'not-recorded': 'Empty: reason not recorded',
  },
  since: {
    'under-4': 'Empty: under 4 weeks',
    '4-11': 'Empty: 4 to under 12 weeks',
    '12-over': 'Empty: 12 weeks or more',
  },
  price: Object.fromEntries(
    FEE_WEEK_BANDS.map(({ code, label }) => [code, `Empty: ${label.replace('Under', 'under')} a week`]),
  ) as Readonly<Record<(typeof FEE_WEEK_BANDS)[number]['code'], string>>,
} as const;

export type VoidKind = keyof typeof VOID_KINDS;
export type VoidUse = keyof typeof VOID_USES;
