import { addDays, Day } from '@lib/kernel/day';

/**
 * Days after which a figure that nobody has confirmed is out of totals (HCL-14, docs/decisions/0067): it is still
 * shown, with since when it was not confirmed.
 */
export const FADES_AFTER_DAYS = 28;

/** The last day on which a figure that was confirmed on a day counts. */
export const countsUntil = (confirmedOn: Day): Day => addDays(confirmedOn, FADES_AFTER_DAYS);

/** Whether what was said of a setting counts in totals of a day. */
export const isConfirmedOn = ({ confirmedOn }: { readonly confirmedOn: Day }, on: Day): boolean =>
  on <= countsUntil(confirmedOn);
