import { Matches } from 'class-validator';

/** A decision that asks for nothing but the version it is about. */
export class PressForm {
  @Matches(/^\d{1,9}$/, { message: 'Open the page again' })
  version!: string;
}
