import { IsIn, IsOptional, Matches } from 'class-validator';
import { ImportStanding } from '@lib/placements/importing/imports.query';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { STANDINGS } from '../import-words';

const STANDING_NAMES = Object.keys(STANDINGS) as ImportStanding[];

/** Which of the returns handed in. */
export class ImportsQuery extends PagedQuery {
  @IsOptional()
  @Matches(/^20\d\d$/, { message: 'Give year as four digits: the year in which the return ends.' })
  @Said('The year in which the return ends', { examples: ['2026'] })
  year?: string;

  @IsOptional()
  @IsIn(STANDING_NAMES, { message: `Give status as one of ${STANDING_NAMES.join(', ')}.` })
  @Said('Where it stands; what is replaced was applied, and another return of its year counts', {
    enum: STANDING_NAMES,
  })
  status?: ImportStanding;
}
