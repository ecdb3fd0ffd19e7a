import { IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { AGENDA_SECTIONS, AgendaSection } from '@lib/panel/agenda/agenda-item';
import { Queue, QUEUE_NAMES } from '@lib/panel/review/queue';
import { Rejection, REJECTIONS } from '@lib/panel/review/rejection';
import { Day } from '@lib/kernel/day';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const HOW_LONG = { message: 'Give how many minutes it takes, from 1 to 120' };

/** Which queue is listed. */
export class QueueQuery {
  @IsOptional()
  @IsIn(QUEUE_NAMES, { message: 'Give the name of a queue' })
  @Said('The queue; new cases when left out')
  queue?: Queue;
}

/** The version that was read; another by now is refused (409). */
export class VersionBody {
  @IsInt({ message: 'Give the version you read' })
  @Min(1, { message: 'Give the version you read' })
  @Said('The version you read', { examples: [1] })
  version!: number;
}

export class AllocateBody extends VersionBody {
  @IsUUID(undefined, { message: 'Give the key of a coordinator' })
  @Said('Key of a coordinator of the panel')
  reviewer!: string;
}

export class QuestionBody extends VersionBody {
  @IsString({ message: 'Give the question' })
  @MaxLength(1000, { message: 'The question must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Give the question' })
  @Said('The question to the borough')
  question!: string;

  @IsOptional()
  @IsString({ message: 'Give the code of a section' })
  @MaxLength(60, { message: 'Give the code of a section' })
  @Said('Code of the section it is about; of none in particular when left out')
  section?: string;

  @IsDay({ message: 'Give the day the answer is due, as YYYY-MM-DD' })
  @Said('The working day the answer is due', { examples: ['2026-11-26'] })
  dueOn!: Day;
}

export class RejectBody extends VersionBody {
  @IsIn(Object.keys(REJECTIONS), { message: 'Give why the case is rejected' })
  @Said('Why the case is rejected')
  because!: Rejection;

  @IsString({ message: 'Give an explanation for the borough' })
  @MaxLength(1000, { message: 'The explanation must be 1,000 characters or fewer' })
  @Matches(/\S/, { message: 'Give an explanation for the borough' })
  @Said('What the borough is told')
  note!: string;
}

/** A case that the rules propose. */
export class ProposedBody {
  @Matches(/^PLP-\d{4}-\d{4,6}$/, { message: 'Give the reference of a case' })
  @Said('Reference of the case', { examples: ['PLP-2026-0143'] })
  reference!: string;
}

export class SetAsideBody extends ProposedBody {
  @IsString({ message: 'Give the reason' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give the reason' })
  @Said('Why it is not for this meeting; nothing about the child')
  because!: string;
}

export class BusinessBody {
  @IsString({ message: 'Give what it is about' })
  @MaxLength(120, { message: 'What it is about must be 120 characters or fewer' })
  @Matches(/\S/, { message: 'Give what it is about' })
  @Said('What it is about; never a child', { examples: ['Vacancies of the week'] })
  title!: string;

  @IsIn(Object.keys(AGENDA_SECTIONS), { message: 'Give a section of the agenda' })
  @Said('The section of the agenda')
  section!: AgendaSection;

  @IsInt(HOW_LONG)
  @Min(1, HOW_LONG)
  @Max(120, HOW_LONG)
  @Said('How many minutes it takes', { examples: [5] })
  minutes!: number;
}

export class PlaceBody extends VersionBody {
  @IsInt({ message: 'Give the place in its section, from 1' })
  @Min(1, { message: 'Give the place in its section, from 1' })
  @Max(200, { message: 'Give the place in its section, from 1' })
  @Said('The place in its section, from 1', { examples: [1] })
  position!: number;
}

export class MinutesBody extends VersionBody {
  @IsInt(HOW_LONG)
  @Min(1, HOW_LONG)
  @Max(120, HOW_LONG)
  @Said('How many minutes it takes', { examples: [10] })
  minutes!: number;
}

export class ReasonBody extends VersionBody {
  @IsString({ message: 'Give the reason' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give the reason' })
  @Said('The reason; nothing about the child')
  because!: string;
}
