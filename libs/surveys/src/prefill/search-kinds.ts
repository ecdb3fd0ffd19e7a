import { PlacementKind } from '@lib/panel/options/placement-kind';
import { RefusalReason } from '@lib/panel/search/refusal-reason';
import { AreaSought } from '@lib/panel/unmet-need/unmet-need';

/** The types of the national standard. */
export type SearchType = 'foster' | 'residential' | 'supported';

const OF_KIND: Readonly<Partial<Record<PlacementKind, SearchType>>> = {
  'in-house fostering': 'foster',
  'agency fostering': 'foster',
  'family or friends': 'foster',
  'childrens home': 'residential',
  'home with education': 'residential',
  'secure home': 'residential',
  'parent and child': 'residential',
  'supported accommodation': 'supported',
};

/** Null for what is none of the three. */
export const typeOfKind = (kind: PlacementKind | null): SearchType | null =>
  kind === null ? null : (OF_KIND[kind] ?? null);

const OF_GROUP: Readonly<Record<string, SearchType>> = {
  'fostering-kinship': 'foster',
  'fostering-mainstream': 'foster',
  residential: 'residential',
  secure: 'residential',
  'residential-school': 'residential',
  supported: 'supported',
};

/** The type a placement is of; null where no return has it yet. */
export const typeOfGroup = (group: string | null): SearchType | 'other' | null =>
  group === null ? null : (OF_GROUP[group] ?? 'other');

/** Where it was sought, as the standard has it; “anywhere” is no preference. */
export const AREAS: Readonly<Partial<Record<AreaSought, string>>> = {
  borough: 'own_borough',
  'sub-region': 'sub_region',
  london: 'london',
  '20-miles': 'within_20',
  place: 'specific',
  away: 'away',
};

/** Reasons for refusing, by the code of the survey. */
export const REFUSALS: Readonly<Record<RefusalReason, string>> = {
  'no vacancy': 'no_vacancy',
  needs: 'needs',
  risk: 'risk',
  age: 'age',
  mix: 'matching',
  staffing: 'staffing',
  registration: 'scope',
  location: 'location',
  price: 'cost',
  'start date': 'start_date',
  inspection: 'inspection',
  other: 'other',
};
