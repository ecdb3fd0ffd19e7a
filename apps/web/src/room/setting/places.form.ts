import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { Seen } from '@lib/provision/places/places.service';
import {
  OUT_OF_USE_PAYERS,
  OUT_OF_USE_REASONS,
  OutOfUsePayer,
  OutOfUseReason,
  PlacesToSay,
} from '@lib/provision/places/setting-places';
import { DateField } from '@lib/web-kit/forms/date-field';

const COUNT = /^\s*\d{0,4}\s*$/;
const SEEN = { message: 'Open the page again, then send it' };

/** What room a setting has. */
export class PlacesForm {
  @DateField({ name: 'The day', required: 'Enter the day from which this holds' })
  validFrom!: Day;

  @Matches(COUNT, { message: 'Commissioned places must be a whole number, or empty' })
  commissioned!: string;

  @Matches(COUNT, { message: 'Vacant places must be a whole number, or empty' })
  vacant!: string;

  @DateField({ name: 'The day they can be used from' })
  usableFrom!: Day | null;

  @Matches(COUNT, { message: 'Places out of use must be a whole number, or empty' })
  outOfUse!: string;

  @IsOptional()
  @IsIn(['', ...Object.keys(OUT_OF_USE_REASONS)], { message: 'Select why places are out of use' })
  outOfUseReason?: OutOfUseReason | '';

  @IsOptional()
  @IsIn(['', ...Object.keys(OUT_OF_USE_PAYERS)], { message: 'Select who pays for them' })
  outOfUsePayer?: OutOfUsePayer | '';

  @IsOptional()
  @Matches(/^([0-9a-f-]{36}:\d{1,9})?$/, SEEN)
  seen?: string;
}

export class SeenForm {
  @Matches(/^([0-9a-f-]{36}:\d{1,9})?$/, SEEN)
  seen!: string;
}

export class AskForm {
  @MaxLength(254, { message: 'The email address must be 254 characters or fewer' })
  @IsString({ message: 'Enter an email address' })
  @Matches(/\S/, { message: 'Enter an email address' })
  address!: string;
}

export const countOf = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));

export const saidOf = (form: PlacesForm): PlacesToSay => ({
  validFrom: form.validFrom,
  commissioned: countOf(form.commissioned),
  vacant: countOf(form.vacant),
  usableFrom: form.usableFrom,
  outOfUse: countOf(form.outOfUse) ?? 0,
  outOfUseReason: form.outOfUseReason || null,
  outOfUsePayer: form.outOfUsePayer || null,
});

/** What the page showed as standing; empty where nothing stood. */
export const seenOf = (text: string | undefined): Seen | null => {
  const [id, version] = (text ?? '').split(':');
  return id && version ? { id, version: Number(version) } : null;
};

export const seenText = (now: Seen | null): string => (now === null ? '' : `${now.id}:${now.version}`);
