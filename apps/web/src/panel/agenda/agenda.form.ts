import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { AGENDA_SECTIONS, AgendaSection } from '@lib/panel/agenda/agenda-item';
import { IsVersion, IsWholeNumber } from '../is-whole-number.decorator';

const REFERENCE = /^PLP-\d{4}-\d{4,6}$/;

export class SuggestionForm {
  @Matches(REFERENCE, { message: 'Choose a case from the list' })
  reference!: string;
}

export class SetAsideForm extends SuggestionForm {
  @IsString({ message: 'Enter why it is not for this meeting' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why it is not for this meeting' })
  because!: string;
}

export class BusinessForm {
  @IsString({ message: 'Enter what it is about' })
  @MaxLength(120, { message: 'What it is about must be 120 characters or fewer' })
  @Matches(/\S/, { message: 'Enter what it is about' })
  title!: string;

  @IsIn(Object.keys(AGENDA_SECTIONS), { message: 'Choose a section' })
  section!: AgendaSection;

  @IsWholeNumber(1, 120, 'Enter how many minutes it takes, from 1 to 120')
  minutes!: string;
}

export class ItemForm {
  @IsVersion()
  version!: string;
}

export class MoveForm extends ItemForm {
  @IsIn(['up', 'down', 'to'], { message: 'Choose where to' })
  where!: 'up' | 'down' | 'to';

  @IsWholeNumber(1, 200, 'Enter the place in its section, from 1')
  position!: string;
}

export class MinutesForm extends ItemForm {
  @IsWholeNumber(1, 120, 'Enter how many minutes it takes, from 1 to 120')
  minutes!: string;
}

export class ReasonForm extends ItemForm {
  @IsString({ message: 'Enter a reason' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter a reason' })
  because!: string;
}
