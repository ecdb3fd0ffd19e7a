import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Temporal } from 'temporal-polyfill';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { boroughsTakingPart } from '@lib/measures/cubes/boroughs-taking-part';
import { figureName } from '@lib/measures/workstreams/figure-names';
import { AIMS } from '@lib/measures/measure';
import { NeedAgainstRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { releasesOf as releasesBehind } from '@lib/measures/need-and-room/released-inputs';
import { ReleaseSummary } from '@lib/releases/selecting/release';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { listInWords } from '@lib/web-kit/charts/in-words';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { AIM_WORDS } from '../../measures/measures.presenter';
import { FigureShown } from '../figures/figure-shown';
import { headlineOfFigure } from '../page/headline-of';
import { gapRows } from './gap-rows';
import { PositionRow } from './position-row';
import { workstreamsPaths } from '../workstreams.paths';
import { findingOfFigure } from '../page/finding-of-figure';

interface PositionAim {
  readonly heading: string;
  readonly rows: readonly PositionRow[];
}

/** What is said, on a page or to a program. */
export interface Position {
  readonly title: string;
  readonly asAt: string;
  readonly aims: readonly PositionAim[];
  /** What is not on the page, and why: a line each. */
  readonly missing: readonly string[];
  readonly made: string;
}

export interface PositionPage extends Omit<Position, 'aims'> {
  readonly back: { readonly href: string };
  readonly tables: readonly DataTable[];
}

export interface PositionFacts {
  readonly now: Temporal.Instant;
  readonly viewer: Pick<Viewer, 'name'>;
  /** Need against room by kind of place, as it is today. */
  readonly needs?: NeedAgainstRoom;
}

/** As a page shows it. */
export const positionPage = ({ aims, ...position }: Position): PositionPage => ({
  ...position,
  back: { href: workstreamsPaths.list },
  tables: aims.map(({ heading, rows }) => ({
    caption: heading,
    stacks: true,
    columns: [{ text: 'What' }, { text: 'London' }, { text: 'How it moved' }],
    rows: rows.map(({ label, number, share, change, finding }) => [
      { text: label, note: finding },
      { text: number, note: share ?? undefined },
      change,
    ]),
  })),
});

/** The London position on one side of paper: what was released last, each number with one sentence. */
export const presentPosition = (
  figures: readonly FigureShown[],
  { now, viewer, needs }: PositionFacts,
): Position => {
  const isTold = figures.some(({ shown }) => shown);
  return {
    title: 'The London position',
    asAt: asAtWords(releasesOf(figures)),
    aims: AIMS.map((aim) => ({
      heading: AIM_WORDS[aim],
      rows: [
        ...figures.filter(({ figure }) => figure.aim === aim).flatMap(rowOf),
        ...(aim === 'sufficiency' && needs && isTold ? gapRows(needs.matrix) : []),
      ],
    })).filter(({ rows }) => rows.length > 0),
    missing: missingFrom(figures, needs && isTold ? releasesBehind(needs.inputs) : []),
    made: `Made at ${formatMoment(now)} by ${viewer.name}, from protected releases and the room that providers and boroughs confirmed. Provisional and local: these are not figures of the Department for Education.`,
  };
};

const rowOf = (one: FigureShown): PositionRow[] => {
  const found = headlineOfFigure(one);
  if (!found || !one.shown) return [];
  const { label, number, share, change } = found;
  return [{ label, number, share, change, finding: findingOfFigure(one.asked, one.shown) }];
};

const releasesOf = (figures: readonly FigureShown[]): ReleaseSummary[] =>
  figures.flatMap(({ shown }) => (shown ? [shown.release] : []));

const asAtWords = (releases: readonly ReleaseSummary[]): string => {
  const latest = (product: ReleaseSummary['product']): Day | undefined =>
    releases
      .filter((one) => one.product === product)
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
  const [week, quarter] = [latest('operational'), latest('official')];
  const said = [
    ...(week ? [`weekly figures, nearest 5, as at ${formatDay(week)}`] : []),
    ...(quarter ? [`quarterly figures, exact, as at ${formatDay(quarter)}`] : []),
  ];
  return said.length === 0 ? 'Nothing is released yet.' : `${sentenceCase(listInWords(said))}.`;
};

/** Numbers that are hidden, figures that are not there yet, and boroughs that are in none or only some of them. */
const missingFrom = (figures: readonly FigureShown[], besides: readonly ReleaseSummary[]): string[] => {
  const titles = (some: readonly FigureShown[]): string =>
    listInWords([...new Set(some.map(({ figure }) => `“${figureName(figure)}”`))]);
  const absent = figures.filter(({ shown }) => !shown);
  const hidden = figures.filter((one) => headlineOfFigure(one)?.isNumber === false);
  return [
    ...(absent.length === 0 ? [] : [`Not released yet: ${titles(absent)}.`]),
    ...(hidden.length === 0 ? [] : [`No number can be shown of ${titles(hidden)}.`]),
    ...boroughsMissing([...releasesOf(figures), ...besides]),
  ];
};

const boroughsMissing = (releases: readonly ReleaseSummary[]): string[] => {
  if (releases.length === 0) return [];
  const fewest = releases.toSorted((a, b) => a.includes.length - b.includes.length)[0]!;
  const names = [
    ...new Set(
      releases.flatMap(({ missing }) =>
        missing
          .filter(({ reason }) => reason !== 'left out')
          .map(({ boroughId }) => authorityById(boroughId).name),
      ),
    ),
  ].sort();
  return names.length === 0
    ? ['Every borough but the City of London is in every figure.']
    : [
        `In the figure with the fewest are ${boroughsTakingPart(fewest)}. Missing from at least one: ${listInWords(names)}.`,
      ];
};
