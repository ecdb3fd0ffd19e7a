import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { EntryBeside } from '@lib/high-cost/register/entries-beside.service';
import {
  COMPARED,
  ComparedFact,
  differs,
  EnteredSide,
  nightsInCommon,
  Overlap,
  Side,
} from '@lib/placements/overlaps/overlap';
import { ChildOverlaps, OVERLAPS_A_PAGE, OverlapsPage } from '@lib/placements/overlaps/overlaps.service';
import { placeWords } from '@lib/placements/wording/placement-words';
import { Paging, pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { CellParts, DataTable, TableCell, TableRow } from '@lib/web-kit/tables/data-table';
import { importsPaths } from '../../imports/imports.paths';
import { registerPaths } from '../../register/register.paths';
import { childrenPaths } from '../children.paths';
import { FACT_WORDS, factWords, KIND_WORDS, nightsWords, originWords } from './overlap-words';

export interface OverlapsModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly paging: Paging;
  readonly table: DataTable | null;
}

/** The borough’s overlaps, a line each. */
export const presentOverlaps = (found: OverlapsPage, today: Day): OverlapsModel => {
  const paging = pagingOf({
    ...{ page: found.page, total: found.count },
    ...{ perPage: OVERLAPS_A_PAGE, address: childrenPaths.overlaps },
  });
  return {
    title: titleWithPage('Placements that overlap', paging),
    back: { href: childrenPaths.list },
    paging,
    table:
      found.overlaps.length === 0
        ? null
        : {
            caption: 'Placements that overlap, the latest first',
            hideCaption: true,
            small: true,
            columns: [
              { text: 'Child' },
              { text: 'What' },
              { text: 'From' },
              { text: 'In the history' },
              { text: 'Not in the history' },
              { text: 'Nights in common', numeric: true },
            ],
            rows: found.overlaps.map((overlap) => lineOf(overlap, today)),
          },
  };
};

const lineOf = (overlap: Overlap, today: Day): TableRow => [
  {
    text: overlap.localReference,
    href: childrenPaths.overlapsOf(overlap.childId),
    hiddenText: `side by side, from ${formatDay(overlap.startedOn)}`,
    note: overlap.serviceReference,
  },
  KIND_WORDS[overlap.kind],
  formatDay(overlap.startedOn),
  overlap.standing.map(({ place }) => shortWords(place)).join('; ') || 'None now',
  overlap.clashing === null ? 'Taken back since' : shortWords(overlap.clashing.place),
  String(nightsOf(overlap, today)),
];

const shortWords = (place: string | null): string => (place === null ? 'Not said' : placeWords(place));

const nightsOf = ({ clashing, standing }: Overlap, today: Day): number =>
  clashing === null ? 0 : standing.reduce((sum, one) => sum + nightsInCommon(clashing, one, today), 0);

/** Two things that clash, beside each other. */
interface OverlapCard {
  readonly heading: string;
  readonly message: string;
  readonly nights: string | null;
  readonly table: DataTable | null;
  readonly gone: string | null;
}

/** One child’s overlaps, each side by side with what it clashes with. */
export const presentChildOverlaps = (
  { child, overlaps }: ChildOverlaps,
  entries: readonly EntryBeside[],
  today: Day,
): object => ({
  title: 'Placements side by side',
  back: { href: childrenPaths.child(child.id) },
  reference: child.localReference,
  list: childrenPaths.overlaps,
  overlaps: overlaps.map((overlap) => cardOf(overlap, entries, today)),
  stray: entries.filter(({ placementId }) => placementId === null).length,
  strayHref: registerPaths.leftBehind,
});

const cardOf = (overlap: Overlap, entries: readonly EntryBeside[], today: Day): OverlapCard => {
  const { clashing, standing } = overlap;
  return {
    heading: `${KIND_WORDS[overlap.kind]}, from ${formatDay(overlap.startedOn)}`,
    message: overlap.message,
    nights: clashing === null || standing.length === 0 ? null : commonWords(overlap, today),
    table: clashing === null ? null : sideBySide(overlap, clashing, entries),
    gone:
      clashing === null
        ? 'What did not fit was taken back since. This goes with the next change of the child.'
        : standing.length === 0
          ? 'No placement of the history is in its way any more.'
          : null,
  };
};

const commonWords = (overlap: Overlap, today: Day): string | null => {
  const nights = nightsOf(overlap, today);
  if (overlap.clashing!.entryKind === 'change') return null;
  if (overlap.clashing!.entryKind === 'end')
    return `The return has the child there for ${nightsWords(nights)} after the end that was entered.`;
  return `Both claim ${nightsWords(nights)}.`;
};

const sideBySide = (
  { standing }: Overlap,
  clashing: EnteredSide,
  entries: readonly EntryBeside[],
): DataTable => ({
  caption: 'What stands in the history, and what clashes with it',
  hideCaption: true,
  columns: [
    { text: 'Fact', width: 'one-quarter' },
    ...standing.map((_, at) => ({
      text: standing.length === 1 ? 'In the history' : `In the history (${at + 1})`,
    })),
    { text: 'Clashes with it' },
  ],
  rows: [
    ...COMPARED.filter((fact) => isSaid(fact, [...standing, clashing])).map((fact): TableRow => {
      const isOther = standing.some((one) => differs(fact, clashing, one));
      return [
        FACT_WORDS[fact],
        ...standing.map((one) => factWords(fact, one)),
        isOther
          ? { text: factWords(fact, clashing), tag: { text: 'Differs', colour: 'yellow' } }
          : factWords(fact, clashing),
      ];
    }),
    ['Comes from', ...standing.map(originCell), originCell(clashing)],
    ['In the register', ...standing.map((one) => registerCell(one, entries)), 'Not in the register'],
  ],
});

/** Days always; another fact where one of them says something of it. */
const isSaid = (fact: ComparedFact, sides: readonly Side[]): boolean =>
  fact === 'startedOn' || fact === 'endedOn' || sides.some((side) => side[fact] !== null);

const originCell = (side: Side | EnteredSide): TableCell => {
  const entry = 'entryKind' in side && side.entryKind !== null && side.id !== null;
  return {
    text: originWords(side),
    ...(side.source === null ? {} : { href: importsPaths.upload(side.source.uploadId) }),
    ...(entry ? { links: [{ text: 'Take it back', href: childrenPaths.withdraw(side.id) }] } : {}),
  } satisfies CellParts;
};

const registerCell = ({ id }: Side, entries: readonly EntryBeside[]): TableCell => {
  const entry = entries.find(({ placementId }) => placementId === id);
  if (id === null || entry === undefined) return 'Nothing recorded';
  const lines = entry.lines === 1 ? '1 cost line' : `${entry.lines} cost lines`;
  return { text: lines, href: registerPaths.placement(id), hiddenText: 'of this placement' };
};
