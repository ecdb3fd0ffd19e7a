import { IsIn, IsOptional, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { BoroughResponse, ResponseAnswer, ResponseFacts, RESPONSES } from '@lib/panel/responses/response';
import { DateField } from '@lib/web-kit/forms/date-field';

export const LONGEST_REASON = 2000;
const SEEN = { message: 'Open the response again, then save it' };

export class ResponseForm {
  @IsIn(Object.keys(RESPONSES), { message: 'Select what the borough decided' })
  answer!: ResponseAnswer;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REASON, { message: `The reason must be ${LONGEST_REASON} characters or fewer` })
  reason?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_REASON, { message: `What you do instead must be ${LONGEST_REASON} characters or fewer` })
  variedTo?: string;

  @IsIn(['yes', 'no'], { message: 'Select whether a placement follows' })
  placementFollows!: 'yes' | 'no';

  @DateField({ name: 'The day the borough decided', required: 'Enter the day the borough decided' })
  decidedOn!: Day;
}

export class CorrectionForm extends ResponseForm {
  @IsString({ message: 'Enter why the response is corrected' })
  @MaxLength(500, { message: 'Why it is corrected must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why the response is corrected' })
  because!: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class ActionForm {
  @IsIn(['done', 'dropped'], { message: 'Select whether the action is done or dropped' })
  state!: 'done' | 'dropped';

  @ValidateIf(({ note }: ActionForm) => note !== undefined)
  @IsString()
  @MaxLength(1000, { message: 'The note must be 1,000 characters or fewer' })
  note?: string;

  @Matches(/^\d{1,9}$/, { message: 'Open the action again, then save it' })
  version!: string;
}

export const factsOfForm = (form: ResponseForm): ResponseFacts => ({
  answer: form.answer,
  reason: form.reason?.trim() || null,
  variedTo: form.answer === 'varied' ? form.variedTo?.trim() || null : null,
  placementFollows: form.placementFollows === 'yes',
  decidedOn: form.decidedOn,
});

export const formOfResponse = (response: BoroughResponse): object => ({
  answer: response.answer,
  reason: response.reason ?? '',
  variedTo: response.variedTo ?? '',
  placementFollows: response.placementFollows ? 'yes' : 'no',
  decidedOn: response.decidedOn,
});
