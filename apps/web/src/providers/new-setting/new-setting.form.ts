import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import {
  ENTERED_REGISTRATIONS,
  EnteredRegistration,
  NEW_PROVISION_TYPES,
  NewProvisionType,
} from '@lib/provision/settings/new-setting';

export class NewSettingForm {
  @IsString({ message: 'Enter the name' })
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @MinLength(2, { message: 'Enter the name, with 2 characters or more' })
  name!: string;

  @IsIn(NEW_PROVISION_TYPES, { message: 'Choose the type' })
  provisionType!: NewProvisionType;

  @IsOptional()
  @IsString()
  @Matches(/^\s*$|^.{2,200}$/, { message: 'The provider must be 2 to 200 characters, or empty' })
  provider?: string;

  @IsString({ message: 'Enter the local authority' })
  @MaxLength(100, { message: 'The local authority must be 100 characters or fewer' })
  @MinLength(2, { message: 'Enter the local authority it lies in' })
  localAuthority!: string;

  @IsOptional()
  @IsString()
  @MaxLength(20, { message: 'The URN must be 7 figures, or SC and 6 figures' })
  urn?: string;

  @IsIn(Object.keys(ENTERED_REGISTRATIONS), { message: 'Say how it is registered' })
  registration!: EnteredRegistration;

  @IsOptional()
  @IsString()
  @Matches(/^\s*(\d{1,3})?\s*$/, { message: 'Places must be a whole number, or empty' })
  places?: string;

  @IsString({ message: 'Enter why it is needed' })
  @MaxLength(500, { message: 'The reason must be 500 characters or fewer' })
  @Matches(/\S/, { message: 'Enter why it is needed' })
  reason!: string;
}
