import { IsIn, IsOptional } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Page } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { PART_CODES, SIDE_NAMES } from '../behind/behind.form';

/** Which rows behind a figure. */
export class BehindQuery {
  @IsOptional()
  @IsDay({ message: 'Give the day as 2026-03-31' })
  @Said('The day of the figure; today when left out', { examples: ['2026-03-31'] })
  on?: Day;

  @IsOptional()
  @IsIn(SIDE_NAMES, { message: `as must be one of ${SIDE_NAMES.join(', ')}` })
  @Said('How a row counts; all rows when left out')
  as?: string;

  @IsOptional()
  @IsIn(PART_CODES, { message: 'part must be the code of a part of the measure' })
  @Said('A part of the figure, by its code: a group, a provider, a tier; the whole figure when left out', {
    examples: ['foster'],
  })
  part?: string;
}

/** The same, page by page. */
export class BehindPageQuery extends BehindQuery {
  @Page()
  page?: string;
}
