import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { formatDay } from '@lib/kernel/london-format';
import { percentOfExact, percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Printed, printedOf } from '@lib/measures/cubes/printed';
import { releaseReference } from '@lib/releases/selecting/release';
import { GiveBack, GiveBackLine, GiveBackTable } from '@lib/surveys/give-back/give-back.service';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { coverageWords } from '../../london/page/coverage-words';
import { figureCell, PRODUCT_WORDS } from '../../london/page/figure-words';
import { counted, waveCaption } from '../../surveys/page-facts';
import { approvalPaths } from '../survey-approval.paths';

interface ShownTable {
  readonly title: string;
  readonly table: DataTable;
  readonly notes: readonly string[];
}

export interface GiveBackModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly caption: string;
  readonly intro: string;
  readonly notes: readonly string[];
  readonly tables: readonly ShownTable[];
}

/** The borough’s own figures beside London’s (product.md E17). */
export const presentGiveBack = (found: GiveBack): GiveBackModel => {
  const { wave, version, head, before, tables } = found;
  const borough = authorityById(head!.boroughId).name;
  return {
    title: 'Your figures beside London’s',
    back: { href: approvalPaths.receipt(wave.id) },
    caption: waveCaption(found),
    intro: `What ${borough} submitted, for ${formatDay(wave.referenceDay)}, beside figures of London that were released. Nobody else sees your figures on this page.`,
    notes: [
      `Your figures are those of version ${version.number} (${version.reference}), exactly as submitted.`,
      ...(version.daysLate > 0 ? [`It was submitted ${counted(version.daysLate, 'day')} late.`] : []),
      ...(version.isNil ? ['It is a nil return, so that there are no figures of yours.'] : []),
    ],
    tables: tables.map((one) => shownTable(one, { borough, before })),
  };
};

const shownTable = (
  one: GiveBackTable,
  { borough, before }: { readonly borough: string; readonly before: string | null },
): ShownTable => {
  const { title, areas, lines, release } = one;
  const beside = release ? areas : [];
  return {
    title,
    table: {
      caption: `${title}: ${borough}${release ? ' beside London' : ''}`,
      hideCaption: true,
      stacks: false,
      columns: [
        { text: 'Figure', width: 'one-third' },
        ...(before === null ? [] : [{ text: `${borough}, ${before}`, numeric: true }]),
        { text: `${borough}, now`, numeric: true },
        ...beside.map(({ name }) => ({ text: name, numeric: true })),
      ],
      rows: lines.map((line) => [
        line.label,
        ...(before === null ? [] : [ownCell(line.ownBefore, lines[0]!.ownBefore, line === lines[0])]),
        ownCell(line.own, lines[0]!.own, line === lines[0]),
        ...beside.map((_, at) => besideCell(line, lines[0]!, at)),
      ]),
    },
    notes: release ? releaseNotes(release) : ['London has no released figures of this yet.'],
  };
};

const ownCell = (value: number | null, whole: number | null, isWhole: boolean): TableCell => {
  if (value === null) return 'No answer';
  return figureCell(
    { value, symbol: null },
    isWhole || whole === null ? undefined : percentOfExact(value, whole),
  );
};

/** A whole cell of the release, or its symbol; its share is worked out from what is printed and from nothing else. */
const besideCell = (line: GiveBackLine, whole: GiveBackLine, at: number): TableCell => {
  const [figure, ofAll] = [line, whole].map(({ beside }): Printed => printedOf(beside[at])) as [
    Printed,
    Printed,
  ];
  return figureCell(figure, line === whole ? undefined : percentOfPrinted(figure, ofAll));
};

const releaseNotes = (release: NonNullable<GiveBackTable['release']>): string[] => [
  `London’s figures are of ${formatDay(release.on)} (${releaseReference(release)}). ${coverageWords(release)}`,
  `${PRODUCT_WORDS[release.product]} [c] means hidden to protect people, [x] not available.`,
];
