import { localReference } from '../canaries';
import { returnDate } from '../calendar';
import { ageInYears, Child, Spell } from '../lives/child';
import { Random } from '../random';
import { CollectionYear } from './collection-years';
import { ReturnWriter } from './episode-lines';
import { isShortBreak } from './other-lines';

const SDQ_AGES = { from: 4, to: 17 };
/** OC2 is asked of children looked after for twelve months on the day. */
const OUTCOMES_AFTER_DAYS = 365;

/** Health and behaviour of a child looked after for a year on the day the return is true for. */
export const outcomesLine = (
  { borough }: ReturnWriter,
  child: Child,
  spell: Spell,
  year: CollectionYear,
  random: Random,
): string[] => {
  const last = spell.episodes.at(-1)!;
  const here = spell.episodes[0]!.start <= year.last - OUTCOMES_AFTER_DAYS;
  if (!here || (last.end !== null && last.end <= year.last) || isShortBreak(spell)) return [];
  const age = ageInYears(child, year.last);
  const flag = (chance: number): string => (random.chance(chance) ? '1' : '0');
  const score = sdq(age, child, random);
  const substances = age >= 12 && random.chance(0.05);
  return [
    [
      localReference(borough, child.number),
      returnDate(child.born),
      ...score,
      age >= 10 ? flag(0.03) : '0',
      age < 5 ? flag(0.9) : '',
      flag(0.85),
      flag(0.8),
      flag(0.91),
      substances ? '1' : '0',
      substances ? flag(0.5) : '',
      substances ? flag(0.6) : '',
    ].join(','),
  ];
};

const sdq = (age: number, child: Child, random: Random): [string, string] => {
  if (age < SDQ_AGES.from || age >= SDQ_AGES.to) return ['', 'SDQ1'];
  if (random.chance(0.22)) return ['', random.pick(['SDQ2', 'SDQ3', 'SDQ4', 'SDQ5'])];
  const score = 14 + 6 * random.spread() + (child.unsettled > 0.5 ? 3 : 0);
  return [String(Math.max(0, Math.min(40, Math.round(score)))), ''];
};
