import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { NotFoundError } from '@lib/kernel/domain-error';
import { ReviewedReturn } from '@lib/surveys/reviewing/reviews.service';

/** The return an address names. @throws NotFoundError for a borough there is not */
export const reviewedOf = (waveId: string, slug: string): ReviewedReturn => {
  const found = AUTHORITIES.find((one) => one.slug === slug);
  if (!found) throw new NotFoundError('borough');
  return { waveId, boroughId: found.id };
};
