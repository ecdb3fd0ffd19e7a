import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { Episode, Placement } from '../lives/child';
import { INDEPENDENT_LIVING_ENDS } from '../lives/place-codes';

const SUPPORTED_URN_FROM = 2024;
const SUPPORTED_REGISTERED_FROM = 2025;
const OTHER_SPLIT_FROM = 2026;
const SEX_LETTERS_FROM = 2025;
const REASON_NOT_FOR_TEMPORARY_FROM = 2026;

const NEEDS_URN = new Set(PLACEMENT_TYPES.filter((one) => one.needsUrn).map(({ code }) => code));

/** PLACE as the return of a year has it: its own code set, for episodes that began under an older one too. */
export const placeInYear = (placement: Placement, year: number): string => {
  if (placement.place === 'H5' && year >= SUPPORTED_REGISTERED_FROM) return 'K3';
  if (placement.place === 'Z1' && year >= OTHER_SPLIT_FROM) return placement.other ?? 'Z12';
  return placement.place;
};

/** Ofsted's number, where that year's return has one: for semi-independent settings since 28 October 2023. */
export const urnInYear = (episode: Episode, place: string, year: number): string => {
  if (place === 'H5') {
    const open = episode.end === null || episode.end >= INDEPENDENT_LIVING_ENDS;
    return open && year >= SUPPORTED_URN_FROM ? episode.placement.urn : '';
  }
  return NEEDS_URN.has(place) ? episode.placement.urn : '';
};

export const sexInYear = (sex: 'M' | 'F', year: number): string =>
  year >= SEX_LETTERS_FROM ? sex : sex === 'M' ? '1' : '2';

/** From the return of 2026 a temporary move has no reason for change (rule 226). */
export const reasonInYear = (reason: string, temporaryNext: boolean, year: number): string =>
  temporaryNext && year >= REASON_NOT_FOR_TEMPORARY_FROM ? '' : reason;
