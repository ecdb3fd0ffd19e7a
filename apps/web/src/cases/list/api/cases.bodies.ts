import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Ask, ASKS, URGENCIES, Urgency } from '@lib/panel/cases/panel-case';
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { PagedQuery } from '../../../api-docs/describing/paged.query';
import { Said } from '../../../api-docs/describing/said.decorator';
import { CASE_QUEUES } from '../case-queues';

const CODES = CASE_QUEUES.map(({ code }) => code);

/** Which of the borough’s cases are listed. */
export class CasesQuery extends PagedQuery {
  @IsOptional()
  @IsIn(CODES, { message: `Give one of ${CODES.join(', ')}` })
  @Said('Which cases: those of a tab of the page; drafts when left out')
  show?: string;
}

/** Which cases are looked for. */
export class FindCasesBody {
  @IsString({ message: 'Give part of a reference, or of a name' })
  @MaxLength(50, { message: 'What is looked for must be 50 characters or fewer' })
  @Matches(/\S/, { message: 'Give part of a reference, or of a name' })
  @Said('Part of a reference of the case or the child, or of the name of who keeps it', {
    examples: ['2026-0143'],
  })
  words!: string;

  @IsOptional()
  @IsInt({ message: 'Give the number of a page' })
  @Min(1, { message: 'Give the number of a page' })
  @Said('Which page; the first when left out', { examples: [1] })
  page?: number;
}

/** A case that is to be opened. */
export class StartCaseBody {
  @IsUUID(undefined, { message: 'Give the key of a panel' })
  @Said('Key of the panel it is brought to')
  seriesId!: string;

  @IsString({ message: 'Give the borough’s own reference of the child' })
  @MaxLength(50, { message: 'The reference must be 50 characters or fewer' })
  @Matches(/\S/, { message: 'Give the borough’s own reference of the child' })
  @Said('The borough’s own reference of the child, or the service’s', { examples: ['A1234'] })
  childReference!: string;

  @IsIn(Object.keys(ASKS), { message: 'Give what is asked of the panel' })
  @Said('What is asked of the panel', { examples: ['new placement'] })
  ask!: Ask;

  @IsIn(Object.keys(URGENCIES), { message: 'Give how urgent it is' })
  @Said('How soon it has to be heard', { examples: ['standard'] })
  urgency!: Urgency;

  @IsOptional()
  @IsDay({ message: 'Give the day it is needed by, as YYYY-MM-DD' })
  @Said('The day it is needed by', { examples: ['2026-12-14'] })
  neededBy?: Day | null;

  @IsOptional()
  @IsBoolean({ message: 'Give true or false' })
  @Said('Whether another case is meant, though the child has one that is open', { examples: [false] })
  evenIfOpen?: boolean;
}
