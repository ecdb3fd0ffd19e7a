import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { REGISTRATION_KINDS, RegistrationKind } from '@lib/provision/registrations/registration-record';
import { OLDEST_AGE } from '@lib/provision/settings/registered-ages';
import { SupportedCategory } from '@lib/provision/settings/supported-category';
import { NOTE_KINDS, NOTE_LETTERS, NoteKind } from '@lib/provision/statements/quality-note';
import {
  IMPOSED_BY,
  ImposedBy,
  RESTRICTION_CODES,
  RestrictionCode,
} from '@lib/provision/statements/restriction';
import { Specialism, SPECIALISM_CODES } from '@lib/provision/statements/specialism';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { Said } from '../../api-docs/describing/said.decorator';

const WHOLE = { message: 'Give a whole number' };
const AGE = { message: `Give an age as a whole number from 0 to ${OLDEST_AGE}` };

/** The version that was seen. */
class SeenBody {
  @Min(1, { message: 'Give the version that you saw' })
  @IsInt({ message: 'Give the version that you saw' })
  @Said('The version that was seen: who comes second is told', { examples: [1] })
  version!: number;
}

export class DetailsBody extends SeenBody {
  @IsOptional()
  @IsIn([1, 2, 3, 4, null], { message: 'Give a category from 1 to 4, or null' })
  @Said('Category of supported accommodation; null or left out for what is none', { examples: [2] })
  supportedCategory?: SupportedCategory | null;

  @IsOptional()
  @IsString({ message: 'Give the first half of a postcode' })
  @MaxLength(10, { message: 'Give the first half of a postcode only' })
  @Said('First half of its postcode, never more; left out where it is not known', { examples: ['BR1'] })
  outwardCode?: string;

  @IsOptional()
  @Max(OLDEST_AGE, AGE)
  @Min(0, AGE)
  @IsInt(AGE)
  @Said('Youngest age it is registered for; null or left out, with the oldest, where that is not known', {
    examples: [11],
  })
  youngestAge?: number | null;

  @IsOptional()
  @Max(OLDEST_AGE, AGE)
  @Min(0, AGE)
  @IsInt(AGE)
  @Said('Oldest age it is registered for', { examples: [17] })
  oldestAge?: number | null;
}

export class RenameBody extends SeenBody {
  @IsString({ message: 'Give the new name' })
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @MinLength(2, { message: 'Give the new name, with 2 characters or more' })
  @Said('The new name', { examples: ['Rowan House'] })
  name!: string;

  @IsDay({ message: 'Give on as YYYY-MM-DD.' })
  @Said('The first day of the new name', { examples: ['2026-05-03'] })
  on!: Day;
}

export class ArchiveBody extends SeenBody {
  @IsString({ message: 'Give why it is archived' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why it is archived' })
  @Said('Why', { examples: ['Closed on 31 March 2026'] })
  because!: string;
}

const GROUP = 'Give the name of the group in 2 to 200 characters, or an empty text for none';

export class GroupBody {
  @IsString({ message: GROUP })
  @Matches(/^\s*$|^.{2,200}$/, { message: GROUP })
  @Said('Name of the group; one the directory does not know is added; empty for none', {
    examples: ['Beacon Group'],
  })
  group!: string;

  @IsDay({ message: 'Give from as YYYY-MM-DD.' })
  @Said('The first day on which it belongs to it', { examples: ['2026-04-01'] })
  from!: Day;
}

export class MergeBody {
  @IsString({ message: 'Give the key of the one that stays' })
  @MaxLength(40, { message: 'Give the key of the one that stays' })
  @Said('Key of the one that stays')
  into!: string;

  @IsDay({ message: 'Give on as YYYY-MM-DD.' })
  @Said('The first day on which the two are one', { examples: ['2026-04-01'] })
  on!: Day;

  @Matches(/^\d{1,9}\.\d{1,9}$/, { message: 'Give seen: the versions of the two with a point between' })
  @Said('The versions of the two as they were seen: this one, a point, the one that stays', {
    examples: ['1.1'],
  })
  seen!: string;
}

export class RegistrationBody {
  @IsIn(Object.keys(REGISTRATION_KINDS), { message: 'Give how it stands' })
  @Said('How it stands from that day on', { examples: ['refused'] })
  kind!: RegistrationKind;

  @IsDay({ message: 'Give on as YYYY-MM-DD.' })
  @Said('The day', { examples: ['2026-05-03'] })
  on!: Day;

  @IsString({ message: 'Give who says so' })
  @MaxLength(200, { message: 'Who says so must be 200 characters or fewer' })
  @Matches(/\S/, { message: 'Give who says so' })
  @Said('Who says so: never the name of a person', { examples: ['Ofsted'] })
  source!: string;

  @IsOptional()
  @IsString({ message: 'Give a reference' })
  @MaxLength(200, { message: 'The reference must be 200 characters or fewer' })
  @Said('Where it is written', { examples: ['Notice 12 of 2026'] })
  evidence?: string;

  @IsOptional()
  @IsString({ message: 'Give the legal basis' })
  @MaxLength(500, { message: 'The legal basis must be 500 characters or fewer' })
  @Said('Only for what is not registered: on what basis children live there; never about a child')
  legalRoute?: string;
}

/** A row that is taken back or withdrawn. */
export class RecordBody {
  @IsString({ message: 'Give the key of the row' })
  @MaxLength(40, { message: 'Give the key of the row' })
  @Said('Key of the row')
  record!: string;
}

export class EndBody extends RecordBody {
  @IsDay({ message: 'Give endsOn as YYYY-MM-DD.' })
  @Said('The first day on which it no longer holds', { examples: ['2026-06-01'] })
  endsOn!: Day;
}

export class SpecialismBody {
  @IsIn(SPECIALISM_CODES, { message: 'Give what it is for' })
  @Said('What it is for', { examples: ['mental-health'] })
  code!: Specialism;

  @IsDay({ message: 'Give from as YYYY-MM-DD.' })
  @Said('The first day, as far as is known', { examples: ['2025-04-01'] })
  from!: Day;
}

export class RestrictionBody {
  @IsIn(RESTRICTION_CODES, { message: 'Give the restriction' })
  @Said('What it may not do', { examples: ['no-new-placements'] })
  code!: RestrictionCode;

  @IsIn(Object.keys(IMPOSED_BY), { message: 'Give who says so' })
  @Said('Who says so', { examples: ['ofsted'] })
  imposedBy!: ImposedBy;

  @IsOptional()
  @Max(25, WHOLE)
  @Min(0, WHOLE)
  @IsInt(WHOLE)
  @Said('The youngest age, where it is of ages')
  youngest?: number;

  @IsOptional()
  @Max(25, WHOLE)
  @Min(0, WHOLE)
  @IsInt(WHOLE)
  @Said('The oldest age, where it is of ages')
  oldest?: number;

  @IsOptional()
  @Max(999, WHOLE)
  @Min(0, WHOLE)
  @IsInt(WHOLE)
  @Said('How many places it may use, where it is of places')
  mostPlaces?: number;

  @IsDay({ message: 'Give from as YYYY-MM-DD.' })
  @Said('The first day on which it holds', { examples: ['2026-05-03'] })
  from!: Day;

  @IsOptional()
  @IsDay({ message: 'Give to as YYYY-MM-DD.' })
  @Said('The first day on which it no longer holds; left out where no end is known', {
    examples: ['2026-08-03'],
  })
  to?: Day;

  @IsOptional()
  @IsString({ message: 'Give where it is written' })
  @MaxLength(300, { message: 'Where it is written must be 300 characters or fewer' })
  @Said('Where it is written; never about a child', { examples: ['Notice 12 of 2026'] })
  note?: string;
}

export class NoteBody {
  @IsIn(Object.keys(NOTE_KINDS), { message: 'Give what the note comes from' })
  @Said('What it comes from', { examples: ['visit'] })
  kind!: NoteKind;

  @IsDay({ message: 'Give on as YYYY-MM-DD.' })
  @Said('The day it is true for', { examples: ['2026-05-03'] })
  on!: Day;

  @IsString({ message: 'Give the facts' })
  @MaxLength(NOTE_LETTERS, { message: `The note must be ${NOTE_LETTERS} characters or fewer` })
  @Matches(/\S/, { message: 'Give the facts' })
  @Said('Facts, of no child and no other person: everybody who is signed in reads them')
  text!: string;
}
