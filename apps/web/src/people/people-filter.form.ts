import { IsIn, IsNumberString, IsOptional, IsString, MaxLength } from 'class-validator';

/** What the list of people is narrowed by; all of it may be left out. */
export class PeopleFilterForm {
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'Name or email address must be 100 characters or fewer' })
  text?: string;

  @IsOptional()
  @IsString()
  @MaxLength(30)
  role?: string;

  @IsOptional()
  @IsIn(['', 'active', 'deactivated'])
  state?: '' | 'active' | 'deactivated';

  @IsOptional()
  @IsNumberString()
  page?: string;
}
