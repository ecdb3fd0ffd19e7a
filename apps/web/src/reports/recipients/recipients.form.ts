import { Matches } from 'class-validator';
import { RecipientRole } from '@lib/reports/deliveries/entitled';
import { PeopleTicked, RolesTicked } from './recipients-ticked.decorator';

/** Whom a schedule tells. */
export class RecipientsForm {
  @RolesTicked()
  roles!: RecipientRole[];

  @PeopleTicked()
  people!: string[];

  @Matches(/^\d{1,9}$/, { message: 'Open the schedule again, then try once more' })
  version!: string;
}
