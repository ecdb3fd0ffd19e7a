import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { codeIn } from '@lib/reference-data/codes/dated-code';
import { numberOf } from '../calendar';
import { Episode, Placement } from '../lives/child';
import { placeInYear, reasonInYear, sexInYear, urnInYear } from './codes-of-year';

const placement = (place: string, group: Placement['group']): Placement => ({
  place, group, provider: 'PR4', urn: '9000001', postcode: 'QA1 1AA', location: 'in-near', bed: null, other: 'Z13',
}); // prettier-ignore

const episode = (of: Placement, end: number | null): Episode => ({
  start: numberOf(2022, 6, 1), reasonForNewEpisode: 'P', legal: 'C2', placement: of, end, reasonCeased: '', reasonForChange: '',
}); // prettier-ignore

describe('codes as the return of a year has them', () => {
  it('turns H5 into K3 from 2025, and Z1 into one of four from 2026', () => {
    expect(placeInYear(placement('H5', 'supported'), 2024)).toBe('H5');
    expect(placeInYear(placement('H5', 'supported'), 2025)).toBe('K3');
    expect(placeInYear(placement('Z1', 'other'), 2025)).toBe('Z1');
    expect(placeInYear(placement('Z1', 'other'), 2026)).toBe('Z13');
  });

  it('uses only codes of that year', () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
      for (const [place, group] of [
        ['H5', 'supported'],
        ['Z1', 'other'],
      ] as const) {
        expect(codeIn(PLACEMENT_TYPES, placeInYear(placement(place, group), year), year)).toBeDefined();
      }
    }
  });

  it('gives a semi-independent setting its number only since 28 October 2023', () => {
    const supported = placement('H5', 'supported');
    expect(urnInYear(episode(supported, numberOf(2023, 10, 1)), 'H5', 2024)).toBe('');
    expect(urnInYear(episode(supported, null), 'H5', 2024)).toBe('9000001');
    expect(urnInYear(episode(supported, null), 'H5', 2023)).toBe('');
    expect(urnInYear(episode(supported, null), 'K3', 2025)).toBe('9000001');
  });

  it('writes sex as a number to 2024 and as a letter since', () => {
    expect([sexInYear('F', 2024), sexInYear('F', 2025)]).toEqual(['2', 'F']);
  });

  it('drops the reason for a temporary move from 2026', () => {
    expect(reasonInYear('OTHER', true, 2025)).toBe('OTHER');
    expect(reasonInYear('OTHER', true, 2026)).toBe('');
    expect(reasonInYear('CARPL', false, 2026)).toBe('CARPL');
  });
});
