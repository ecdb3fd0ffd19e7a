import { IsIn, IsOptional } from 'class-validator';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { Day } from '@lib/kernel/day';
import { LEFT_OUT } from '@lib/measures/cubes/areas';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { LEVELS } from '../../london/api/london.query';
import { PRODUCTS } from '../../london/asked/london-filters';

/** The City of London is in no figure. */
const BOROUGHS = AUTHORITIES.filter(({ id }) => !LEFT_OUT.includes(id)).map(({ id }) => String(id));

const NAMES = Object.values(PRODUCTS).map(({ name }) => name);

export class WorkstreamQuery {
  @IsOptional()
  @IsIn(NAMES, { message: `product must be one of ${NAMES.join(', ')}` })
  @Said('Weekly and rounded, or quarterly and exact, where a table comes so; weekly when left out')
  product?: string;

  @IsOptional()
  @IsDay({ message: 'on must be the day of a release, as YYYY-MM-DD' })
  @Said('The last day whose releases are meant; the latest when left out', { examples: ['2026-11-15'] })
  on?: Day;

  @IsOptional()
  @IsIn(LEVELS, { message: `areas must be one of ${LEVELS.join(', ')}` })
  @Said('London and its parts, the boroughs of a sub-region, or all boroughs; parts when left out')
  areas?: string;

  @IsOptional()
  @IsIn(BOROUGHS, { message: 'beside must be the DfE number of a London borough, for example 202' })
  @Said(
    'The DfE number of a borough that is set beside its statistical neighbours; your own when left out, if you have one',
  )
  beside?: string;
}
