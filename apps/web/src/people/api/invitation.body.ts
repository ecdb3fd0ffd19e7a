import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { Said } from '../../api-docs/describing/said.decorator';
import { HeldRoleBody } from './held-role.body';

/** Somebody to invite, for one role in one place. */
export class InvitationBody extends HeldRoleBody {
  @IsString({ message: 'Enter their full name' })
  @MaxLength(100, { message: 'Full name must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter their full name' })
  @Said('Full name', { examples: ['Olive Fernsby'] })
  name!: string;

  @MaxLength(254, { message: 'Email address must be 254 characters or fewer' })
  @IsEmail({}, { message: 'Enter an email address in the correct format, like name@example.com' })
  @Said('Work email address', { examples: ['olive.fernsby@camden.example'] })
  email!: string;
}
