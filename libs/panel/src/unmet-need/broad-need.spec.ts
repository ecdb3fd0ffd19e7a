import { NEEDS_AND_RISKS } from '../referrals/sections/needs.section';
import { broadNeedOf, broadNeedOfCodes } from './broad-need';
import { NEED_GROUPS, NeedGroup } from './need-group';

describe('broad needs', () => {
  it('have every need group and every need a referral can name', () => {
    for (const group of Object.keys(NEED_GROUPS)) expect(broadNeedOf(group as NeedGroup)).toBeDefined();
    for (const code of Object.keys(NEEDS_AND_RISKS))
      expect(broadNeedOfCodes([code])).toMatch(/^(health|harm|care)$/);
    expect(broadNeedOfCodes(['trauma'])).toBe('care');
  });

  it.each([
    ['what most of them are of', ['autism', 'violence', 'gangs'], 'harm'],
    ['of equal ones the first', ['gangs', 'autism'], 'health'],
    ['care where none is named', [], 'care'],
    ['nothing of what nobody knows', ['made-up', 'missing'], 'harm'],
  ] as const)('are %s: %j is %s', (_what, codes, expected) => {
    expect(broadNeedOfCodes(codes)).toBe(expected);
  });
});
