import { MEASURES } from '@lib/measures/measure-register';

/** Whether a measure has a list of the rows behind its figure. */
export const hasList = (code: string): boolean =>
  MEASURES.some((measure) => measure.code === code && measure.list !== undefined);
