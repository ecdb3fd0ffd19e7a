import { IsIn, Matches } from 'class-validator';
import { Day } from '@lib/kernel/day';
import {
  AUTHORISERS,
  EXTENSION_REASONS,
  PlacementExtension,
} from '@lib/high-cost/extensions/placement-extension';
import { DateField } from '@lib/web-kit/forms/date-field';

/** A placement that goes on. */
export class ExtendForm {
  @DateField({ name: 'The new day', required: 'Enter the day it is expected to end now' })
  toDay!: Day;

  @IsIn(Object.keys(AUTHORISERS), { message: 'Select who said that it goes on' })
  authorisedBy!: keyof typeof AUTHORISERS;

  @IsIn(Object.keys(EXTENSION_REASONS), { message: 'Select why it goes on' })
  reason!: keyof typeof EXTENSION_REASONS;

  @Matches(/^\d{1,9}$/, { message: 'Open the page again, then save it' })
  version!: string;
}

export const extensionOfForm = ({ toDay, authorisedBy, reason }: ExtendForm): PlacementExtension => ({
  toDay,
  authorisedBy,
  reason,
});
