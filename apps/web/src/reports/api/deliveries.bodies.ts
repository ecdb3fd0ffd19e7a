import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { RECIPIENT_ROLES, RecipientRole } from '@lib/reports/deliveries/entitled';
import { Said } from '../../api-docs/describing/said.decorator';
import { DayBody } from './report.bodies';

const VERSION = 'Give the version of the schedule that you looked at';

/** The version of a schedule that somebody looked at before they change it. */
export class ScheduleVersionBody {
  @Max(999_999_999, { message: VERSION })
  @Min(1, { message: VERSION })
  @IsInt({ message: VERSION })
  @Said('The version that was looked at; when somebody changed it meanwhile the change is refused (409)', {
    examples: [1],
  })
  version!: number;
}

/** Whom a schedule tells. */
export class RecipientsBody extends ScheduleVersionBody {
  @ArrayMaxSize(RECIPIENT_ROLES.length, { message: 'Give each role once' })
  @IsIn(RECIPIENT_ROLES, { each: true, message: `roles must be of ${RECIPIENT_ROLES.join(', ')}` })
  @IsArray({ message: 'Give roles, a list of the roles whose holders are told' })
  @Said('Roles whose holders are told, whoever they are on the day', { examples: [['approver']] })
  roles!: RecipientRole[];

  @ArrayMaxSize(100, { message: 'Give 100 people or fewer' })
  @IsUUID(undefined, { each: true, message: 'people must be keys of people' })
  @IsArray({ message: 'Give people, a list of the keys of people who are told' })
  @Said('Keys of people who may open what it makes; none for a schedule for each borough')
  people!: string[];
}

/** A run of a schedule beside the times it comes due. */
export class ScheduleRunBody extends DayBody {
  @IsIn(['recipients', 'nobody'], { message: 'Give tells as “recipients” or “nobody”' })
  @Said('Whom it tells')
  tells!: 'recipients' | 'nobody';
}
