import { NotFoundError } from '@lib/kernel/domain-error';
import { AUTHORITIES, Authority } from '@lib/boroughs/authorities/authorities';

/** The borough an address names. @throws NotFoundError */
export const boroughWithSlug = (slug: string): Authority => {
  const found = AUTHORITIES.find((one) => one.slug === slug);
  if (!found) throw new NotFoundError('borough');
  return found;
};
