import { Day, day } from '@lib/kernel/day';
import { warningsOf } from './warnings';

const TODAY = day('2026-06-12');
const of = (
  over: Partial<Record<'expectedEndOn' | 'contractEndsOn' | 'reviewDueOn', Day>>,
  endedOn?: Day,
) => ({
  expectedEndOn: null,
  contractEndsOn: null,
  reviewDueOn: null,
  ...over,
  placement: { startedOn: day('2026-01-01'), endedOn: endedOn ?? null },
});
const kinds = (...asked: Parameters<typeof of>): string[] =>
  warningsOf(of(...asked), TODAY).map(({ kind }) => kind);

describe('what needs somebody to look at a placement', () => {
  it('is nothing while nothing is recorded', () => expect(kinds({})).toEqual([]));

  it('is a review once its day has passed', () => {
    expect(kinds({ reviewDueOn: TODAY })).toEqual([]);
    expect(kinds({ reviewDueOn: day('2026-06-11') })).toEqual(['review overdue']);
  });

  it('is an end that passed, or comes within 8 weeks', () => {
    expect(kinds({ expectedEndOn: day('2026-06-11') })).toEqual(['end passed']);
    expect(kinds({ expectedEndOn: TODAY })).toEqual(['end near']);
    expect(kinds({ expectedEndOn: day('2026-08-07') })).toEqual(['end near']);
    expect(kinds({ expectedEndOn: day('2026-08-08') })).toEqual([]);
  });

  it('is a contract that ended, or ends within 8 weeks', () => {
    expect(kinds({ contractEndsOn: day('2026-06-11') })).toEqual(['contract ended']);
    expect(kinds({ contractEndsOn: day('2026-08-07') })).toEqual(['contract end near']);
    expect(kinds({ contractEndsOn: day('2026-08-08') })).toEqual([]);
  });

  it('is nothing more once the placement has ended', () => {
    expect(kinds({ reviewDueOn: day('2026-06-01') }, TODAY)).toEqual([]);
    expect(kinds({ reviewDueOn: day('2026-06-01') }, day('2026-06-13'))).toEqual(['review overdue']);
  });
});
