import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { REGISTRATION_KINDS, RegistrationKind } from '@lib/provision/registrations/registration-record';
import { NOTE_KINDS, NOTE_LETTERS, NoteKind } from '@lib/provision/statements/quality-note';
import {
  IMPOSED_BY,
  ImposedBy,
  RESTRICTION_CODES,
  RestrictionCode,
} from '@lib/provision/statements/restriction';
import { Specialism, SPECIALISM_CODES } from '@lib/provision/statements/specialism';
import { DateField } from '@lib/web-kit/forms/date-field';

const WHOLE = /^\s*(\d{1,3})?\s*$/;

export class RegistrationForm {
  @IsIn(Object.keys(REGISTRATION_KINDS), { message: 'Choose how it stands' })
  kind!: RegistrationKind;

  @DateField({ name: 'The day', required: 'Enter the day from which it stands so' })
  on!: Day;

  @IsString({ message: 'Enter who says so' })
  @MaxLength(200, { message: 'Who says so must be 200 characters or fewer' })
  @Matches(/\S/, { message: 'Enter who says so' })
  source!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200, { message: 'The reference must be 200 characters or fewer' })
  evidence?: string;

  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'The legal basis must be 500 characters or fewer' })
  legalRoute?: string;
}

/** A row of the setting that is taken back. */
export class RecordForm {
  @IsString({ message: 'Open the page again' })
  @MaxLength(40, { message: 'Open the page again' })
  record!: string;
}

export class SpecialismForm {
  @IsIn(SPECIALISM_CODES, { message: 'Choose what it is for' })
  code!: Specialism;

  @DateField({ name: 'The first day', required: 'Enter the first day' })
  from!: Day;
}

export class EndForm {
  @IsString({ message: 'Choose which one ends' })
  @Matches(/\S/, { message: 'Choose which one ends' })
  @MaxLength(40)
  record!: string;

  @DateField({ name: 'The day it ends', required: 'Enter the first day on which it no longer holds' })
  endsOn!: Day;
}

export class RestrictionForm {
  @IsIn(RESTRICTION_CODES, { message: 'Choose the restriction' })
  code!: RestrictionCode;

  @IsIn(Object.keys(IMPOSED_BY), { message: 'Choose who says so' })
  imposedBy!: ImposedBy;

  @IsOptional()
  @IsString()
  @Matches(WHOLE, { message: 'The youngest age must be a whole number' })
  youngest?: string;

  @IsOptional()
  @IsString()
  @Matches(WHOLE, { message: 'The oldest age must be a whole number' })
  oldest?: string;

  @IsOptional()
  @IsString()
  @Matches(WHOLE, { message: 'Places must be a whole number' })
  mostPlaces?: string;

  @DateField({ name: 'The first day', required: 'Enter the first day on which it holds' })
  from!: Day;

  @DateField({ name: 'The day it ends' })
  to!: Day | null;

  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Where it is written must be 300 characters or fewer' })
  note?: string;
}

export class NoteForm {
  @IsIn(Object.keys(NOTE_KINDS), { message: 'Choose what the note comes from' })
  kind!: NoteKind;

  @DateField({ name: 'The day', required: 'Enter the day it is true for' })
  on!: Day;

  @IsString({ message: 'Enter the facts' })
  @MaxLength(NOTE_LETTERS, { message: `The note must be ${NOTE_LETTERS} characters or fewer` })
  @Matches(/\S/, { message: 'Enter the facts' })
  text!: string;
}

/** A number that may be left out. */
export const numberOf = (typed: string | undefined): number | null => (typed?.trim() ? Number(typed) : null);
