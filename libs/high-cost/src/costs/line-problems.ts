import { addYears, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { MOST_PENCE } from '@lib/kernel/pounds';
import { formatDay } from '@lib/kernel/london-format';
import { CostLine, LINE_KINDS } from './cost-line';
import { coreBeside } from './core-beside';

/** What a line is held against. */
export interface LineOf {
  readonly startedOn: Day;
  readonly today: Day;
  /** The lines that stand. */
  readonly others: readonly CostLine[];
}

/** The longest ahead a price can be agreed, in years: a slip of a year is caught, a contract is not. */
const YEARS_AHEAD = 3;

/** More than anything that is paid once for a placement costs: a slip of noughts is caught. */
const MOST_ONCE_PENCE = 100_000_000;

/** What is wrong with a line, field by field. */
export const problemsOfLine = (line: CostLine, { startedOn, today, others }: LineOf): Problem[] => {
  const { kind, per, pence, startsOn, endsOn } = line;
  const problems: Problem[] = [];
  const add = (field: string, message: string): void => void problems.push({ field, message });
  if (pence === 0) add('amount', 'The amount must be more than nothing');
  if (pence > MOST_PENCE && per === 'week') add('amount', 'A weekly amount must be £100,000 or less');
  if (pence > MOST_ONCE_PENCE && per === 'once')
    add('amount', 'An amount that is paid once must be £1,000,000 or less');
  if (kind === 'one-off' && per !== 'once') add('per', 'A one-off cost is paid once');
  if (per === 'week' && startsOn < startedOn)
    add('startsOn', `The first night must not be before the placement started, on ${formatDay(startedOn)}`);
  if (startsOn > addYears(today, YEARS_AHEAD))
    add('startsOn', `The first night must be within ${YEARS_AHEAD} years from today`);
  if (per === 'once' && endsOn !== null) add('endsOn', 'What is paid once has no end: leave it empty');
  if (endsOn !== null && endsOn <= startsOn) add('endsOn', 'The day it ends must be after its first night');
  return [...problems, ...secondCore(line, others)];
};

/** Support adds up; a second core fee from the same payer for the same night is a slip. */
const secondCore = (line: CostLine, others: readonly CostLine[]): Problem[] => {
  const meeting = line.kind === 'core' ? coreBeside(line, others) : null;
  if (!meeting) return [];
  const until = meeting.endsOn === null ? 'with no end' : `until ${formatDay(meeting.endsOn)}`;
  return [
    {
      field: 'startsOn',
      message: `A ${LINE_KINDS.core.toLowerCase()} is recorded from ${formatDay(meeting.startsOn)} ${until}. End it first, or start this one on the day it ends`,
    },
  ];
};
