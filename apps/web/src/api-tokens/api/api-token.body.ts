import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { TOKEN_PERMISSIONS, TokenPermission } from '@lib/access/permissions/confirmed-permissions';
import { LONGEST_TOKEN_MONTHS } from '@lib/access/tokens/api-token';
import { Said } from '../../api-docs/describing/said.decorator';

const MONTHS = `Give how many months it works, from 1 to ${LONGEST_TOKEN_MONTHS}`;

/** A token to make. */
export class ApiTokenBody {
  @IsString({ message: 'Give what the token is for' })
  @MaxLength(100, { message: 'What it is for must be 100 characters or fewer' })
  @MinLength(1, { message: 'Give what the token is for' })
  @Said('What the token is for', { examples: ['Nightly return'] })
  name!: string;

  @IsIn(TOKEN_PERMISSIONS, { each: true, message: 'Give only what a token may be allowed' })
  @ArrayMaxSize(TOKEN_PERMISSIONS.length, { message: 'Give each permission once' })
  @ArrayNotEmpty({ message: 'Give what the token may do' })
  @IsArray({ message: 'Give what the token may do, as a list' })
  @Said('What it may do', { examples: [['see children', 'import returns']] })
  permissions!: TokenPermission[];

  @Max(LONGEST_TOKEN_MONTHS, { message: MONTHS })
  @Min(1, { message: MONTHS })
  @IsInt({ message: MONTHS })
  @Said('How many months it works', { examples: [12] })
  months!: number;
}
