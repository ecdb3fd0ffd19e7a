import { Placed } from './placed-on.query';

/** The four rows of supported accommodation; which of them follows from the category of the setting. */
const SUPPORTED = ['supported_1', 'supported_2', 'supported_3', 'supported_4'] as const;

const OF_GROUP: Readonly<Record<string, string>> = {
  'fostering-kinship': 'kinship_foster',
  'fostering-mainstream': 'mainstream_foster',
  residential: 'home',
  secure: 'secure',
  'residential-school': 'school',
  adoption: 'adoption',
  'with-parents': 'with_parents',
};

/** Codes whose group for reports holds several of the survey’s. */
const OF_PLACE: Readonly<Record<string, string>> = {
  R2: 'health',
  R3: 'parent_child',
  R5: 'custody',
  // What was not registered as supported accommodation in time is no registered placement any more.
  H5: 'unregistered_16',
};

/** Accommodation for young people from 16; what is unregistered elsewhere is an unregistered home. */
const FROM_16 = ['K3', 'H5', 'P2'];

/**
 * The placement groups of the survey a placement may be in: one, or all four of supported accommodation where the category
 * of its setting is not known.
 */
export const surveyGroups = ({
  place,
  group,
  registration,
  supportedCategory,
}: Pick<Placed, 'place' | 'group' | 'registration' | 'supportedCategory'>): readonly string[] => {
  if (registration === 'unregistered' || registration === 'applied')
    return [FROM_16.includes(place) ? 'unregistered_16' : 'unregistered_home'];
  if (place === 'K3') {
    const known = supportedCategory === null ? undefined : SUPPORTED[supportedCategory - 1];
    return known === undefined ? SUPPORTED : [known];
  }
  return [OF_PLACE[place] ?? OF_GROUP[group] ?? 'other'];
};

const OF_PROVIDER: Readonly<Record<string, string>> = {
  PR1: 'in_house',
  PR2: 'other_la',
  PR3: 'other_public',
  PR4: 'private',
  PR5: 'voluntary',
};

/** The kind of provider: parents provide nothing that is bought, and what has no code has none. */
export const surveyProvider = (provider: string | null): string =>
  provider === null ? 'none' : (OF_PROVIDER[provider] ?? 'none');

/** Supported accommodation, and unregistered accommodation from 16: nobody under 16 belongs there. */
export const isFrom16 = (groups: readonly string[]): boolean =>
  groups.every((group) => group.startsWith('supported_') || group === 'unregistered_16');
