import { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '@lib/reference-data/bank-holidays/working-days';
import { LONDON } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { CutOff } from './series';

/** The day papers close for a meeting: so many working days before it, bank holidays left out. */
export const cutOffDay = (heldOn: Day, { workingDays }: Pick<CutOff, 'workingDays'>): Day =>
  workingDays === 0 ? heldOn : addWorkingDays(heldOn, -workingDays);

/** A day and a time of it in London, as a moment: 5pm is another moment in summer than in winter. */
export const londonMoment = (on: Day, at: string): Temporal.Instant =>
  Temporal.PlainDate.from(on)
    .toZonedDateTime({ timeZone: LONDON, plainTime: Temporal.PlainTime.from(at) })
    .toInstant();

/** Whether something came after papers closed; on the very moment is in time. */
export const isAfterCutOff = (
  cutOff: { readonly on: Day; readonly at: string },
  moment: Temporal.Instant,
): boolean => Temporal.Instant.compare(moment, londonMoment(cutOff.on, cutOff.at)) > 0;
