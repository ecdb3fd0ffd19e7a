import { Registration } from '@lib/provision/settings/registration';

const RECORDED: Readonly<Partial<Record<Registration, string>>> = {
  registered: 'ofsted',
  'not needed': 'exempt',
  unregistered: 'unregistered',
  applied: 'unregistered',
};

/** How the list of the regulator says that a registration stands. */
const STANDS = 'Active';

/**
 * How a setting stands, as surveys call it: as the borough recorded it, else as the directory has it. “Another regulator”
 * does not tell which, and stays open.
 * @param listed how the directory says its registration stands; null where it is in none
 */
export const surveyRegistration = (recorded: Registration | null, listed: string | null): string | null => {
  if (recorded !== null && recorded !== 'unknown') return RECORDED[recorded] ?? null;
  return listed === STANDS ? 'ofsted' : null;
};

/** A number of the regulator as it gives them; a code that stands for none is none. */
export const surveyUrn = (urn: string | null): string | null =>
  urn !== null && /^(SC)?\d{5,7}$/.test(urn) ? urn : null;

/** The first half of a postcode; null where it is not known. */
export const outwardOf = (sector: string | null): string | null => {
  const [outward] = sector?.split(' ') ?? [];
  return outward !== undefined && /^[A-Z]{1,2}\d[0-9A-Z]?$/.test(outward) ? outward : null;
};
