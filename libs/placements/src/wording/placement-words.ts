import { LEGAL_STATUSES } from '@lib/reference-data/codes/legal-statuses';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PLACEMENT_GROUPS } from '@lib/reference-data/codes/placement-groups';
import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { Location, LOCATIONS } from '../children/child-filter';
import { codeLabel } from './code-label';

/** The words for what a placement is, where it is and why; the same on pages, in the API and in workbooks. */
export const placeWords = (code: string): string => codeLabel(PLACEMENT_TYPES, code) ?? code;

export const groupWords = (group: string): string =>
  PLACEMENT_GROUPS.find((one) => one.group === group)?.label ?? group;

export const providerWords = (code: string | null): string | null => codeLabel(PROVIDER_TYPES, code);

export const legalStatusWords = (code: string): string => codeLabel(LEGAL_STATUSES, code) ?? code;

export const needWords = (code: string): string => codeLabel(NEEDS, code) ?? code;

export const locationWords = (tier: string | null): string => LOCATIONS[(tier ?? 'unknown') as Location];

/** "12.3 miles from home"; never 0 for what is not known. */
export const distanceWords = (miles: number | null): string =>
  miles === null ? 'Distance not known' : `${miles.toFixed(1)} miles from home`;
