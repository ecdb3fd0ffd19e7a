import { addDays, addMonths, Day } from '@lib/kernel/day';
import { NoteKind } from '@lib/provision/statements/quality-note';
import { ImposedBy, RestrictionCode } from '@lib/provision/statements/restriction';
import { Specialism } from '@lib/provision/statements/specialism';
import { Random } from '../random';
import { PracticeSetting, SettingKind } from './setting';

/** What settings of a kind are for, in made-up London. */
const USUAL: Readonly<Record<SettingKind, readonly Specialism[]>> = {
  home: [
    'therapeutic',
    'exploitation',
    'missing',
    'self-harm',
    'autism',
    'solo',
    'learning-disability',
    'emergency',
  ],
  secure: ['self-harm', 'exploitation', 'mental-health', 'education-on-site'],
  supported: ['unaccompanied', 'exploitation', 'substance-misuse', 'emergency', 'solo'],
  school: ['autism', 'learning-disability', 'education-on-site', 'term-time'],
  'family-centre': ['parent-and-child'],
  'foster-agency': ['siblings', 'parent-and-child', 'unaccompanied', 'emergency', 'autism'],
};

const SOME = 0.8;

/** One to three of them, of most settings. */
export const specialismsOf = (kind: SettingKind, random: Random): readonly Specialism[] => {
  if (!random.chance(SOME)) return [];
  const picked = [1, 2, 3].slice(0, random.pick([1, 2, 2, 3])).map(() => random.pick(USUAL[kind]));
  return [...new Set(picked)];
};

type RestrictionRow = readonly [
  RestrictionCode, ImposedBy, number | null, number | null, number | null, Day, Day | null, string | null,
]; // prettier-ignore

const RESTRICTED = 0.05;

/** Restrictions of a few, one of which has ended. */
export const restrictionsOf = (
  { places }: PracticeSetting,
  asAt: Day,
  random: Random,
): readonly RestrictionRow[] => {
  if (places === null || !random.chance(RESTRICTED)) return [];
  const from = addMonths(asAt, -random.pick([1, 2, 5]));
  const written = 'Made-up notice of restriction';
  const rows: readonly RestrictionRow[] = [
    ['no-new-placements', 'ofsted', null, null, null, from, addMonths(asAt, 2), written],
    ['ages-only', 'ofsted', 13, 17, null, from, null, null],
    ['girls-only', 'provider', null, null, null, from, null, null],
    ['fewer-places', 'commissioner', null, null, Math.max(1, places - 1), from, null, 'Made-up letter'],
    ['no-new-placements', 'commissioner', null, null, null, from, addDays(from, 20), null],
  ];
  return [random.pick(rows)];
};

type NoteRow = readonly [NoteKind, Day, string];

const NOTES: readonly (readonly [NoteKind, string])[] = [
  [
    'visit',
    'Visited with notice. Rooms in good repair; the fire log was up to date; the menu was chosen with residents.',
  ],
  ['staffing', 'New registered manager since the spring. Two of eight posts are filled by agency staff.'],
  [
    'inspection',
    'Judged good overall and good for safety at the last full inspection. One recommendation, on records.',
  ],
  ['contract', 'Contract reviewed: invoices agree with the framework’s rates; monthly reports came on time.'],
  ['feedback', 'Boroughs say that notice is given in writing and that meetings are attended.'],
  ['improvement', 'The recommendation of the last inspection on records is met, seen at a visit.'],
  [
    'concern',
    'Three boroughs say that reports came late this quarter. The provider has named a new lead for them.',
  ],
];

const NOTED = 0.15;

/** A note or two of some. */
export const notesOf = (_setting: PracticeSetting, asAt: Day, random: Random): readonly NoteRow[] => {
  if (!random.chance(NOTED)) return [];
  return [1, 2].slice(0, random.pick([1, 1, 2])).map((back): NoteRow => {
    const [kind, text] = random.pick(NOTES);
    return [kind, addMonths(asAt, -2 * back), text];
  });
};
