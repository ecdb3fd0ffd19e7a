import { InvalidError } from '@lib/kernel/domain-error';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';

/** The version an address asks for; null for the last. @throws InvalidError and UnexpectedFieldsError for anything else */
export const versionAsked = (query: Query): number | null => {
  refuseOtherNames(query, [], ['version']);
  const { version } = query;
  if (version === undefined) return null;
  if (typeof version === 'string' && /^[1-9]\d{0,5}$/.test(version)) return Number(version);
  throw new InvalidError('The version must be a whole number from 1.', 'version-asked', [
    { field: 'version', message: 'Use a whole number from 1' },
  ]);
};
