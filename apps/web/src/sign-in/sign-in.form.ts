import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

export class SignInForm {
  @IsString({ message: 'Enter your email address' })
  @MaxLength(254, { message: 'Enter your email address' })
  @MinLength(1, { message: 'Enter your email address' })
  email!: string;

  @IsString({ message: 'Enter your password' })
  @MaxLength(1_000, { message: 'Enter your password' })
  @MinLength(1, { message: 'Enter your password' })
  password!: string;

  /** Where to go afterwards. */
  @IsOptional()
  @IsString()
  next?: string;
}
