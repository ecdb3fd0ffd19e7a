import { Day } from '@lib/kernel/day';
import { birthLimitsOf } from '@lib/reference-data/age-bands/age-band';
import { AgeBand } from '@lib/reference-data/age-bands/age-band-sets';
import { LEGAL_STATUSES, LegalStatusGroup } from '@lib/reference-data/codes/legal-statuses';

export const LOCATIONS = {
  borough: 'In the borough',
  'sub-region': 'In the sub-region',
  london: 'Elsewhere in London',
  outside: 'Outside London',
  unknown: 'Not known',
} as const;

/** In the place of a provider's code: those of whom no return gives one. */
export const NOT_RECORDED = 'not-recorded';

export type Location = keyof typeof LOCATIONS;

export const CHILD_SORTS = {
  reference: 'c.local_reference',
  age: 'c.birth_month',
  placement: 'p.placement_group',
  since: 'p.started_on',
  distance: 'p.distance_miles',
} as const;

export type ChildSort = keyof typeof CHILD_SORTS;

/** Which children of the borough, looked after on a day, in which order. */
export interface ChildFilter {
  readonly on: Day;
  readonly group?: string;
  readonly provider?: string;
  readonly ageBand?: AgeBand;
  readonly location?: Location;
  readonly legalStatus?: LegalStatusGroup;
  readonly need?: string;
  readonly sort: ChildSort;
  readonly descending: boolean;
}

/** The filter as SQL over `placements p join children c`, with its bound values. */
export const whereOf = (filter: ChildFilter): { where: string; values: unknown[] } => {
  const values: unknown[] = [filter.on];
  const conditions = ['p.started_on <= $1', '(p.ended_on is null or p.ended_on > $1)', 'not p.short_break'];
  const and = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (filter.group) and((at) => `p.placement_group = ${at}`, filter.group);
  if (filter.provider === NOT_RECORDED) conditions.push('p.provider is null');
  else if (filter.provider) and((at) => `p.provider = ${at}`, filter.provider);
  if (filter.need) and((at) => `p.need = ${at}`, filter.need);
  if (filter.legalStatus) and((at) => `p.legal_status = any(${at})`, codesOfGroup(filter.legalStatus));
  if (filter.location === 'unknown') conditions.push('p.location_tier is null');
  else if (filter.location) and((at) => `p.location_tier = ${at}`, filter.location);
  if (filter.ageBand) {
    const limits = birthLimitsOf(filter.ageBand, filter.on);
    and((at) => `c.birth_month <= ${at}`, limits.upTo);
    if (limits.after) and((at) => `c.birth_month > ${at}`, limits.after);
  }
  return { where: conditions.join(' and '), values };
};

const codesOfGroup = (group: LegalStatusGroup): string[] =>
  LEGAL_STATUSES.filter((status) => status.group === group).map((status) => status.code);

/** Unknown values come last whichever way; the reference settles what is equal, so that pages never overlap. */
export const orderOf = ({ sort, descending }: ChildFilter): string =>
  `${CHILD_SORTS[sort]} ${descending ? 'desc' : 'asc'} nulls last, c.local_reference`;
