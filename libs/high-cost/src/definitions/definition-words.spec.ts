import { day } from '@lib/kernel/day';
import { changesInWords } from './definition-changes';
import { hasBeenInForce, standingOf } from './definition-standing';
import { conditionsOf, definitionInWords, reasonInWords, tiersInWords } from './definition-words';
import { FIRST_DEFINITION } from './first-definition';
import { HcliDefinition } from './hcli-definition';

const changed = (over: Partial<HcliDefinition>): string[] =>
  changesInWords(FIRST_DEFINITION, { ...FIRST_DEFINITION, ...over });

describe('a definition in words', () => {
  it('is a list of conditions each of which is enough', () => {
    expect(definitionInWords(FIRST_DEFINITION)).toEqual([
      'it costs £5,000 a week or more before VAT',
      'the child is in a secure home',
      'the setting is not registered and should be',
      'an order deprives the child of liberty',
      'a panel has marked it, with a reason',
      'the child is placed alone, with 2 staff or more',
    ]);
  });

  it('leaves out what a version does not look at', () => {
    const costOnly = {
      secure: false,
      unregistered: false,
      deprivationOfLiberty: false,
      panelMark: false,
      soloStaff: null,
    };
    expect(conditionsOf({ ...FIRST_DEFINITION, ...costOnly })).toEqual([]);
  });

  it.each([
    [0.5, 'half a member of staff'],
    [1, '1 member of staff'],
    [1.5, '1.5 staff'],
  ])('says %d staff as people do', (soloStaff, words) => {
    expect(conditionsOf({ ...FIRST_DEFINITION, soloStaff }).at(-1)).toBe(
      `the child is placed alone, with ${words} or more`,
    );
  });

  it('names its tiers from the lowest, and a reason by the tier that is reached', () => {
    expect(tiersInWords(FIRST_DEFINITION)).toEqual([
      'Tier 1: £5,000 a week or more',
      'Tier 2: £10,000 a week or more',
      'Tier 3: £20,000 a week or more',
    ]);
    expect(reasonInWords({ kind: 'cost', tier: 2, from: 1_000_000 })).toBe('Tier 2: £10,000 a week or more');
    expect(reasonInWords({ kind: 'secure' })).toBe('Secure home');
  });
});

describe('what changes from one definition to another', () => {
  it('is nothing between two that look at the same', () => {
    expect(changed({ version: 2, validFrom: day('2027-01-01') })).toEqual([]);
  });

  it('is each tier that rises, falls, comes or goes', () => {
    expect(changed({ tiers: [600_000, 900_000, 2_000_000, 3_000_000] })).toEqual([
      'Tier 1 rises from £5,000 to £6,000 a week',
      'Tier 2 falls from £10,000 to £9,000 a week',
      'There is one tier more. Tier 4: £30,000 a week or more',
    ]);
    expect(changed({ tiers: [500_000, 1_000_000] })).toEqual([
      'There is no tier 3 any more: it was £20,000 a week or more',
    ]);
  });

  it('is each other thing that counts no longer, or from then on', () => {
    const without = { secure: false, soloStaff: null };
    expect(changed(without)).toEqual([
      'A placement no longer counts because the child is in a secure home',
      'A placement no longer counts because the child is placed alone',
    ]);
    expect(changesInWords({ ...FIRST_DEFINITION, ...without }, FIRST_DEFINITION)).toEqual([
      'From then on a placement counts when the child is in a secure home',
      'From then on a placement counts when the child is placed alone, with 2 staff or more',
    ]);
    expect(changed({ soloStaff: 2.5 })).toEqual([
      'A placement counts when the child is placed alone, with 2.5 staff or more; before it was 2',
    ]);
  });
});

describe('where a version stands', () => {
  const second = { ...FIRST_DEFINITION, version: 2, validFrom: day('2026-07-01') };
  const third = { ...second, version: 3 };
  const versions = [FIRST_DEFINITION, second, third];

  it('goes by the day on which the next begins', () => {
    const two = [FIRST_DEFINITION, second];
    expect(standingOf(two, FIRST_DEFINITION, day('2026-06-30'))).toEqual({
      stands: 'in force',
      until: '2026-07-01',
    });
    expect(standingOf(two, FIRST_DEFINITION, day('2026-07-01')).stands).toBe('replaced');
    expect(standingOf(two, second, day('2026-06-30'))).toEqual({ stands: 'not yet', until: null });
    expect(standingOf(two, second, day('2026-07-01')).stands).toBe('in force');
  });

  it('is nowhere for one that another replaced on its own first day', () => {
    expect(standingOf(versions, second, day('2026-08-01')).stands).toBe('never in force');
    expect(standingOf(versions, third, day('2026-08-01')).stands).toBe('in force');
  });

  it.each([
    ['2026-06-30', [1]],
    ['2026-07-01', [1, 3]],
  ])('by %s those that have been in force are %j', (on, numbers) => {
    const those = versions.filter((one) => hasBeenInForce(versions, one, day(on)));
    expect(those.map(({ version }) => version)).toEqual(numbers);
  });
});
