import { REGISTRATIONS } from '@lib/provision/settings/registration';
import { LINE_KINDS, LineKind } from '../costs/cost-line';
import { Funder, FUNDERS, FUNDING_STATUSES } from '../funding/funding-position';
import { EntryFacts, NEEDS_BANDS, PROCUREMENTS } from '../register/register-entry';
import { STANDARD_NAMES, STANDARD_QUESTIONS, StandardQuestion } from '../standard/standard-questions';
import { YES_NO } from './cell-type';
import { ONE_OFF } from './one-off-columns';
import {
  KEY_COLUMN,
  REFERENCE_COLUMN,
  Said,
  said,
  SheetKey,
  SHOWN_DAY,
  TEXT,
  VERSION_COLUMN,
  WorkbookColumn,
} from './workbook-column';

/** Another version reads another form: it goes up when a column changes what it means. */
export const FORM_VERSION = 1;

const ROW: readonly Said[] = [KEY_COLUMN, VERSION_COLUMN, REFERENCE_COLUMN];

const PLACEMENT: readonly Said[] = [
  said('startedOn', 'Placement started', SHOWN_DAY, 'From your returns. It is not read back.'),
  said('place', 'Placement', TEXT, 'The type of placement, from your returns. It is not read back.'),
  said('urn', 'Setting URN', TEXT, 'From your returns. Registration has a column of its own.'),
  said(
    'source',
    'Source',
    TEXT,
    'Whether something is recorded in the register, or the placement is known from your returns only.',
  ),
];

type FactKey = keyof EntryFacts;

const FACTS: readonly (Said & { readonly key: FactKey })[] = [
  { key: 'solo', heading: 'Only child there (Yes/No)', type: { kind: 'choice', words: YES_NO }, about: 'Yes or No.' },
  { key: 'staffPerChild', heading: 'Staff for each child', type: { kind: 'half' }, about: 'On the rota, in halves: 2 where two work for one child.' },
  { key: 'registration', heading: 'Registration', type: { kind: 'choice', words: REGISTRATIONS }, about: 'How the place stands with its regulator, apart from its URN.' },
  { key: 'procurement', heading: 'How it was bought', type: { kind: 'choice', words: PROCUREMENTS }, about: 'From the list.' },
  { key: 'expectedEndOn', heading: 'Expected to end', type: { kind: 'day' }, about: 'The day the placement is expected to end.' },
  { key: 'contractEndsOn', heading: 'Contract ends', type: { kind: 'day' }, about: 'The day the contract ends.' },
  { key: 'reviewDueOn', heading: 'Review due', type: { kind: 'day' }, about: 'The day of the next review.' },
  { key: 'needsBand', heading: 'Needs band', type: { kind: 'choice', words: NEEDS_BANDS }, about: 'How much the child needs: from the list.' },
  { key: 'ownerRole', heading: 'Role or team', type: { kind: 'text', longest: 60 }, about: 'Which role or team sees to it. Never the name of a person.' },
]; // prettier-ignore

export const FACT_KEYS: readonly FactKey[] = FACTS.map(({ key }) => key);

/** Kinds of what is paid each week. What is paid once has a sheet of its own. */
export type WeeklyKind = Exclude<LineKind, 'one-off'>;
export const WEEKLY_KINDS = Object.keys(LINE_KINDS).filter((kind) => kind !== 'one-off') as WeeklyKind[];

export const priceKey = (kind: WeeklyKind): string => `price.${kind}.weekly`;
export const priceFromKey = (kind: WeeklyKind): string => `price.${kind}.from`;

const PRICES: readonly Said[] = WEEKLY_KINDS.flatMap((kind) => [
  said(
    priceKey(kind),
    `${LINE_KINDS[kind]} a week (£)`,
    { kind: 'money' },
    'Pounds a week before VAT. Write another price and the first night it is paid; the old one ends then. Write 0 to end it.',
  ),
  said(
    priceFromKey(kind),
    `${LINE_KINDS[kind]} from`,
    { kind: 'day' },
    'The first night of the price beside it.',
  ),
]);

export const FUNDER_KEYS = Object.keys(FUNDERS) as Funder[];
export const fundingKey = (funder: Funder, what: 'status' | 'weekly' | 'since' | 'evidence'): string =>
  `funding.${funder}.${what}`;

const FUNDING: readonly Said[] = FUNDER_KEYS.flatMap((funder) => [
  said(
    fundingKey(funder, 'status'),
    `Funding, ${FUNDERS[funder]}: status`,
    { kind: 'choice', words: FUNDING_STATUSES },
    'Where the contribution stands. What was stated before is kept.',
  ),
  said(
    fundingKey(funder, 'weekly'),
    `Funding, ${FUNDERS[funder]}: a week (£)`,
    { kind: 'money' },
    'Needed once it is agreed, in principle or in full.',
  ),
  said(
    fundingKey(funder, 'since'),
    `Funding, ${FUNDERS[funder]}: since`,
    { kind: 'day' },
    'The day of the letter or meeting.',
  ),
  said(
    fundingKey(funder, 'evidence'),
    `Funding, ${FUNDERS[funder]}: evidence`,
    { kind: 'text', longest: 200 },
    'A reference to where the agreement is kept. Do not name the child or their family.',
  ),
]);

/** Of the standard besides its coded questions; the costs are worked out of the prices of the register. */
export const COST_KEYS = ['cost.core', 'cost.additional', 'cost.education', 'cost.other'] as const;
export const TOTAL_KEY = 'cost.total';

const WORKED_OUT =
  'Whole pounds, worked out of the prices on Register, where they are changed. The parts add up to the total.';
const cost = (key: string, heading: string): Said => said(key, heading, { kind: 'whole' }, WORKED_OUT);

const questionColumn = (name: string, { asks, words, several }: StandardQuestion): Said =>
  said(
    name,
    asks,
    { kind: several ? 'choices' : 'choice', words },
    several ? 'From the list; several with a semicolon between them.' : 'From the list.',
  );

const STANDARD: readonly Said[] = [
  said('referralOn', 'Referral date', { kind: 'day' }, 'The day the search began. With the child it tells one search from another.'),
  said('placementReference', 'Placement reference', { kind: 'text', longest: 30 }, 'Your own reference of the placement, if it has one.'),
  said('siblingCount', 'Brothers and sisters to be placed too', { kind: 'whole' }, '0 if none.'),
  ...STANDARD_NAMES.filter((name) => STANDARD_QUESTIONS[name].group !== 'found').map((name) => questionColumn(name, STANDARD_QUESTIONS[name])),
  cost('cost.core', 'Core weekly cost (whole £)'),
  cost('cost.additional', 'Additional support weekly cost (whole £)'),
  cost('cost.education', 'Education weekly cost (whole £)'),
  cost('cost.other', 'Other weekly cost (whole £)'),
  cost(TOTAL_KEY, 'Total weekly cost (whole £)'),
  said('outwardCode', 'Placement location (outward postcode)', { kind: 'text', longest: 10 }, 'The first half of the postcode only, for example BR1.'),
  said('standardType', 'Placement type', TEXT, 'Foster, residential or supported accommodation, from your returns. It is not read back.'),
  said('standardUrn', 'Provider URN', TEXT, 'From your returns. An unregistered place has none: see Registration on the sheet Register.'),
  ...STANDARD_NAMES.filter((name) => STANDARD_QUESTIONS[name].group === 'found').map((name) => questionColumn(name, STANDARD_QUESTIONS[name])),
]; // prettier-ignore

export const COLUMNS: readonly WorkbookColumn[] = [
  ...[...ROW, ...PLACEMENT, ...FACTS, ...PRICES, ...FUNDING].map((column) => ({
    ...column,
    sheet: 'register' as const,
  })),
  ...[...ROW, ...STANDARD].map((column) => ({ ...column, sheet: 'standard' as const })),
  ...ONE_OFF.map((column) => ({ ...column, sheet: 'one-off' as const })),
];

export const columnsOf = (sheet: SheetKey): WorkbookColumn[] =>
  COLUMNS.filter((column) => column.sheet === sheet);

const BY_KEY = new Map(COLUMNS.map((column) => [column.key, column]));

/** @throws RangeError for a key there is no column of */
export const columnWithKey = (key: string): WorkbookColumn => {
  const found = BY_KEY.get(key);
  if (!found) throw new RangeError(`No column ${key}`);
  return found;
};
