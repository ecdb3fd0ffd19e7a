import {
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  ENTERED_REGISTRATIONS,
  EnteredRegistration,
  NEW_PROVISION_TYPES,
  NewProvisionType,
} from '@lib/provision/settings/new-setting';
import { RESTRICTION_CODES, RestrictionCode } from '@lib/provision/statements/restriction';
import { Specialism, SPECIALISM_CODES } from '@lib/provision/statements/specialism';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { classSchema } from '../../api-docs/describing/class-schema';
import { IsDay } from '../../api-docs/describing/is-day.decorator';
import { PagedQuery } from '../../api-docs/describing/paged.query';
import { Said } from '../../api-docs/describing/said.decorator';
import { Schema } from '../../api-docs/schemas/schema';

/** Which of the settings. */
export class SettingsQuery extends PagedQuery {
  @IsOptional()
  @MaxLength(200, { message: 'Give text of 200 characters or fewer' })
  @IsString({ message: 'Give text' })
  @Said('Words of a name, a number, a provider, a type or an area; each must be found', {
    examples: ['SC123456'],
  })
  text?: string;

  @IsOptional()
  @MaxLength(100, { message: 'Give the type in 100 characters or fewer' })
  @IsString({ message: 'Give the type' })
  @Said('What kind of setting it is, in the words of the regulator', { examples: ["Children's home"] })
  provisionType?: string;

  @IsOptional()
  @MaxLength(100, { message: 'Give the local authority in 100 characters or fewer' })
  @IsString({ message: 'Give the local authority' })
  @Said('The authority it lies in', { examples: ['Bromley'] })
  localAuthority?: string;

  @IsOptional()
  @IsIn(['1', '2', '3', '4'], { message: 'category must be 1, 2, 3 or 4' })
  @Said('Category of supported accommodation', { examples: ['2'] })
  category?: string;

  @IsOptional()
  @IsIn(SPECIALISM_CODES, { message: `specialism must be one of ${SPECIALISM_CODES.join(', ')}` })
  @Said('What it is for', { examples: ['autism'] })
  specialism?: Specialism;

  @IsOptional()
  @IsIn(RESTRICTION_CODES, { message: `restriction must be one of ${RESTRICTION_CODES.join(', ')}` })
  @Said('What it may not do', { examples: ['no-new-placements'] })
  restriction?: RestrictionCode;

  @IsOptional()
  @IsIn(['active', 'not'], { message: 'registration must be active or not' })
  @Said('Whether it is registered', { examples: ['active'] })
  registration?: 'active' | 'not';

  @IsOptional()
  @IsDay({ message: 'Give on as YYYY-MM-DD.' })
  @Said('The day for which registration, specialism and restriction are looked at; today when left out', {
    examples: ['2026-03-31'],
  })
  on?: Day;

  @IsOptional()
  @IsIn(['only', 'either'], { message: 'Give only or either' })
  @Said('Archived settings: only them, or them too; left out, none of them', { examples: ['either'] })
  archived?: 'only' | 'either';
}

/** Another name. */
export class NameBody {
  @IsString({ message: 'Give the name' })
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @MinLength(2, { message: 'Give the name, with 2 characters or more' })
  @Said('The other name: never an address, never a person’s', { examples: ['The Old Mill'] })
  alias!: string;
}

/** A setting that is on no list. */
export class SettingBody {
  @IsString({ message: 'Give the name' })
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @MinLength(2, { message: 'Give the name, with 2 characters or more' })
  @Said('Its name', { examples: ['Rowan Lodge'] })
  name!: string;

  @IsIn(NEW_PROVISION_TYPES, { message: 'Give the type' })
  @Said('What kind of setting it is', { examples: ['Supported accommodation'] })
  provisionType!: NewProvisionType;

  @IsOptional()
  @IsString({ message: 'Give the name of the provider' })
  @Matches(/^\s*$|^.{2,200}$/, { message: 'The provider must be 2 to 200 characters, or left out' })
  @Said('Name of its provider; one the directory does not know is added', { examples: ['Beacon Care'] })
  provider?: string;

  @IsString({ message: 'Give the local authority' })
  @MaxLength(100, { message: 'The local authority must be 100 characters or fewer' })
  @MinLength(2, { message: 'Give the local authority it lies in' })
  @Said('The authority it lies in', { examples: ['Bromley'] })
  localAuthority!: string;

  @IsOptional()
  @IsString({ message: 'Give the URN as text' })
  @MaxLength(20, { message: 'The URN must be 7 figures, or SC and 6 figures' })
  @Said('Number the regulator gave it; left out where it has none', { examples: ['SC123456'] })
  urn?: string;

  @IsIn(Object.keys(ENTERED_REGISTRATIONS), { message: 'Give how it is registered' })
  @Said('How it is registered, as far as is known', { examples: ['applied'] })
  registration!: EnteredRegistration;

  @IsOptional()
  @Max(999, { message: 'Places must be 999 or fewer' })
  @Min(0, { message: 'Places must be 0 or more' })
  @IsInt({ message: 'Places must be a whole number' })
  @Said('Its places', { examples: [4] })
  places?: number;

  @IsString({ message: 'Give why it is needed' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Give why it is needed' })
  @Said('Why it is needed in the directory', { examples: ['Offered to a borough'] })
  reason!: string;
}

/** What is sent with the file of a list. */
export class ListBody {
  @IsDay({ message: 'Give asAt as YYYY-MM-DD.' })
  @Said('The day the list is true for', { examples: ['2026-03-31'] })
  asAt!: Day;
}

/** The confirmation of a difference. */
export class LoadBody {
  @IsString({ message: 'Give seen, from the list’s preview' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Give seen as the list’s preview has it' })
  @Said('The mark of the difference that was shown', { examples: ['0'.repeat(64)] })
  seen!: string;

  @IsOptional()
  @IsArray({ message: 'Give keys of archived settings' })
  @IsUUID('all', { each: true, message: 'Give keys of archived settings' })
  @Said('Keys of archived settings on the list that are to come back')
  bringBack?: string[];
}

const MEGABYTES = WEB_LIMITS.uploadBytes / 1_000_000;

/** The same with the file, as a form of files is described. */
export const LIST_UPLOAD: Schema = {
  ...classSchema(ListBody),
  title: 'SettingListUpload',
  properties: {
    file: {
      type: 'string',
      format: 'binary',
      description: `The list as CSV or Excel workbook, ${MEGABYTES} MB or less`,
    },
    ...classSchema(ListBody).properties,
  },
  required: ['file', 'asAt'],
};
