import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { poundsTyped, readPounds } from '@lib/kernel/pounds';
import {
  Funder,
  FUNDING_STATUSES,
  FundingFacts,
  FundingPosition,
  FundingStatus,
} from '@lib/high-cost/funding/funding-position';
import { DateField } from '@lib/web-kit/forms/date-field';
import { IsPounds } from '../../cases/search/is-pounds.decorator';

/** Longer than any reference to a letter or an agreement. */
export const LONGEST_EVIDENCE = 200;

export class FundingForm {
  @IsIn(Object.keys(FUNDING_STATUSES), { message: 'Select where the contribution stands' })
  status!: FundingStatus;

  @IsOptional()
  @IsPounds('The weekly amount')
  weekly?: string;

  @DateField({ name: 'The day', required: 'Enter the day since which this is so' })
  statedOn!: Day;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_EVIDENCE, {
    message: `Where the agreement is kept must be ${LONGEST_EVIDENCE} characters or fewer`,
  })
  evidence?: string;

  /** The key of what was on the page; empty where nothing was stated. */
  @Matches(/^([0-9a-f-]{36})?$/, { message: 'Open the page again, then save it' })
  seen!: string;
}

export const factsOfForm = (funder: Funder, form: FundingForm): FundingFacts => ({
  funder,
  status: form.status,
  weeklyPence: readPounds(form.weekly ?? ''),
  statedOn: form.statedOn,
  evidence: form.evidence?.trim() || null,
});

export const formOfPosition = (position: FundingPosition): object => ({
  status: position.status,
  weekly: poundsTyped(position.weeklyPence),
  evidence: position.evidence ?? '',
});
