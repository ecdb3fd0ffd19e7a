import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Type } from 'class-transformer';
import { Day } from '@lib/kernel/day';
import { RECIPIENT_ROLES, RecipientRole } from '@lib/reports/deliveries/entitled';
import { REPORTS } from '@lib/reports/report-register';
import { RUN_STATES, RunState } from '@lib/reports/runs/run';
import { AS_AT_RULES, AsAtRule } from '@lib/reports/schedules/schedule';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';

const CODES: readonly string[] = [...new Set(REPORTS.map(({ code }) => code))];

/** The query of a report that is made at once. */
export class DayBody {
  @IsDay({ message: 'Give asAt, the day the report is about, as YYYY-MM-DD' })
  @Said('The day the report is about', { examples: ['2026-03-31'] })
  asAt!: Day;
}

/** The query of a report with personal data: a day, and for the register a definition. */
export class UnderDefinitionBody extends DayBody {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'definition must be the number of a version' })
  @Min(1, { message: 'definition must be the number of a version' })
  @Max(9_999, { message: 'definition must be the number of a version' })
  @Said(
    'Version of the definition of high cost, for reports of high-cost placements; left out, the one in force on the day',
    { examples: [1] },
  )
  definition?: number;
}

/** The body of a run, and the query of its tables: a day, or an earlier run of that day again. */
export class WantedReportBody extends UnderDefinitionBody {
  @IsOptional()
  @IsUUID(undefined, { message: 'againOf must be the key of a run' })
  @Said('Key of an earlier run of the same report and day, for the same figures whatever came out since')
  againOf?: string;
}

/** Reports of a bundle, and people: lists in a body. */
export class RunReportBody extends WantedReportBody {
  @IsOptional()
  @ArrayMaxSize(100, { message: 'Give 100 parts or fewer' })
  @IsIn(CODES, { each: true, message: 'parts must be codes of reports' })
  @IsArray({ message: 'parts must be a list of codes of reports' })
  @Said('Of the workbook of a workstream: codes of the reports that go in; left out, all of them', {
    examples: [['placements-snapshot']],
  })
  parts?: string[];

  @IsOptional()
  @ArrayMaxSize(RECIPIENT_ROLES.length, { message: 'Give each role once' })
  @IsIn(RECIPIENT_ROLES, { each: true, message: `roles must be of ${RECIPIENT_ROLES.join(', ')}` })
  @IsArray({ message: 'roles must be a list of the roles whose holders are told' })
  @Said('Roles whose holders are told when it is there; left out, none', { examples: [['approver']] })
  roles?: RecipientRole[];

  @IsOptional()
  @ArrayMaxSize(100, { message: 'Give 100 people or fewer' })
  @IsUUID(undefined, { each: true, message: 'people must be keys of people' })
  @IsArray({ message: 'people must be a list of keys of people who are told' })
  @Said('Keys of people who may open its workbook and are told when it is there; left out, none')
  people?: string[];
}

export class RunsQuery extends PagedQuery {
  @IsOptional()
  @IsUUID(undefined, { message: 'schedule must be the key of a schedule' })
  @Said('Key of a schedule: only its runs')
  schedule?: string;

  @IsOptional()
  @IsIn(Object.keys(RUN_STATES), { message: `state must be one of ${Object.keys(RUN_STATES).join(', ')}` })
  @Said('Only runs that stand so')
  state?: RunState;
}

/** When which report is made, in words. */
export class ScheduleBody {
  @IsIn(CODES, { message: 'Give the code of a report' })
  @Said('Code of the report', { examples: ['placements-snapshot'] })
  report!: string;

  @IsOptional()
  @IsIn(['a borough', 'the programme'], { message: 'madeFor must be “a borough” or “the programme”' })
  @Said('Which version, where a report is made for boroughs and for the programme; left out, your own')
  madeFor?: 'a borough' | 'the programme';

  @IsOptional()
  @IsString({ message: 'Give when it should run' })
  @MaxLength(200, { message: 'When it should run must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Give when it should run' })
  @Said('When it should run, in words and London time; a draft may leave it out', {
    examples: ['every Monday at 07:00'],
  })
  when?: string;

  @IsIn(Object.keys(AS_AT_RULES), { message: 'Give which day the report is about' })
  @Said('Which day the report is about')
  asAtRule!: AsAtRule;

  @IsOptional()
  @ArrayMaxSize(100, { message: 'Give 100 parts or fewer' })
  @IsIn(CODES, { each: true, message: 'parts must be codes of reports' })
  @IsArray({ message: 'parts must be a list of codes of reports' })
  @Said(
    'Of the workbook of a workstream: codes of the reports that go in; left out, all of them, or those a schedule has already',
    { examples: [['placements-snapshot']] },
  )
  parts?: string[];

  @IsOptional()
  @IsBoolean({ message: 'skipIfEmpty must be true or false' })
  @Said('Whether a run with no rows is skipped; left out, it is made')
  skipIfEmpty?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'skipIfSame must be true or false' })
  @Said('Whether a run that says the same as the last is skipped; left out, it is made')
  skipIfSame?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'tellWhenSkipped must be true or false' })
  @Said('Whether recipients hear of a run skipped so that there is nothing to report; left out, they do not')
  tellWhenSkipped?: boolean;

  @IsOptional()
  @IsBoolean({ message: 'draft must be true or false' })
  @Said('Whether it is kept without running, until it is resumed; one that is there stays what it is')
  draft?: boolean;
}

const VERSION = 'Give the version of the schedule that you looked at';

/** The same for a schedule that is there; its report stays what it is. */
export class ScheduleChangeBody extends ScheduleBody {
  @Max(999_999_999, { message: VERSION })
  @Min(1, { message: VERSION })
  @IsInt({ message: VERSION })
  @Type(() => Number)
  @Said('The version that was looked at; when somebody changed it meanwhile the change is refused (409)', {
    examples: [1],
  })
  version!: number;
}
