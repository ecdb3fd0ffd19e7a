import { day } from '@lib/kernel/day';
import { FIRST_DEFINITION } from './first-definition';
import { definitionOn, HcliFacts, reasonsOf } from './hcli-definition';

const nothing: HcliFacts = {
  weeklyPence: null,
  secure: false,
  unregistered: null,
  deprivationOfLiberty: null,
  solo: null,
  staffPerChild: null,
  panelMark: false,
};
const kinds = (facts: Partial<HcliFacts>): string[] =>
  reasonsOf(FIRST_DEFINITION, { ...nothing, ...facts }).map(({ kind }) => kind);

describe('the definition of a placement of high cost and low incidence', () => {
  it.each([
    [499_999, []],
    [500_000, [{ kind: 'cost', tier: 1, from: 500_000 }]],
    [999_999, [{ kind: 'cost', tier: 1, from: 500_000 }]],
    [1_000_000, [{ kind: 'cost', tier: 2, from: 1_000_000 }]],
    [6_300_000, [{ kind: 'cost', tier: 3, from: 2_000_000 }]],
  ])('puts %d pence a week in its tier', (weeklyPence, reasons) => {
    expect(reasonsOf(FIRST_DEFINITION, { ...nothing, weeklyPence })).toEqual(reasons);
  });

  it('takes in what is secure, unregistered or under an order whatever it costs, and says all of it', () => {
    expect(kinds({ secure: true })).toEqual(['secure']);
    expect(kinds({ unregistered: true, deprivationOfLiberty: true, weeklyPence: 600_000 })).toEqual([
      'cost',
      'unregistered',
      'deprivation of liberty',
    ]);
  });

  it('takes in one child alone with two staff or more', () => {
    expect(kinds({ solo: true, staffPerChild: 2 })).toEqual(['solo']);
    expect(kinds({ solo: true, staffPerChild: 1.5 })).toEqual([]);
    expect(kinds({ solo: false, staffPerChild: 3 })).toEqual([]);
  });

  it('takes in what a panel has marked, unless a version does not look at marks', () => {
    expect(kinds({ panelMark: true })).toEqual(['panel mark']);
    const without = { ...FIRST_DEFINITION, panelMark: false };
    expect(reasonsOf(without, { ...nothing, panelMark: true })).toEqual([]);
  });

  it('makes nothing of what is not known', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ solo: true })).toEqual([]);
  });

  it('leaves out what a version does not look at', () => {
    const costOnly = { ...FIRST_DEFINITION, secure: false, soloStaff: null };
    expect(reasonsOf(costOnly, { ...nothing, secure: true, solo: true, staffPerChild: 3 })).toEqual([]);
  });

  it('is the latest that had begun on the day', () => {
    const second = { ...FIRST_DEFINITION, version: 2, validFrom: day('2026-04-01') };
    const third = { ...second, version: 3 };
    expect(definitionOn([FIRST_DEFINITION, second, third], day('2026-03-31'))?.version).toBe(1);
    expect(definitionOn([FIRST_DEFINITION, second, third], day('2026-04-01'))?.version).toBe(3);
    expect(definitionOn([second], day('2026-03-31'))).toBeNull();
  });
});
