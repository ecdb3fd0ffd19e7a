import { IsEmail, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** Setting up an account from an invitation. */
export class JoinForm {
  @IsString({ message: 'Enter your full name' })
  @MaxLength(100, { message: 'Full name must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter your full name' })
  name!: string;

  /** Asked only of the first administrator; otherwise the invitation says it. */
  @IsOptional()
  @IsEmail({}, { message: 'Enter an email address in the correct format, like name@example.com' })
  @MaxLength(254, { message: 'Email address must be 254 characters or fewer' })
  email?: string;

  @IsString({ message: 'Enter a password' })
  @MinLength(1, { message: 'Enter a password' })
  password!: string;

  @IsString({ message: 'Enter the 6-digit code your authenticator app shows now' })
  @MaxLength(100, { message: 'Enter the 6-digit code your authenticator app shows now' })
  @MinLength(1, { message: 'Enter the 6-digit code your authenticator app shows now' })
  code!: string;
}
