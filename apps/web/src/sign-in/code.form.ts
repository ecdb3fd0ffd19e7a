import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

const MESSAGE = 'Enter the 6-digit code from your authenticator app, or a recovery code';

/** A code of the authenticator app, or a recovery code: for signing in, and for confirming it is you. */
export class CodeForm {
  @IsString({ message: MESSAGE })
  @MaxLength(100, { message: MESSAGE })
  @MinLength(1, { message: MESSAGE })
  code!: string;

  @IsOptional()
  @IsString()
  next?: string;
}
