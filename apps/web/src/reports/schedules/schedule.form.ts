import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SeveralValues } from '@lib/web-kit/forms/several-values';
import { AS_AT_RULES, AsAtRule } from '@lib/reports/schedules/schedule';
import { PartsTicked } from '../parts/parts-ticked.decorator';
import { SKIP_CHOICES, SkipChoice } from './skip-choices';
import { VERSION_NAMES } from './version-name';

/** When which report is made, in words. */
export class ScheduleForm {
  @IsIn(VERSION_NAMES, { message: 'Select a report' })
  report!: string;

  /** May be empty in a draft. */
  @IsString({ message: 'Enter when it should run' })
  @MaxLength(200, { message: 'When it should run must be 200 characters or fewer' })
  when!: string;

  @IsIn(Object.keys(AS_AT_RULES), { message: 'Select which day the report is about' })
  asAtRule!: AsAtRule;

  @SeveralValues()
  @IsIn(Object.keys(SKIP_CHOICES), { each: true, message: 'Select when to skip it from the list' })
  skip!: SkipChoice[];

  /** Set once the reports of a bundle were offered: none ticked is then no choice. */
  @IsOptional()
  @IsIn(['yes'])
  choose?: string;

  @PartsTicked()
  parts!: string[];

  /** The button that keeps it without letting it run. */
  @IsOptional()
  @IsIn(['yes'])
  draft?: string;

  /** Set on the page that shows the dates: the person has seen them. */
  @IsOptional()
  @IsIn(['yes'])
  seen?: string;

  @IsOptional()
  @Matches(/^\d{1,9}$/)
  version?: string;
}

/** Pausing and resuming: which version of the schedule the person was looking at. */
export class ScheduleVersionForm {
  @Matches(/^\d{1,9}$/, { message: 'Open the schedule again, then try once more' })
  version!: string;
}
