import { Day } from '@lib/kernel/day';
import { ageBandOn } from '@lib/reference-data/age-bands/age-band';

const OF_BAND: Readonly<Record<string, string>> = {
  'under-1': 'under_1',
  '1-4': 'from_1',
  '5-9': 'from_5',
  '10-15': 'from_10',
  '16-over': 'from_16',
};

/** The age band of the Department for Education as surveys call it; a child not yet born then is in the youngest. */
export const surveyAge = (birthMonth: Day, on: Day): string =>
  OF_BAND[ageBandOn(birthMonth, on)?.band ?? 'under-1']!;
