import { ArrayNotEmpty, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { TOKEN_PERMISSIONS, TokenPermission } from '@lib/access/permissions/confirmed-permissions';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

export class ApiTokenForm {
  @IsString({ message: 'Enter what the token is for' })
  @MaxLength(100, { message: 'What it is for must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter what the token is for' })
  name!: string;

  @SeveralValues()
  @IsIn(TOKEN_PERMISSIONS, { each: true, message: 'Select what it may do from the list' })
  @ArrayNotEmpty({ message: 'Select what the token may do' })
  permissions!: TokenPermission[];

  @Matches(/^([1-9]|1[0-2])$/, { message: 'Enter how many months it works, from 1 to 12' })
  months!: string;
}
