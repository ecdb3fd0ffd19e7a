import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Day } from '@lib/kernel/day';
import { DateField } from '@lib/web-kit/forms/date-field';

const SEEN = { message: 'Open the page again, then save' };
const AGE = /^\s*\d{0,2}\s*$/;

/** What is kept of a setting whatever lists say. */
export class DetailsForm {
  @IsOptional()
  @IsIn(['', '1', '2', '3', '4'], { message: 'Choose a category, or that it is none' })
  supportedCategory?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10, { message: 'Enter the first half of the postcode only, for example BR1, or leave it empty' })
  outwardCode?: string;

  @IsOptional()
  @Matches(AGE, { message: 'The youngest age must be a whole number from 0 to 25, or empty' })
  youngestAge?: string;

  @IsOptional()
  @Matches(AGE, { message: 'The oldest age must be a whole number from 0 to 25, or empty' })
  oldestAge?: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export const ageOf = (typed: string | undefined): number | null => {
  const text = (typed ?? '').trim();
  return text === '' ? null : Number(text);
};

export class RenameForm {
  @IsString({ message: 'Enter the new name' })
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @MinLength(2, { message: 'Enter the new name, with 2 characters or more' })
  name!: string;

  @DateField({ name: 'The first day of the new name', required: 'Enter the first day of the new name' })
  on!: Day;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class ArchiveForm {
  @IsString({ message: 'Enter why it is archived' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why it is archived' })
  because!: string;

  @Matches(/^\d{1,9}$/, SEEN)
  version!: string;
}

export class GroupForm {
  @IsOptional()
  @IsString()
  @Matches(/^\s*$|^.{2,200}$/, { message: 'The group must be 2 to 200 characters, or empty' })
  group?: string;

  @DateField({ name: 'The first day', required: 'Enter the first day on which it belongs to the group' })
  from!: Day;
}

/** The confirmation of a merge that was shown. */
export class MergeForm {
  @IsString()
  @MaxLength(40)
  into!: string;

  @DateField({ name: 'The first day', required: 'Enter the first day on which the two are one' })
  on!: Day;

  @Matches(/^\d{1,9}\.\d{1,9}$/, SEEN)
  seen!: string;
}
