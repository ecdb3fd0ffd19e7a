import { PLACEMENT_TYPES } from '@lib/reference-data/codes/placement-types';
import { REASONS_CEASED } from '@lib/reference-data/codes/reasons-ceased';
import { CodeLookUp } from './code-look-up';

describe('looking a code up in its year', () => {
  const places = new CodeLookUp(PLACEMENT_TYPES);

  it.each([
    ['H5', 2024, true],
    ['H5', 2025, false],
    ['K3', 2024, false],
    ['K3', 2025, true],
    ['Z1', 2025, true],
    ['Z1', 2026, false],
    ['Z13', 2026, true],
    ['U4', 2017, true],
    ['U9', 2026, false],
  ])('%s in the return of %i: %s', (code, year, valid) => {
    expect(places.isValidIn(code, year)).toBe(valid);
  });

  it('knows a code of another year from one that never was', () => {
    expect(places.isKnown('H5')).toBe(true);
    expect(places.isKnown('U9')).toBe(false);
  });

  it('lists the codes of the year in words', () => {
    const ceased = new CodeLookUp(REASONS_CEASED);
    expect(ceased.listedFor(2018)).toContain('E43');
    expect(ceased.listedFor(2019)).not.toContain('E43');
    expect(
      new CodeLookUp([
        { code: 'M', label: '' },
        { code: 'A', label: '' },
      ]).listedFor(2022),
    ).toBe('M or A');
  });
});
