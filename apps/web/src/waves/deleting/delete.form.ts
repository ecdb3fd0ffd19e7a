import { IsString, Matches } from 'class-validator';

/** A wave somebody deletes, as they saw it. */
export class DeleteForm {
  @Matches(/^\d{1,6}$/, { message: 'Open the page again' })
  @IsString({ message: 'Open the page again' })
  seen!: string;
}
