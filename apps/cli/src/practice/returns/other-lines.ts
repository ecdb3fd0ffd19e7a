import { localReference, pupilNumber } from '../canaries';
import { returnDate } from '../calendar';
import { ageInYears, Child, Spell } from '../lives/child';
import { Random } from '../random';
import { sexInYear } from './codes-of-year';
import { CollectionYear } from './collection-years';
import { inYear, ReturnWriter } from './episode-lines';

const SCHOOL_AGE = 5;
const REVIEW_AFTER_DAYS = 28;
const REVIEW_EVERY_DAYS = 182;

/** The header row: one for each child with an episode in the year. */
export const headerLine = (
  { borough, slips }: ReturnWriter,
  child: Child,
  year: CollectionYear,
): string[] => {
  if (slips('header', child.number, 0)) return [];
  return [
    [
      localReference(borough, child.number),
      sexInYear(child.sex, year.ending),
      returnDate(child.born),
      child.ethnic,
      upn({ borough, slips }, child, year),
      child.sex === 'F' && ageInYears(child, year.last) >= 15 ? '0' : '',
      '',
    ].join(','),
  ];
};

const upn = ({ borough }: ReturnWriter, child: Child, year: CollectionYear): string => {
  if (child.unaccompanied) return 'UN2';
  return ageInYears(child, year.last) < SCHOOL_AGE ? 'UN1' : pupilNumber(borough, child.number);
};

/** A child who came alone is in the table each year; the status ends with the 18th birthday at the latest. */
export const uascLine = ({ borough }: ReturnWriter, child: Child, year: CollectionYear): string[] =>
  child.unaccompanied
    ? [
        [
          localReference(borough, child.number),
          sexInYear(child.sex, year.ending),
          returnDate(child.born),
          returnDate(child.adult),
        ].join(','),
      ]
    : [];

export const missingLines = ({ borough }: ReturnWriter, child: Child, year: CollectionYear): string[] =>
  child.missing
    .filter(({ start, end }) => start <= year.last && end >= year.first)
    .map(({ kind, start, end }) =>
      [
        localReference(borough, child.number),
        returnDate(child.born),
        kind,
        returnDate(start),
        end <= year.last ? returnDate(end) : '',
      ].join(','),
    );

/** The latest review of the year: small, because reviews are only checked and never kept. */
export const reviewLine = (
  { borough }: ReturnWriter,
  child: Child,
  spell: Spell,
  year: CollectionYear,
  random: Random,
): string[] => {
  if (isShortBreak(spell)) return [];
  const started = spell.episodes[0]!.start;
  const until = Math.min(year.last, spell.episodes.at(-1)!.end ?? year.last);
  const first = started + REVIEW_AFTER_DAYS;
  if (until < first) return [];
  const review = first + Math.floor((until - first) / REVIEW_EVERY_DAYS) * REVIEW_EVERY_DAYS;
  if (review < year.first) return [];
  const code =
    ageInYears(child, review) < 4
      ? 'PN0'
      : random.pick(['PN1', 'PN1', 'PN1', 'PN2', 'PN3', 'PN5', 'PN6', 'PN7']);
  return [
    [localReference(borough, child.number), returnDate(child.born), returnDate(review), code].join(','),
  ];
};

/** An agreed series of short breaks: in the episodes, but not asked about. */
export const isShortBreak = (spell: Spell): boolean => {
  const { legal } = spell.episodes[0]!;
  return legal === 'V3' || legal === 'V4';
};

/** Spells with an episode in the year. */
export const spellsIn = (child: Child, year: CollectionYear): Spell[] =>
  child.spells.filter((spell) => spell.episodes.some((episode) => inYear(episode, year)));
