import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { LONGEST_ROLE } from '@lib/high-cost/register/fact-problems';
import {
  EntryFacts,
  NEEDS_BANDS,
  NeedsBand,
  Procurement,
  PROCUREMENTS,
} from '@lib/high-cost/register/register-entry';
import { Registration, REGISTRATIONS } from '@lib/provision/settings/registration';
import { DateField } from '@lib/web-kit/forms/date-field';

export class FactsForm {
  @IsIn(['yes', 'no', ''], { message: 'Select whether it is the only child there' })
  @IsOptional()
  solo?: 'yes' | 'no' | '';

  @IsOptional()
  @Matches(/^\s*(\d{1,2}([.,]\d)?\s*)?$/, {
    message: 'Staff for each child must be a number in halves, for example 2 or 1.5',
  })
  staffPerChild?: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(REGISTRATIONS)], { message: 'Select how it is registered' })
  registration?: Registration | '';

  @IsOptional()
  @IsIn(['', ...Object.keys(PROCUREMENTS)], { message: 'Select how it was bought' })
  procurement?: Procurement | '';

  @IsOptional()
  @IsIn(['', ...Object.keys(NEEDS_BANDS)], { message: 'Select the band of needs' })
  needsBand?: NeedsBand | '';

  @IsOptional()
  @MaxLength(LONGEST_ROLE, { message: `The role must be ${LONGEST_ROLE} characters or fewer` })
  ownerRole?: string;

  @DateField({ name: 'The day it is expected to end' })
  expectedEndOn!: Day | null;

  @DateField({ name: 'The day the contract ends' })
  contractEndsOn!: Day | null;

  @DateField({ name: 'The day of the next review' })
  reviewDueOn!: Day | null;

  @Matches(/^\d{1,9}$/, { message: 'Open the facts again, then save them' })
  version!: string;
}

export const factsOf = (form: FactsForm): EntryFacts => {
  const staff = form.staffPerChild?.trim().replace(',', '.');
  return {
    solo: form.solo ? form.solo === 'yes' : null,
    staffPerChild: staff ? Number(staff) : null,
    registration: form.registration || null,
    procurement: form.procurement || null,
    expectedEndOn: form.expectedEndOn,
    contractEndsOn: form.contractEndsOn,
    reviewDueOn: form.reviewDueOn,
    needsBand: form.needsBand || null,
    ownerRole: form.ownerRole?.trim() || null,
  };
};

/** What is recorded, as the form has it. */
export const formOfFacts = ({ solo, staffPerChild, ...facts }: EntryFacts): object => ({
  registration: facts.registration ?? '',
  procurement: facts.procurement ?? '',
  expectedEndOn: facts.expectedEndOn ?? '',
  contractEndsOn: facts.contractEndsOn ?? '',
  reviewDueOn: facts.reviewDueOn ?? '',
  needsBand: facts.needsBand ?? '',
  ownerRole: facts.ownerRole ?? '',
  solo: solo === null ? '' : solo ? 'yes' : 'no',
  staffPerChild: staffPerChild === null ? '' : String(staffPerChild),
});
