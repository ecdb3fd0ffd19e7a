import { InvalidError } from '@lib/kernel/domain-error';
import {
  Cadence,
  isOffered,
  LocalTime,
  MOST_WORKING_DAYS,
  NOT_OFFERED,
  Nth,
  Weekday,
  WEEKDAYS,
} from './cadence';
import { ordinal, readOrdinal } from './ordinal';

/** What can be said, for the hint of the page and the message of a refusal. */
export const EXAMPLES = [
  'every Monday at 07:00',
  'every weekday at 07:00',
  'every working day at 07:00',
  'first Monday of the month at 08:00',
  'second working day of the month at 08:00',
  '15th of the month at 09:00',
  'last day of the month at 12:00',
  'last working day of the month at 17:00',
  'third working day after quarter end at 09:00',
] as const;

/** What can be said, pattern by pattern: only days that every month has, so that none is passed over. */
const PATTERNS = [
  '“every Monday at 07:00”, “every weekday at 07:00” or “every working day at 07:00”',
  '“first Monday of the month at 08:00” (first to fourth, or last)',
  `“second working day of the month at 08:00” (first to ${ordinal(MOST_WORKING_DAYS)}, or last)`,
  '“15th of the month at 09:00” (1st to 28th, or last day)',
  '“third working day after quarter end at 09:00”',
].join('; ');

/**
 * Reads when a schedule comes due from plain words, in any case, with or without "the" and "on".
 * @throws InvalidError that says which part was not understood, and what can be said.
 */
export const readCadence = (text: string): Cadence => {
  const words = text
    .toLowerCase()
    .replace(/,|\.$/g, ' ')
    .replace(/\b(the|on|a)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const parted = /^(.*?) ?\bat (\S+ ?(?:am|pm)?)$/.exec(words);
  if (!parted) throw notUnderstood('Enter a time, for example “every Monday at 07:00”');
  const at = readTime(parted[2]!);
  const cadence = readDays(parted[1]!.trim(), at);
  if (!cadence) throw notUnderstood(`Enter when it should run in words such as ${PATTERNS}`);
  return cadence;
};

const notUnderstood = (message: string): InvalidError =>
  new InvalidError(message, 'cadence', [{ field: 'when', message }]);

const readTime = (text: string): LocalTime => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?$/.exec(
    text === 'midday' || text === 'noon' ? '12:00' : text,
  );
  const hour = found ? Number(found[1]) : NaN;
  const minute = Number(found?.[2] ?? 0);
  const wrong = !found || minute > 59 || (found[3] ? hour < 1 || hour > 12 : hour > 23);
  if (wrong) throw notUnderstood('Enter the time as hours and minutes, for example 07:00 or 7am');
  const hours = found[3] ? (hour % 12) + (found[3] === 'pm' ? 12 : 0) : hour;
  const at = `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  if (isOffered(at)) return at;
  throw notUnderstood(
    `Enter a time before ${NOT_OFFERED.from} or from ${NOT_OFFERED.to}: in between, the clocks change in March and October`,
  );
};

const readDays = (words: string, at: LocalTime): Cadence | null =>
  readEvery(words, at) ?? readMonth(words, at) ?? readQuarter(words, at);

const weekdayOf = (word: string): Weekday | null => {
  const n = WEEKDAYS.findIndex((name) => name.toLowerCase() === word.replace(/s$/, ''));
  return n < 0 ? null : ((n + 1) as Weekday);
};

const readEvery = (words: string, at: LocalTime): Cadence | null => {
  const [, what] = /^(?:every|each) (.+)$/.exec(words) ?? [];
  if (what === 'day' || what === 'weekday' || what === 'working day') return { every: what, at };
  const weekday = what ? weekdayOf(what) : null;
  return weekday ? { every: 'week', weekday, at } : null;
};

const readMonth = (words: string, at: LocalTime): Cadence | null => {
  const [, order, what] =
    /^(\S+) ?(working day|day|\S+day)? of (?:month|each month|every month)$/.exec(words) ?? [];
  const nth = order ? readOrdinal(order) : null;
  if (nth === null) return null;
  if (what === 'working day')
    return inMonth(nth, MOST_WORKING_DAYS) ? { every: 'month', workingDay: nth, at } : null;
  if (what === undefined || what === 'day')
    return inMonth(nth, 28) ? { every: 'month', dayOfMonth: nth, at } : null;
  const weekday = weekdayOf(what);
  return weekday && inMonth(nth, 4) ? { every: 'month', nth, weekday, at } : null;
};

/** Only what every month has, so that no month is passed over. */
const inMonth = (nth: Nth, most: number): boolean => nth === 'last' || (nth >= 1 && nth <= most);

const readQuarter = (words: string, at: LocalTime): Cadence | null => {
  const [matched, order] =
    /^(?:(\S+) working day )?after (?:quarter end|end of (?:quarter|each quarter))$/.exec(words) ?? [];
  if (matched === undefined) return null;
  const nth = order ? readOrdinal(order) : 1;
  return typeof nth === 'number' && nth >= 1 && nth <= MOST_WORKING_DAYS
    ? { every: 'quarter', workingDayAfter: nth, at }
    : null;
};
