import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** A row looked for by what it is called. */
export class FindRowForm {
  @MaxLength(60, { message: 'Use 60 characters at most' })
  @IsNotEmpty({ message: 'Enter a reference' })
  @IsString({ message: 'Enter a reference' })
  reference!: string;
}
