import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { AS_AT_RULES, AsAtRule } from '@lib/reports/schedules/schedule';
import { VERSION_NAMES } from './version-name';

/** When which report is made, in words. */
export class ScheduleForm {
  @IsIn(VERSION_NAMES, { message: 'Select a report' })
  report!: string;

  @IsString({ message: 'Enter when it should run' })
  @MaxLength(200, { message: 'When it should run must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter when it should run' })
  when!: string;

  @IsIn(Object.keys(AS_AT_RULES), { message: 'Select which day the report is about' })
  asAtRule!: AsAtRule;

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
