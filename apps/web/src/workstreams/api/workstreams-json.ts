import { nearbyMeasure } from '@lib/measures/workstreams/nearby-measures';
import { FIGURES, figureKey } from '@lib/measures/workstreams/figure-catalogue';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { neighboursJson, ownJson } from '../../london/api/london-json';
import { figureLines } from '../../london/figures/figure-lines';
import { releaseJson } from '../../releases/api/release-json';
import { REPORT_CODES } from '../change/choices';
import { FigureShown } from '../figures/figure-shown';
import { WorkstreamAnswer } from '../figures/workstream-figures.service';
import { headlineOfFigure } from '../page/headline-of';
import {
  WorkstreamFigureJson,
  WorkstreamHeadlineJson,
  WorkstreamJson,
  WorkstreamListedJson,
  WorkstreamVersionJson,
  WorkstreamVersionsJson,
} from './workstreams.schemas';
import { findingOfFigure } from '../page/finding-of-figure';

const headlineJson = (one: FigureShown): WorkstreamHeadlineJson | null => {
  const found = headlineOfFigure(one);
  if (!found) return null;
  const { label, of, number, share, change } = found;
  return { label, of, number, share, change };
};

export const listedJson = (
  { code, title, question, version }: MadeWorkstream,
  first: FigureShown,
): WorkstreamListedJson => ({ code, title, question, version, headline: headlineJson(first) });

const figureJson = (one: FigureShown): WorkstreamFigureJson => {
  const { figure, asked, shown } = one;
  const { cube: table, ...named } = figure;
  return {
    ...named,
    table,
    headline: headlineJson(one),
    finding: shown && findingOfFigure(asked, shown),
    release: shown && releaseJson(shown.release),
    figures: shown ? figureLines(asked, shown) : [],
    own: shown && ownJson(asked, shown),
    neighbours: shown && neighboursJson(asked, shown),
    nearestMeasure: figure.measure === null ? nearbyMeasure(figure) : null,
  };
};

type Facts = Omit<WorkstreamVersionJson, 'figures'>;

const factsOf = ({
  version,
  question,
  reports,
  validFrom,
  madeAt,
  madeByName,
  because,
}: MadeWorkstream): Facts => ({ version, question, reports, validFrom, madeAt, madeByName, because });

export const workstreamJson = ({ workstream, days, figures }: WorkstreamAnswer): WorkstreamJson => ({
  ...factsOf(workstream),
  code: workstream.code,
  title: workstream.title,
  notHeld: workstream.notHeld,
  periods: days,
  figures: figures.map(figureJson),
});

export const versionsJson = (versions: readonly MadeWorkstream[]): WorkstreamVersionsJson => ({
  versions: versions.map((one) => ({ ...factsOf(one), figures: one.figures.map(figureKey) })),
  figures: FIGURES.map(figureKey),
  reports: REPORT_CODES,
});
