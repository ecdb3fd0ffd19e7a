import { Behind } from '@lib/measures/cubes/behind';
import { ProductCode } from '@lib/releases/cubes/cube';

const COMES: Readonly<Record<ProductCode, string>> = {
  operational: 'Weekly figures come on Monday at 6am for the week before.',
  official: 'Quarterly figures come 28 days after the quarter ends.',
};

const NEEDS: Readonly<Record<Behind, string>> = {
  returns: 'They need the returns of at least 25 boroughs.',
  panel: 'They need the agreement of at least 25 boroughs, and an analyst’s sign-off of the first.',
  surveys:
    'They need the sufficiency survey of at least 25 boroughs, and an analyst’s sign-off of the first.',
  register:
    'They need the returns and the registers of at least 25 boroughs, and an analyst’s sign-off of the first.',
  blocks:
    'They need the returns and the registers of at least 25 boroughs, a block contract, and an analyst’s sign-off of the first.',
};

/** When there will be figures of a table that has none. */
export const dueWords = (product: ProductCode, behind: Behind): string =>
  `${COMES[product]} ${NEEDS[behind]}`;
