import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';

/** Working days a borough has to respond to a recommendation (domain.md 4.5). */
export const RESPONSE_WORKING_DAYS = 5;

/** The working day by which a borough responds, from when the recommendation was confirmed. */
export const responseDue = (confirmedAt: Temporal.Instant): Day =>
  addWorkingDays(dayInLondon(confirmedAt), RESPONSE_WORKING_DAYS);

export const dayInLondon = (at: Temporal.Instant): Day =>
  at.toZonedDateTimeISO(LONDON).toPlainDate().toString() as Day;
