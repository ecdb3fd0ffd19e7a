import { ArrayMaxSize, IsUUID, IsIn, Matches } from 'class-validator';
import { RecipientRole, RECIPIENT_ROLES } from '@lib/reports/deliveries/entitled';
import { SeveralValues } from '@lib/web-kit/forms/several-values';

/** Whom a schedule tells. */
export class RecipientsForm {
  @SeveralValues()
  @IsIn(RECIPIENT_ROLES, { each: true, message: 'Select roles from the list' })
  roles!: RecipientRole[];

  @SeveralValues()
  @IsUUID(undefined, { each: true, message: 'Select people from the list' })
  @ArrayMaxSize(100, { message: 'Select 100 people or fewer' })
  people!: string[];

  @Matches(/^\d{1,9}$/, { message: 'Open the schedule again, then try once more' })
  version!: string;
}
