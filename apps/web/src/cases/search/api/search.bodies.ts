import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { ANSWERS, LONGEST_NAME, LONGEST_NOTE, SearchAnswer } from '@lib/panel/search/approach';
import { REFUSAL_REASONS, RefusalReason } from '@lib/panel/search/refusal-reason';
import { IsDay } from '../../../api-docs/describing/is-day.decorator';
import { Said } from '../../../api-docs/describing/said.decorator';

/** A provider that was asked, and what it answered. */
export class ApproachBody {
  @IsString({ message: 'Give the provider or setting that was asked' })
  @MaxLength(LONGEST_NAME, { message: `The provider or setting must be ${LONGEST_NAME} characters or fewer` })
  @Matches(/\S/, { message: 'Give the provider or setting that was asked' })
  @Said('The provider or setting: its name, an alias or its Ofsted number', { examples: ['Larch House'] })
  approached!: string;

  @IsDay({ message: 'Give the day it was asked, as YYYY-MM-DD' })
  @Said('The day it was asked', { examples: ['2026-11-12'] })
  approachedOn!: Day;

  @IsIn(Object.keys(ANSWERS), { message: 'Give what it answered' })
  @Said('What it answered', { examples: ['refused'] })
  answer!: SearchAnswer;

  @ValidateIf(({ answer, refusal }: ApproachBody) => answer === 'refused' || (refusal ?? null) !== null)
  @IsIn(Object.keys(REFUSAL_REASONS), { message: 'Give why it refused' })
  @Said('Why it refused; null unless it did', { examples: ['no vacancy'] })
  refusal?: RefusalReason | null;

  @IsOptional()
  @IsInt({ message: 'Give whole pence a week' })
  @Min(0, { message: 'Give pence a week of 0 or more' })
  @Max(MOST_PENCE, { message: 'Give £100,000 a week or less, in pence' })
  @Said('The fee it offered, pence a week before VAT', { examples: [450000] })
  weeklyPence?: number | null;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NOTE, { message: `The note must be ${LONGEST_NOTE} characters or fewer` })
  @Said('Anything else; no name of a child, family member or carer')
  note?: string | null;

  @IsOptional()
  @IsBoolean({ message: 'Give true or false' })
  @Said('Whether it is not the setting of that name in the directory; it is linked otherwise', {
    examples: [false],
  })
  unlinked?: boolean;
}

/** A line as it is to be, in the place of the version that was read. */
export class ChangedApproachBody extends ApproachBody {
  @IsInt({ message: 'Give the version of the line that you read' })
  @Min(1, { message: 'Give the version of the line that you read' })
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

/** Which version is meant. */
export class SeenVersionBody {
  @IsInt({ message: 'Give the version that you read' })
  @Min(1, { message: 'Give the version that you read' })
  @Said('The version that was read; another one by now is refused (409)', { examples: [1] })
  version!: number;
}

/** Lines as people copy them from an e-mail or a sheet. */
export class PastedLinesBody {
  @IsString({ message: 'Give the lines' })
  @MaxLength(30_000, { message: 'Give fewer lines at a time' })
  @Matches(/\S/, { message: 'Give the lines' })
  @Said('Lines of name; date; answer; reason; fee a week; note', {
    examples: ['Larch House; 12/11/2026; refused; no vacancy'],
  })
  lines!: string;
}
