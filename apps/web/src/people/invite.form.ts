import { IsEmail, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';

export class InviteForm {
  @IsString({ message: 'Enter their full name' })
  @MaxLength(100, { message: 'Full name must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter their full name' })
  name!: string;

  @IsEmail({}, { message: 'Enter an email address in the correct format, like name@example.com' })
  @MaxLength(254, { message: 'Email address must be 254 characters or fewer' })
  email!: string;

  @IsString({ message: 'Select a role' })
  @MinLength(1, { message: 'Select a role' })
  role!: string;

  /** DfE number; empty for a role of the programme. */
  @IsOptional()
  @Matches(/^\d{0,3}$/, { message: 'Choose a borough from the list' })
  borough?: string;
}
