import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { boroughsTakingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { codeOf } from '@lib/measures/cubes/broken-down';
import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Printed, printedOf } from '@lib/measures/cubes/printed';
import { SIMILAR_CASES } from '@lib/measures/cubes/similar-cases.cube';
import { STILL_THERE } from '@lib/measures/cubes/still-there';
import { BROAD_KIND_CODES, BROAD_KINDS } from '@lib/panel/options/broad-kind';
import { COST_BAND_CODES, COST_BANDS } from '@lib/panel/options/cost-band';
import { Snapshot } from '@lib/panel/sharing/snapshot';
import { BROAD_NEEDS, BroadNeed } from '@lib/panel/unmet-need/broad-need';
import { broadNeedOfCopy } from '@lib/panel/unmet-need/needs-of-copy';
import { NewestCells } from '@lib/releases/selecting/newest-cells.query';
import { releaseReference } from '@lib/releases/selecting/release';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { londonPaths } from '../../london/london.paths';

/** What became of cases with needs like the one at hand, or why nothing can be said of them. */
export interface PastCasesModel {
  readonly sentence: string;
  readonly tables: readonly DataTable[];
  readonly note: string | null;
  readonly href: string | null;
}

/** Selected from a release, as everybody sees it: a number there is too few behind has words in its place. */
export const presentPastCases = (
  copy: Pick<Snapshot, 'sections'>,
  past: NewestCells | null,
  { permissions }: Pick<Viewer, 'permissions'>,
): PastCasesModel => {
  const need = broadNeedOfCopy(copy);
  if (past === null)
    return nothing('No figures of past cases are released yet. They come weekly, once there are enough.');
  if (need === null)
    return nothing('The referral names no needs, so there is nothing to set beside past cases.');
  const at = (code: string): Printed => printedOf(past.cells.find(({ category }) => category === code));
  const { release } = past;
  return {
    sentence: sentenceOf(need, at(codeOf('need', need)), release),
    tables: [kindsTable(need, at), costsTable(at)],
    note: `Release ${releaseReference(release)}, of ${boroughsTakingPart(release)}, rounded to the nearest 5. It says what was recommended for others, and not what is right for this child.`,
    href: permissions.has('see London figures')
      ? withQuery(londonPaths.show, { table: SIMILAR_CASES.code, by: `kind-${need}` })
      : null,
  };
};

const nothing = (sentence: string): PastCasesModel => ({ sentence, tables: [], note: null, href: null });

type At = (code: string) => Printed;

const sentenceOf = (need: BroadNeed, all: Printed, { on }: NewestCells['release']): string => {
  const cases = `like needs (${BROAD_NEEDS[need].toLowerCase()}) in the 12 months to ${formatDay(on)}`;
  if (all.value === null) return `Too few cases with ${cases} can be shown.`;
  return `The panels recommended on ${numberWords(all)} cases with ${cases}.`;
};

/** What was recommended for like needs, and whether the child was still there. */
const kindsTable = (need: BroadNeed, at: At): DataTable => ({
  caption: 'Cases with like needs',
  columns: [{ text: 'What' }, { text: 'Cases', numeric: true }],
  rows: [
    ...BROAD_KIND_CODES.map((kind) => [BROAD_KINDS[kind], codeOf('kind', codeOf(need, kind))] as const),
    ...Object.entries(STILL_THERE).map(
      ([still, words]) => [sentenceCase(words), codeOf('still', codeOf(need, still))] as const,
    ),
  ].map(([words, code]) => [words, numberCell(at(code), at(codeOf('need', need)))]),
});

/** Costs are by kind of placement, whatever the needs: by both there would be too few to show any. */
const costsTable = (at: At): DataTable => ({
  caption: 'Weekly cost before VAT, whatever the needs',
  stacks: true,
  columns: [
    { text: 'Kind of placement' },
    ...COST_BAND_CODES.map((band) => ({ text: sentenceCase(COST_BANDS[band]), numeric: true })),
  ],
  rows: BROAD_KIND_CODES.map((kind) => [
    BROAD_KINDS[kind],
    ...COST_BAND_CODES.map((band) =>
      numberCell(at(codeOf('cost', codeOf(kind, band))), at(codeOf('setting', kind))),
    ),
  ]),
});

const numberCell = (part: Printed, whole: Printed): { text: string; note?: string } => {
  const share = percentOfPrinted(part, whole);
  return {
    text: sentenceCase(numberWords(part)),
    ...(part.value === null || share.value === null ? {} : { note: `${share.value}%` }),
  };
};

const numberWords = ({ value, symbol }: Printed): string => {
  if (value !== null) return value === 0 ? 'none' : `about ${value.toLocaleString('en-GB')}`;
  return symbol === 'c' ? 'too few to show' : 'not available';
};
