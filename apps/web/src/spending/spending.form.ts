import { IsString, Matches } from 'class-validator';

/** The confirmation of a difference that was shown. */
export class ApplySpendingForm {
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  seen!: string;
}
