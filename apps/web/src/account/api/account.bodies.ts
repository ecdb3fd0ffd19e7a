import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';

/** What to act as. */
export class RoleBody {
  @IsString({ message: 'Give the key of what you act as' })
  @MaxLength(40, { message: 'Give the key of what you act as' })
  @MinLength(1, { message: 'Give the key of what you act as' })
  @Said('One of the keys of the account’s hats', { examples: ['borough:305'] })
  role!: string;
}

const CODE = 'Give the 6-digit code from your authenticator app, or a recovery code';

/** The second factor again. */
export class ConfirmBody {
  @IsOptional()
  @IsString({ message: CODE })
  @MaxLength(100, { message: CODE })
  @MinLength(1, { message: CODE })
  @Said('The code; only a made-up person of a practice installation leaves it out', { examples: ['123456'] })
  code?: string;
}
