import { day } from '@lib/kernel/day';
import { CostLine } from './cost-line';
import { problemsOfLine } from './line-problems';

const line: CostLine = {
  kind: 'core',
  payer: 'social-care',
  per: 'week',
  pence: 650_000,
  startsOn: day('2026-05-04'),
  endsOn: null,
};
const fieldsOf = (over: Partial<CostLine>, others: CostLine[] = []): string[] =>
  problemsOfLine(
    { ...line, ...over },
    { startedOn: day('2026-05-04'), today: day('2026-06-01'), others },
  ).map(({ field }) => field);

describe('what is wrong with a cost line', () => {
  it('is nothing with one that is in order', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ kind: 'one-off', per: 'once', startsOn: day('2026-04-20') })).toEqual([]);
  });

  it.each<[string, Partial<CostLine>, string[]]>([
    ['nothing', { pence: 0 }, ['amount']],
    ['more than any placement costs', { pence: 10_000_001 }, ['amount']],
    ['more than is ever paid once', { per: 'once', pence: 100_000_001 }, ['amount']],
    ['a night before the placement', { startsOn: day('2026-05-03') }, ['startsOn']],
    ['a slip of years', { startsOn: day('2062-05-04') }, ['startsOn']],
    ['an end that is no later', { endsOn: day('2026-05-04') }, ['endsOn']],
    ['a one-off cost each week', { kind: 'one-off' }, ['per']],
    ['an end of what is paid once', { per: 'once', endsOn: day('2026-05-09') }, ['endsOn']],
  ])('names the field of %s', (_what, over, fields) => {
    expect(fieldsOf(over)).toEqual(fields);
  });

  it('is a second core fee from one payer for the same night, and not one that follows or another payer’s', () => {
    expect(fieldsOf({ startsOn: day('2026-05-11') }, [line])).toEqual(['startsOn']);
    expect(fieldsOf({ startsOn: day('2026-05-11') }, [{ ...line, endsOn: day('2026-05-11') }])).toEqual([]);
    expect(fieldsOf({ payer: 'health' }, [line])).toEqual([]);
    expect(fieldsOf({ kind: 'supervision' }, [{ ...line, kind: 'supervision' }])).toEqual([]);
  });
});
