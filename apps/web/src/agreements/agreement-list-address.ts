import { Agreement, agreementState, lastDayOf, PURPOSES } from '@lib/boroughs/agreements/agreement';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { chosenOf, ListFilter, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { Sorting, sortingOf } from '@lib/web-kit/tables/sorting';
import { AGREEMENT_STATES } from './agreement-states';

type AgreementFilterName = 'borough' | 'purpose' | 'state';

/** The questions of the list of agreements. */
export const AGREEMENT_FILTERS: readonly ListFilter<AgreementFilterName>[] = [
  {
    name: 'borough',
    label: 'Borough',
    choices: AUTHORITIES_BY_NAME.map(({ slug, name }) => ({ value: slug, text: name })),
  },
  {
    name: 'purpose',
    label: 'Purpose',
    choices: Object.entries(PURPOSES).map(([value, { title }]) => ({ value, text: title })),
  },
  {
    name: 'state',
    label: 'Status',
    choices: Object.entries(AGREEMENT_STATES).map(([value, { text }]) => ({ value, text })),
  },
];

export type AgreementSort = 'borough' | 'last-day';

/** @throws UnexpectedFieldsError for a name the list does not know. */
export const agreementSorting = (query: Query): Sorting<AgreementSort> => {
  refuseOtherNames(query, AGREEMENT_FILTERS, ['sort', 'page']);
  const { sort } = query;
  return sortingOf<AgreementSort>(typeof sort === 'string' ? sort : undefined, ['borough', 'last-day'], {
    key: 'borough',
    descending: false,
  });
};

/** The agreements an address asks for, in its order; of equal ones by borough, purpose, and the newest first. */
export const agreementsAsked = (agreements: readonly Agreement[], query: Query, today: Day): Agreement[] => {
  const { key, descending } = agreementSorting(query);
  const chosen = (name: AgreementFilterName): string | undefined => chosenOf(AGREEMENT_FILTERS, query, name);
  const [borough, purpose, state] = [chosen('borough'), chosen('purpose'), chosen('state')];
  const wanted = agreements.filter(
    (one) =>
      (!borough || authorityById(one.boroughId).slug === borough) &&
      (!purpose || one.purpose === purpose) &&
      (!state || agreementState(one, today) === state),
  );
  const turn = descending ? -1 : 1;
  const usual = (a: Agreement, b: Agreement): number =>
    nameOf(a).localeCompare(nameOf(b), 'en-GB') ||
    a.purpose.localeCompare(b.purpose) ||
    b.startsOn.localeCompare(a.startsOn);
  return key === 'borough'
    ? wanted.sort((a, b) => turn * nameOf(a).localeCompare(nameOf(b), 'en-GB') || usual(a, b))
    : wanted.sort((a, b) => turn * lastDayOf(a).localeCompare(lastDayOf(b)) || usual(a, b));
};

const nameOf = ({ boroughId }: Agreement): string => authorityById(boroughId).name;
