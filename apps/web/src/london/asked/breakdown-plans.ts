import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { PROVIDERS } from '@lib/measures/cubes/by-provider';
import { Category } from '@lib/releases/cubes/cube';
import { BreakdownPlan } from './breakdown-plan';
import { HIGH_COST_PLANS } from './high-cost-plans';
import { PANEL_PLANS } from './panel-plans';
import { placed, providers } from './placed-plans';
import { STAYING_PLANS } from './staying-plans';

const BANDS = DFE_AGE_BANDS.bands.map(({ band }) => band);
const CHILDREN = { whole: 'total', of: 'children' } as const;

/** By the code of a cube; one that is not here is shown as it is. */
export const BREAKDOWN_PLANS: Readonly<
  Partial<Record<string, (printed: readonly Category[]) => BreakdownPlan[]>>
> = {
  placements: (printed) => [
    {
      ...CHILDREN,
      code: 'placement',
      label: 'Placement group',
      parts: finestGroups(printed),
      lead: 'foster',
      says: 'were in foster placements',
    },
    {
      ...CHILDREN,
      code: 'age',
      label: 'Age group',
      parts: BANDS,
      lead: '16-over',
      says: 'were 16 and over',
    },
    ...providers(printed),
    ...printed.flatMap((whole) => agesWithin(whole, printed)),
  ],
  'location-tiers': placed,
  ...STAYING_PLANS,
  'need-groups': (printed) => [
    {
      ...CHILDREN,
      code: 'need',
      label: 'Why they are looked after',
      parts: printed.map(({ code }) => code).filter((code) => code !== 'total'),
      lead: 'abuse',
      says: 'became looked after because of abuse or neglect',
    },
  ],
  ...PANEL_PLANS,
  ...HIGH_COST_PLANS,
  'placements-in-the-year': () => [
    {
      ...CHILDREN,
      code: 'moves',
      label: 'Placements in the year',
      parts: ['three-or-more', 'fewer'],
      lead: 'three-or-more',
      says: 'had three or more placements in the year',
    },
  ],
};

const isCrossed = (code: string): boolean => code.includes('|');
const PROVIDED = PROVIDERS.map(({ code }) => code);

/** The placement groups of which no finer ones are printed: nobody stands in two columns. */
const finestGroups = (all: readonly Category[]): string[] => {
  const printed = all.filter(({ code }) => !PROVIDED.includes(code));
  const codes = printed.map(({ code }) => code);
  const hasFiner = ({ sums }: Category): boolean =>
    sums.some((parts) => parts.every((part) => !isCrossed(part) && codes.includes(part)));
  return printed
    .filter(({ code }) => code !== 'total' && !isCrossed(code) && !BANDS.includes(code))
    .filter((category) => !hasFiner(category))
    .map(({ code }) => code);
};

const agesWithin = ({ code, label }: Category, printed: readonly Category[]): BreakdownPlan[] => {
  const parts = printed.map((category) => category.code).filter((part) => part.startsWith(`${code}|`));
  if (parts.length === 0) return [];
  const plan = { code: `age-${code}`, label: `Age group: ${label.toLowerCase()}`, whole: code, parts };
  return [
    { ...plan, of: `children in ${label.toLowerCase()}`, lead: `${code}|16-over`, says: 'were 16 and over' },
  ];
};
