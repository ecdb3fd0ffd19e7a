import { cubeOf } from '@lib/measures/cubes/cube-register';
import { Aim, AIMS } from '@lib/measures/measure';
import { FIGURES, figureKey } from '@lib/measures/workstreams/figure-catalogue';
import { figureName } from '@lib/measures/workstreams/figure-names';
import { WorkstreamFigure } from '@lib/measures/workstreams/workstream';
import { KEPT_REPORTS } from '@lib/reports/report-register';
import { Choice } from '@lib/web-kit/govuk/choice';

const AIM_SHORT: Readonly<Record<Aim, string>> = {
  sufficiency: 'Enough homes',
  outcomes: 'Outcomes',
  value: 'Price',
};

/** A figure in a list: its aim, what it counts, and of which table. */
export const figureWords = (figure: WorkstreamFigure): string =>
  `${AIM_SHORT[figure.aim]} – ${figureName(figure)} (${cubeOf(figure.cube)!.title.toLowerCase()})`;

/** Every figure, those of an aim together. */
export const FIGURE_CHOICES: readonly Choice[] = AIMS.flatMap((aim) =>
  FIGURES.filter((one) => one.aim === aim).map((one) => ({ value: figureKey(one), text: figureWords(one) })),
);

/** Every report that a workbook can be put together from: a code once, whomever its versions are for. */
export const REPORT_CHOICES: readonly Choice[] = [
  ...new Map(KEPT_REPORTS.map(({ code, title }) => [code, { value: code, text: title }] as const)).values(),
];

export const REPORT_CODES: readonly string[] = REPORT_CHOICES.map(({ value }) => value);
