import { IsOptional } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

/** For which day a borough’s own figure is worked out. */
export class OwnMeasureQuery {
  @IsOptional()
  @IsDay({ message: 'Give the day as 2026-03-31' })
  @Said('The day of the borough’s own figure; today when left out', { examples: ['2026-03-31'] })
  on?: Day;
}
