import { CODE_SETS } from './code-sets';
import { carriesOn, CROSSWALKS, successorsOf } from './crosswalks';
import { codeIn, codesIn, validIn } from './dated-code';
import { DFE_PLACEMENT_GROUPS, PLACEMENT_GROUPS } from './placement-groups';
import { PLACEMENT_TYPES } from './placement-types';
import { PROVIDER_TYPES } from './providers';

const codes = (column: string) => CODE_SETS[column]!.map((one) => one.code);

describe('the code sets of the return', () => {
  it('have as many codes as their sources', () => {
    const totals = Object.fromEntries(Object.entries(CODE_SETS).map(([column, set]) => [column, set.length]));
    expect(totals).toEqual({
      PLACE: 32, PLACE_PROVIDER: 6, LS: 13, CIN: 8, RNE: 6, REASON_PLACE_CHANGE: 12, REC: 24, SEX: 5, ETHNIC: 20,
      UPN: 5, MISSING: 2, REVIEW_CODE: 8, SDQ_REASON: 5, IN_TOUCH: 6, ACTIV: 14, ACCOM: 31, NB_ADOPTR: 2,
      SEX_ADOPTR: 5, LS_ADOPTR: 6, REASON_PLACED_CEASED: 4, PREV_PERM: 5, SW_REASON: 10,
    }); // prettier-ignore
  });

  it('name no code twice and give every code a label', () => {
    for (const [column, set] of Object.entries(CODE_SETS)) {
      expect({ column, codes: new Set(codes(column)).size }).toEqual({ column, codes: set.length });
      expect(set.filter((one) => one.label.trim() === '')).toEqual([]);
    }
  });

  it('give only years in which the return has changed, the first no later than the last', () => {
    for (const one of Object.values(CODE_SETS).flat()) {
      for (const year of [one.firstYear, one.lastYear].filter((given) => given !== undefined)) {
        expect(year).toBeGreaterThanOrEqual(2018);
        expect(year).toBeLessThanOrEqual(2027);
      }
      expect(one.firstYear ?? 2000).toBeLessThanOrEqual(one.lastYear ?? 2100);
    }
  });

  it('say which labels are not confirmed', () => {
    const unconfirmed = PLACEMENT_TYPES.filter((one) => one.labelUnconfirmed).map((one) => one.code);
    expect(unconfirmed).toEqual(['Z11', 'Z12', 'Z13', 'Z14']);
  });
});

describe('placement types by year', () => {
  it.each([
    [2018, 27, ['H5', 'P2', 'Z1']],
    [2024, 27, ['H5', 'P2', 'Z1']],
    [2025, 26, ['K3', 'Z1']],
    [2026, 29, ['K3', 'Z11', 'Z12', 'Z13', 'Z14']],
  ])('has in the return of %i its %i types', (year, count, among) => {
    const valid = codesIn(PLACEMENT_TYPES, year).map((one) => one.code);
    expect(valid).toHaveLength(count);
    expect(valid.filter((code) => ['H5', 'K3', 'P2'].includes(code) || code.startsWith('Z'))).toEqual(among);
  });

  it('finds a code only in a year that has it', () => {
    expect(codeIn(PLACEMENT_TYPES, 'K3', 2024)).toBeUndefined();
    expect(codeIn(PLACEMENT_TYPES, 'K3', 2025)?.minimumAge).toBe(16);
    expect(validIn({ code: 'X', label: 'X', firstYear: 2019, lastYear: 2020 }, 2021)).toBe(false);
  });

  it('expects no provider or URN of temporary moves and other placements, as rules 178, 218 and 222 say', () => {
    const noProvider = PLACEMENT_TYPES.filter((one) => !one.needsProvider).map((one) => one.code);
    expect(noProvider).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'Z1', 'Z11', 'Z12', 'Z13', 'Z14']);
    const noUrn = codesIn(PLACEMENT_TYPES, 2026).filter((one) => !one.needsUrn && one.needsProvider);
    expect(noUrn.map((one) => one.code)).toEqual(['P1', 'P3', 'R1', 'R2', 'R5']);
  });

  it('belong to groups that exist', () => {
    const ours: string[] = PLACEMENT_GROUPS.map((one) => one.group);
    const published: string[] = DFE_PLACEMENT_GROUPS.map((one) => one.group);
    expect(DFE_PLACEMENT_GROUPS).toHaveLength(9);
    for (const type of PLACEMENT_TYPES) {
      expect(ours).toContain(type.group);
      if (type.dfeGroup === null) expect(type.group).toBe('temporary');
      else expect(published).toContain(type.dfeGroup);
    }
  });

  it('are what providers refer to', () => {
    const types = PLACEMENT_TYPES.map((one) => one.code);
    for (const provider of PROVIDER_TYPES) {
      for (const code of [...provider.notWith, ...(provider.onlyWith ?? [])]) expect(types).toContain(code);
    }
  });
});

describe('crosswalks', () => {
  it('lead from a code that stopped to codes that started the year after', () => {
    for (const walk of CROSSWALKS) {
      const set = CODE_SETS[walk.column]!;
      expect(set.find((one) => one.code === walk.from)?.lastYear).toBe(walk.year - 1);
      for (const to of walk.to) expect(set.find((one) => one.code === to)?.firstYear).toBe(walk.year);
    }
  });

  it('say when two codes mean the same across a change', () => {
    expect(successorsOf('SEX', '1')).toEqual(['M']);
    expect(successorsOf('REC', 'E44')).toEqual(['E47', 'E48']);
    expect(successorsOf('PLACE', 'P2')).toEqual([]);
    expect(carriesOn('PLACE', 'Z1', 'Z13')).toBe(true);
    expect(carriesOn('PLACE', 'H5', 'Z13')).toBe(false);
    expect(carriesOn('PLACE', 'U4', 'U4')).toBe(true);
  });
});
