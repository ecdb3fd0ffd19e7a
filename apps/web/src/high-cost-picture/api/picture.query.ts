import { IsOptional, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

/** On which day, and under which version; today and the one in force when nothing is given. */
export class PictureQuery {
  @IsOptional()
  @IsDay({ message: 'on must be a day, as YYYY-MM-DD' })
  @Said('The day; today when left out', { examples: ['2026-03-31'] })
  on?: Day;

  @IsOptional()
  @Matches(/^[1-9]\d{0,5}$/, { message: 'definition must be the number of a version' })
  @Said('A version of the definition; the one in force on the day when left out', { examples: ['1'] })
  definition?: string;
}
