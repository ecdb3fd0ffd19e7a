import { IsUUID, Length, Matches } from 'class-validator';
import { HELD_REFERENCE } from './kept-long-enough';

/** A case or a survey return is kept from being deleted. */
export class HoldForm {
  @Matches(HELD_REFERENCE, {
    message: 'Enter the reference of a case, like PLP-2026-0143, or of a receipt, like S-K3M9QT',
  })
  reference!: string;

  @Matches(/\S/, { message: 'Say why it has to be kept' })
  @Length(1, 500, { message: 'Say why in 500 characters or fewer, without anything about a child' })
  because!: string;
}

/** Which hold is to be lifted. */
export class LiftForm {
  @IsUUID(undefined, { message: 'Open the page again, then try once more' })
  hold!: string;
}
