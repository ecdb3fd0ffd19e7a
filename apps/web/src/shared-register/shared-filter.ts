import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { tierWords } from '@lib/high-cost/definitions/definition-words';
import { SharedRow } from '@lib/high-cost/sharing/shared-row';
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

/** The rows that the address asks for, borough by borough, the dearest first. */
export const rowsAsked = (register: SharedRegister, query: Query): SharedRow[] => {
  const filters = sharedFilters(register);
  const chosen = (name: SharedFilterName): string | undefined => chosenOf(filters, query, name);
  const is = (name: SharedFilterName, value: string): boolean => (chosen(name) ?? value) === value;
  const [tier, reason] = [chosen('tier'), chosen('reason')];
  return register.rows
    .filter(
      (row) =>
        is('borough', String(row.boroughId)) &&
        is('group', row.group) &&
        is('age', row.ageBand) &&
        is('registration', row.registration ?? NO_REGISTRATION) &&
        (tier === undefined || row.reasons.some((one) => one.kind === 'cost' && one.tier === Number(tier))) &&
        (reason === undefined || row.reasons.some(({ kind }) => kind === reason)),
    )
    .sort(
      (one, other) =>
        authorityById(one.boroughId).name.localeCompare(authorityById(other.boroughId).name) ||
        (other.weeklyPence ?? -1) - (one.weeklyPence ?? -1),
    );
};

/** The one borough an address asks for: then no other’s rows are read. */
export const boroughAsked = (query: Query): number | null => {
  const { borough } = query;
  return typeof borough === 'string' && /^\d{3}$/.test(borough) ? Number(borough) : null;
};
