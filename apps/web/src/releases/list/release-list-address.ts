import { CUBES } from '@lib/measures/cubes/cube-register';
import { ProductCode } from '@lib/releases/cubes/cube';
import { ReleaseState } from '@lib/releases/selecting/release';
import { ReleaseFilter } from '@lib/releases/selecting/release.query';
import { chosenOf, ListFilter, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { PRODUCTS } from '../../london/asked/london-filters';

type FilterName = 'table' | 'product' | 'state';

/** How a release stands, by its name in an address. */
export const RELEASE_STATES: Readonly<Record<string, ReleaseState>> = {
  published: 'published',
  awaiting: 'awaiting sign-off',
};

export const RELEASE_FILTERS: readonly ListFilter<FilterName>[] = [
  {
    name: 'table',
    label: 'Table',
    choices: CUBES.map(({ code, title }) => ({ value: code, text: title })),
  },
  {
    name: 'product',
    label: 'How often',
    choices: Object.values(PRODUCTS).map(({ name, text }) => ({ value: name, text })),
  },
  {
    name: 'state',
    label: 'Where it stands',
    choices: [
      { value: 'published', text: 'Published' },
      { value: 'awaiting', text: 'Awaiting sign-off' },
    ],
  },
];

/**
 * Reads the filter out of the address; what is not one of the answers is no filter.
 * @throws UnexpectedFieldsError for a name the list does not know.
 */
export const releaseFilterOf = (query: Query): ReleaseFilter => {
  refuseOtherNames(query, RELEASE_FILTERS, ['page']);
  const chosen = (name: FilterName): string | undefined => chosenOf(RELEASE_FILTERS, query, name);
  const product = chosen('product');
  return {
    cube: chosen('table'),
    product: (Object.keys(PRODUCTS) as ProductCode[]).find((code) => PRODUCTS[code].name === product),
    state: RELEASE_STATES[chosen('state') ?? ''],
  };
};
