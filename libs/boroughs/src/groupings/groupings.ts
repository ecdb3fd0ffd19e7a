import { Day, day } from '@lib/kernel/day';

/**
 * How the 33 are grouped. There are two inner and outer Londons: the statistical one, which every published
 * figure uses, and the one of the London Government Act 1963; they differ on Greenwich, Haringey and Newham.
 */
export const GROUPINGS = {
  statistical: 'Inner and Outer London (statistical)',
  statutory: 'Inner and Outer London (London Government Act 1963)',
  'sub-region': 'Sub-region for commissioning children’s placements',
  icb: 'NHS integrated care board',
} as const;

export type Grouping = keyof typeof GROUPINGS;

export interface Group {
  readonly grouping: Grouping;
  readonly code: string;
  readonly label: string;
  /** The publisher's area code, where there is one. */
  readonly gss?: string;
  /** The name or the dates come from plans, not from the body's own record. */
  readonly unconfirmed?: boolean;
}

export const GROUPS: readonly Group[] = [
  { grouping: 'statistical', code: 'inner', label: 'Inner London (statistical)', gss: 'E13000001' },
  { grouping: 'statistical', code: 'outer', label: 'Outer London (statistical)', gss: 'E13000002' },
  { grouping: 'statutory', code: 'inner', label: 'Inner London (statutory)' },
  { grouping: 'statutory', code: 'outer', label: 'Outer London (statutory)' },
  { grouping: 'statutory', code: 'city', label: 'City of London' },
  { grouping: 'sub-region', code: 'NCL', label: 'North Central London' },
  { grouping: 'sub-region', code: 'NEL', label: 'North East London' },
  { grouping: 'sub-region', code: 'NWL', label: 'North West London' },
  { grouping: 'sub-region', code: 'SEL', label: 'South East London' },
  { grouping: 'sub-region', code: 'SWL', label: 'South West London' },
  { grouping: 'icb', code: 'NCL', label: 'North Central London' },
  { grouping: 'icb', code: 'NEL', label: 'North East London' },
  { grouping: 'icb', code: 'NWL', label: 'North West London' },
  { grouping: 'icb', code: 'SEL', label: 'South East London' },
  { grouping: 'icb', code: 'SWL', label: 'South West London' },
  {
    grouping: 'icb',
    code: 'NCL-NWL',
    label: 'North Central and North West London, merged',
    unconfirmed: true,
  },
];

export interface Membership {
  readonly grouping: Grouping;
  readonly code: string;
  readonly boroughId: number;
  readonly from: Day;
  /** The last day; null while it lasts. */
  readonly to: Day | null;
}

/** The London boroughs began on this day: a membership with no other beginning holds from it. */
export const FROM_THE_BEGINNING = day('1965-04-01');
