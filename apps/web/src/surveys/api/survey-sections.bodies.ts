import { IsBoolean, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { LONGEST_EXPLANATION } from '@lib/surveys/filling/explaining.service';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

/** Why a query of a return is right. */
export class ExplainQueryBody {
  @IsString({ message: 'Give the reason why it is right' })
  @MinLength(1, { message: 'Give the reason why it is right' })
  @MaxLength(LONGEST_EXPLANATION, { message: 'Give 1,000 characters or fewer' })
  @Said('Why it is right, without a word about who a child is', { examples: ['The home has a school'] })
  explanation!: string;
}

/** Who sees to a section of a return. */
export class AssignSectionBody {
  @IsOptional()
  @IsUUID(undefined, { message: 'Give the key of a colleague' })
  @Said('Key of the colleague, who is told; left out for nobody in particular')
  personId?: string;

  @IsOptional()
  @IsDay({ message: 'Give the day as YYYY-MM-DD' })
  @Said('The day they are asked to be done by', { examples: ['2026-06-10'] })
  dueOn?: Day;
}

/** Whether a borough has nothing to report. */
export class NilReturnBody {
  @IsBoolean({ message: 'Give true or false' })
  @Said('True to sign that your borough has nothing to report, false to take that back', { examples: [true] })
  isNil!: boolean;
}
