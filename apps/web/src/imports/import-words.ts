import { formatDay } from '@lib/kernel/london-format';
import { financialYearLabel } from '@lib/kernel/financial-year';
import { ImportLine, ImportStanding, standingOf } from '@lib/placements/importing/imports.query';
import { PreviewCount, ImportChanges } from '@lib/placements/importing/preview';
import { PutAsideReason } from '@lib/placements/importing/put-aside';
import { WAITS_HOURS } from '@lib/placements/importing/waits';
import { Weight } from '@lib/ssda903/checking/problem';
import { Status, Tag } from '@lib/web-kit/govuk/tag';
import { LONGEST_WORKBOOK } from '@lib/workbook/writing/write-csv';

/** "2024 to 2025", or "2025 to 2026, up to 31 October 2025". */
export const periodWords = ({
  year,
  trueAt,
  partYear,
}: Pick<ImportLine, 'year' | 'trueAt' | 'partYear'>): string =>
  partYear ? `${financialYearLabel(year)}, up to ${formatDay(trueAt)}` : financialYearLabel(year);

/** "2017 to 2022" for years that follow each other, each by itself where they do not, or where one is cut short. */
export const periodsWords = (
  imports: readonly Pick<ImportLine, 'year' | 'trueAt' | 'partYear'>[],
): string => {
  const [first, last] = [imports[0]!, imports.at(-1)!];
  const isRun =
    imports.length > 1 && imports.every(({ year, partYear }, at) => !partYear && year === first.year + at);
  return isRun ? `${first.year - 1} to ${last.year}` : imports.map(periodWords).join('; ');
};

/** In the order of an upload's life; what is replaced counts no more, though it was applied. */
export const STANDINGS: Readonly<Record<ImportStanding, Status>> = {
  'needs confirming': { text: 'Needs confirming', kind: 'waiting' },
  applied: { text: 'Applied', kind: 'done' },
  replaced: { text: 'Replaced', kind: 'cannot' },
  undone: { text: 'Undone', kind: 'cannot' },
  discarded: { text: 'Put aside', kind: 'cannot' },
};

export const standingWords = (one: Pick<ImportLine, 'state' | 'replacedBy'>): Status =>
  STANDINGS[standingOf(one)];

/** Which return counts in the place of this one; it is named by the day it is true at. */
export const replacedWords = ({ replacedBy }: Pick<ImportLine, 'replacedBy'>): string | null =>
  replacedBy && `Replaced by the return of ${formatDay(replacedBy.trueAt)}`;

/** "Children: 3 new, 12 changed, 1 missing. Episodes: ...", or that nothing changed. */
export const changesWords = ({ children, episodes, placements }: ImportChanges): string => {
  const parts = Object.entries({ Children: children, Episodes: episodes, Placements: placements })
    .map(([what, count]) => ({ what, said: countWords(count) }))
    .filter(({ said }) => said !== '')
    .map(({ what, said }) => `${what}: ${said}.`);
  return parts.length === 0 ? 'Nothing changed: everything in it was known already.' : parts.join(' ');
};

const countWords = (count: PreviewCount): string =>
  (['new', 'changed', 'missing'] as const)
    .filter((kind) => count[kind] > 0)
    .map((kind) => `${count[kind].toLocaleString('en-GB')} ${kind}`)
    .join(', ');

/** "return.xlsx (sheets Header and Episodes)": the sheets of one workbook, and the files of one zip, together. */
export const filesWords = (files: readonly string[]): string => {
  const inside = new Map<string, string[]>();
  for (const file of files) {
    const [whole, part] = file.split(/, (?:sheet )?/, 2) as [string, string | undefined];
    inside.set(whole, [...(inside.get(whole) ?? []), ...(part ? [part] : [])]);
  }
  return [...inside]
    .map(([whole, parts]) => (parts.length > 0 ? `${whole} (${parts.join(', ')})` : whole))
    .join(', ');
};

/** Why an upload was put aside. */
export const putAsideWords = (because: PutAsideReason): string =>
  because === 'not wanted' ? 'Not wanted' : `Not confirmed within ${WAITS_HOURS / 24} days`;

const SHAPES: Readonly<Record<string, string>> = {
  'csv-tables': 'CSV tables',
  zip: 'Zip of CSV tables',
  workbook: 'Excel workbook',
  concatenated: 'Concatenated CSV',
  xml: 'XML',
};

export const shapeWords = (shape: string): string => SHAPES[shape] ?? shape;

const WEIGHTS: Readonly<Record<Weight, { heading: string; meaning: string; tag: Tag }>> = {
  'stops this row': {
    heading: 'Stops this row',
    meaning: 'The row cannot be used. It is set aside; the others are kept.',
    tag: { text: 'Stops this row', colour: 'red' },
  },
  'affects distance only': {
    heading: 'Affects distance only',
    meaning: 'The row is used. Its distance or location stays unknown.',
    tag: { text: 'Distance only', colour: 'yellow' },
  },
  'worth knowing': {
    heading: 'Worth knowing',
    meaning: 'The row is used as it is. The DfE would question it.',
    tag: { text: 'Worth knowing', colour: 'grey' },
  },
};

export const weightWords = (weight: Weight): { heading: string; meaning: string; tag: Tag } =>
  WEIGHTS[weight];

export const WEIGHT_ORDER = Object.keys(WEIGHTS) as Weight[];

export const isWeight = (text: unknown): text is Weight => typeof text === 'string' && text in WEIGHTS;

/** What a download of so many problems is, for the link that leads to it. */
export const downloadFormat = (problems: number): 'Excel' | 'CSV' =>
  problems > LONGEST_WORKBOOK ? 'CSV' : 'Excel';
