import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { Viewer } from '@lib/access/viewer';
import { AIMS } from '@lib/measures/measure';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { bundleCode } from '@lib/reports/bundles/workstream-bundle';
import { reportByCode } from '@lib/reports/report-register';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { formOf } from '@lib/web-kit/forms/form-model';
import { appliedFilters, Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { chosenWords } from '../../london/asked/chosen-words';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { Headline } from '../../london/page/headlines';
import { AIM_WORDS } from '../../measures/measures.presenter';
import { reportsPaths } from '../../reports/reports.paths';
import { WorkstreamFilter } from '../asked/workstream-asked';
import { WorkstreamAnswer } from '../figures/workstream-figures.service';
import { workstreamsPaths } from '../workstreams.paths';
import { FigureModel, figureModel } from './figure.presenter';
import { relatedTable } from './related-measures';
import { headlineOfFigure } from './headline-of';

interface Contents {
  readonly heading: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export interface WorkstreamPage {
  readonly title: string;
  readonly question: string;
  readonly back: { readonly href: string };
  readonly filter: FilterPanel;
  readonly filters: readonly WorkstreamFilter[];
  /** What was asked, in words, for paper: the filter is not printed. */
  readonly chosen: string;
  readonly newer: string | null;
  readonly headlines: readonly Headline[];
  readonly contents: readonly Contents[];
  readonly figures: readonly FigureModel[];
  /** Measures that belong to it and are in no release. */
  readonly related: DataTable | null;
  readonly notHeld: readonly string[];
  readonly reports: readonly { readonly text: string; readonly href: string }[];
  /** Where its workbook is made, of the reports somebody chooses; null for who sees no reports. */
  readonly bundleHref: string | null;
  readonly version: string;
  readonly changeHref: string | null;
  readonly stayingHref: string | null;
}

/** A workstream as a page. */
export const presentWorkstream = (answer: WorkstreamAnswer, query: Query, viewer: Viewer): WorkstreamPage => {
  const { workstream, asked, filters, days } = answer;
  const path = workstreamsPaths.workstream(workstream.code);
  const figures = answer.figures.map((one, at) => figureModel(one, { number: at + 1, viewer, page: asked }));
  return {
    title: workstream.title,
    question: workstream.question,
    back: { href: workstreamsPaths.list },
    filter: filterOf(path, filters, query),
    filters,
    chosen: chosenWords(filters, query),
    newer: newerWords(asked.upTo, days[0]),
    headlines: answer.figures.flatMap((one, at) => {
      const found = headlineOfFigure(one);
      return found ? [{ ...found, href: `#figure-${at + 1}`, series: `its table, ${found.of}` }] : [];
    }),
    contents: contentsOf(figures),
    figures,
    related: relatedTable(workstream),
    notHeld: workstream.notHeld,
    reports: viewer.permissions.has('see reports')
      ? workstream.reports.map((code) => ({
          text: reportByCode(code).title,
          href: reportsPaths.report(code),
        }))
      : [],
    bundleHref: viewer.permissions.has('see reports')
      ? reportsPaths.report(bundleCode(workstream.code))
      : null,
    version: versionWords(workstream),
    changeHref: viewer.permissions.has('change workstreams')
      ? workstreamsPaths.change(workstream.code)
      : null,
    stayingHref: days[0] && asked.upTo === null ? withQuery(path, { ...textsOf(query), on: days[0] }) : null,
  };
};

const textsOf = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).filter((one): one is [string, string] => typeof one[1] === 'string'),
  );

const filterOf = (path: string, filters: readonly WorkstreamFilter[], query: Query): FilterPanel => ({
  action: path,
  form: formOf(query),
  applied: appliedFilters(filters, query, withQuery(path, textsOf(query))),
  clearHref: path,
});

const newerWords = (upTo: Day | null, newest: Day | undefined): string | null =>
  upTo && newest && upTo < newest
    ? `These are the figures up to ${formatDay(upTo)}. There are newer ones, up to ${formatDay(newest)}.`
    : null;

/** The figures of each aim, for a page that is long. */
const contentsOf = (figures: readonly FigureModel[]): Contents[] =>
  AIMS.map((aim) => ({
    heading: AIM_WORDS[aim],
    links: figures
      .filter((one) => one.aim === AIM_WORDS[aim])
      .map(({ id, heading }) => ({ text: heading, href: `#${id}` })),
  })).filter(({ links }) => links.length > 0);

/** Which version it is, and who made it. */
export const versionWords = ({ version, madeAt, madeByName, because }: MadeWorkstream): string =>
  madeAt === null
    ? 'It shows what came with the service.'
    : `Version ${version}, made by ${madeByName} at ${formatMoment(madeAt)}: ${because}`;
