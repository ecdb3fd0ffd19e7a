import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { tierWords } from '@lib/high-cost/definitions/definition-words';
import { Wanted } from '@lib/high-cost/sharing/read-rows.query';
import { SharedRegister } from '@lib/high-cost/sharing/shared-register.service';
import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { DFE_AGE_BANDS } from '@lib/reference-data/age-bands/age-band-sets';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { Choice } from '@lib/web-kit/govuk/choice';
import { chosenOf, ListFilter, Query } from '@lib/web-kit/paging/list-filter';
import { REASONS } from '../register/list/register-filter';

export type SharedFilterName = 'borough' | 'tier' | 'reason' | 'group' | 'age' | 'registration';

export const NO_REGISTRATION = 'not recorded';

const choicesOf = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** By the codes of a row, whoever shares and whatever the version. */
const BY_CODE: readonly ListFilter<SharedFilterName>[] = [
  { name: 'reason', label: 'Why it is in', choices: choicesOf(REASONS) },
  {
    name: 'group',
    label: 'Kind of placement',
    choices: PLACEMENT_GROUPS.map(({ group, label }) => ({ value: group, text: label })),
  },
  {
    name: 'age',
    label: 'Age',
    choices: DFE_AGE_BANDS.bands.map(({ band, label }) => ({ value: band, text: label })),
  },
  {
    name: 'registration',
    label: 'Registration',
    choices: choicesOf({ ...REGISTRATIONS, [NO_REGISTRATION]: 'Not recorded' }),
  },
];

/** The filters of the list: the boroughs that share, and the codes of a row. */
export const sharedFilters = ({
  sharing,
  definition,
}: Pick<SharedRegister, 'sharing' | 'definition'>): readonly ListFilter<SharedFilterName>[] => [
  {
    name: 'borough',
    label: 'Borough',
    choices: sharing
      .map((id) => ({ value: String(id), text: authorityById(id).name }))
      .sort((one, other) => one.text.localeCompare(other.text)),
  },
  {
    name: 'tier',
    label: 'Tier',
    choices: definition.tiers.map((from, at) => ({ value: String(at + 1), text: tierWords(at + 1, from) })),
  },
  ...BY_CODE,
];

/** Which rows an address asks for: no others are read, of no other borough. What is none of the answers is no filter. */
export const wantedOf = (query: Query): Wanted => {
  const chosen = (name: SharedFilterName): string | undefined => chosenOf(BY_CODE, query, name);
  const number = (name: SharedFilterName, pattern: RegExp): number | null => {
    const value = query[name];
    return typeof value === 'string' && pattern.test(value) ? Number(value) : null;
  };
  return {
    boroughId: number('borough', /^\d{3}$/),
    tier: number('tier', /^[1-9]$/) ?? undefined,
    reason: chosen('reason'),
    group: chosen('group'),
    ageBand: chosen('age'),
    registration: chosen('registration'),
  };
};
