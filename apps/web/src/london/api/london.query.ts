import { IsIn, IsOptional } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { GROUPS } from '@lib/boroughs/groupings/groupings';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { AREA_CODES } from '../months/months-asked';
import { BOROUGHS, PARTS } from '../asked/areas-asked';
import { breakdownsOf } from '../asked/breakdown';
import { PRODUCTS } from '../asked/london-filters';

const NAMES = Object.values(PRODUCTS).map(({ name }) => name);

/** Every answer to which areas there may be, whatever the day. */
export const LEVELS = [
  PARTS,
  ...GROUPS.filter(({ grouping }) => grouping === 'sub-region').map(({ code }) => code),
  BOROUGHS,
];

/** What some table has; whether the table asked for has it is checked against the table. */
const CATEGORIES = [...new Set(CUBES.flatMap(({ categories }) => categories.map(({ code }) => code)))];

const BREAKDOWNS = [
  ...new Set(
    CUBES.flatMap((cube) =>
      cube.products.flatMap((product) =>
        (['parts', 'boroughs'] as const).flatMap((rows) => breakdownsOf(cube, product, rows)),
      ),
    ).map(({ code }) => code),
  ),
];

class ProductQuery {
  @IsOptional()
  @IsIn(NAMES, { message: `product must be one of ${NAMES.join(', ')}` })
  @Said('Weekly and rounded, or quarterly and exact; weekly when left out')
  product?: string;
}

export class LondonQuery extends ProductQuery {
  @IsOptional()
  @IsDay({ message: 'on must be the day of a release, as YYYY-MM-DD' })
  @Said('The day of the release; the latest when left out', { examples: ['2026-11-15'] })
  on?: Day;

  @IsOptional()
  @IsIn(LEVELS, { message: `areas must be one of ${LEVELS.join(', ')}` })
  @Said('London and its parts, the boroughs of a sub-region, or all boroughs; parts when left out')
  areas?: string;

  @IsOptional()
  @IsIn(BREAKDOWNS, { message: `by must be one of ${BREAKDOWNS.join(', ')}` })
  @Said('How the table is broken down: one of its own breakdowns; the first when left out')
  by?: string;
}

export class MonthsQuery extends ProductQuery {
  @IsOptional()
  @IsIn(AREA_CODES, { message: `area must be one of ${AREA_CODES.join(', ')}` })
  @Said(
    'London, its halves by either definition, its sub-regions, or the DfE number of a borough; London when left out',
  )
  area?: string;

  @IsOptional()
  @IsIn(CATEGORIES, { message: `category must be one of ${CATEGORIES.join(', ')}` })
  @Said('A category of the table; the total when left out')
  category?: string;
}
