import { NotFoundError } from '@lib/kernel/domain-error';
import { MeasureDefinition } from '@lib/measures/measure';
import { MEASURES_DEFINED } from '@lib/measures/measure-register';

/** @throws NotFoundError for a code no measure has */
export const measureOf = (code: string): MeasureDefinition => {
  const found = MEASURES_DEFINED.find((measure) => measure.code === code);
  if (!found) throw new NotFoundError('measure');
  return found;
};
