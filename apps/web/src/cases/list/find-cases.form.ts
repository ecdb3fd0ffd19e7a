import { IsString, Matches, MaxLength } from 'class-validator';

/** Looking for cases. Sent as a form, so that no reference of a child is ever in an address. */
export class FindCasesForm {
  @IsString({ message: 'Enter part of a reference, or of a name' })
  @MaxLength(50, { message: 'What you look for must be 50 characters or fewer' })
  @Matches(/\S/, { message: 'Enter part of a reference, or of a name' })
  words!: string;
}
