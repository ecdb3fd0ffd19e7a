import { IsUUID, Length, Matches } from 'class-validator';

/** A case is kept from being deleted. */
export class HoldForm {
  @Matches(/^\s*PLP-\d{4}-\d{4,}\s*$/, { message: 'Enter the reference of a case, like PLP-2026-0143' })
  reference!: string;

  @Matches(/\S/, { message: 'Say why the case has to be kept' })
  @Length(1, 500, { message: 'Say why in 500 characters or fewer, without anything about the child' })
  because!: string;
}

/** Which hold is to be lifted. */
export class LiftForm {
  @IsUUID(undefined, { message: 'Open the page again, then try once more' })
  hold!: string;
}
