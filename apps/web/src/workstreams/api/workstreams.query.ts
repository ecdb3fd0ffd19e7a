import { IsIn, IsOptional } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';
import { LEVELS } from '../../london/api/london.query';
import { PRODUCTS } from '../../london/asked/london-filters';

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
}
