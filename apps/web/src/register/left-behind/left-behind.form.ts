import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { FORM_STEPS, FormStep } from '../../children/entering/form-step';

/** The placement that what is recorded goes to. */
export class LeftBehindForm {
  @IsUUID(undefined, { message: 'Select a placement' })
  placementId!: string;

  @Matches(/^\d{1,9}$/, { message: 'Open what is recorded again, then select a placement' })
  version!: string;

  @IsOptional()
  @IsIn(FORM_STEPS)
  step?: FormStep;
}
