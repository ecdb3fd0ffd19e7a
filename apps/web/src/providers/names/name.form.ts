import { IsString, MaxLength, MinLength } from 'class-validator';

/** Another name of a provider or a setting. */
export class NameForm {
  @IsString({ message: 'Enter the name' })
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @MinLength(2, { message: 'Enter the name, with 2 characters or more' })
  alias!: string;
}
