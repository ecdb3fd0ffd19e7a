import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Printed } from '@lib/measures/cubes/printed';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { SYMBOL_WORDS } from '@lib/web-kit/charts/chart';
import { releaseJson } from '../../releases/api/release-json';
import { AskedFigures } from '../asked/asked-figures';
import { breakdownOfBoroughs } from '../asked/breakdown';
import { PRODUCTS } from '../asked/london-filters';
import { amountsJson } from './amounts-json';
import { figureLine, figureLines } from '../figures/figure-lines';
import { ShownFigures } from '../figures/shown-figures';
import { LondonMonthsAnswer } from '../months/london-months.service';
import { measuresOfTable } from '../method/measures-of-table';
import { waysOf } from '../method/ways-of-table';
import { absentWords } from '../page/coverage-words';
import { pricedAmong, quartilesIn } from '../page/prices';
import { medianIn, stepsIn } from '../page/steps';
import { sectionTitle } from '../tables/sections';
import {
  LondonFiguresJson,
  LondonMonthsJson,
  LondonTableJson,
  MedianJson,
  NeighboursJson,
  OwnFigureJson,
  QuartilesJson,
} from './london.schemas';

export const tableJson = ({ products, categories, ...cube }: CubeDefinition): LondonTableJson => ({
  code: cube.code,
  title: cube.title,
  purpose: cube.purpose,
  version: cube.version,
  counted: cube.counted,
  exclusions: cube.exclusions,
  source: cube.source,
  section: sectionTitle(cube.code),
  products: products.map((code) => PRODUCTS[code].name),
  categories: categories.map(named),
  breakdowns: waysOf({ ...cube, products, categories }).map(({ code, label, whole, parts }) => ({
    code,
    label,
    whole: whole.code,
    parts: parts.map((part) => part.code),
  })),
  measures: measuresOfTable(cube),
});

const named = ({ code, label }: { code: string; label: string }): { code: string; label: string } => ({
  code,
  label,
});

export const figuresJson = (asked: AskedFigures, shown: ShownFigures): LondonFiguresJson => ({
  release: releaseJson(shown.release),
  breakdown: named(asked.breakdown),
  breakdowns: asked.breakdowns.map(named),
  periods: asked.periods,
  median: medianJson(asked, shown),
  quartiles: quartilesJson(asked, shown),
  definitionVersion: shown.definition?.version ?? null,
  money: amountsJson(asked.cube, shown.release.on, shown.money),
  figures: figureLines(asked, shown),
  own: ownJson(asked, shown),
  neighbours: neighboursJson(asked, shown),
});

const medianJson = ({ breakdown }: AskedFigures, shown: ShownFigures): MedianJson | null => {
  const [step] = stepsIn([breakdown]);
  if (!step) return null;
  return bandJson(step.days.bands, medianIn(step, shown));
};

const quartilesJson = ({ breakdown }: AskedFigures, shown: ShownFigures): QuartilesJson | null => {
  const [priced] = pricedAmong([breakdown]);
  if (!priced) return null;
  const { lower, median, upper } = quartilesIn(priced, shown);
  const bands = priced.prices.bands.map(({ code }) => code);
  const bandOf = (position: Printed): MedianJson => bandJson(bands, position);
  return { lower: bandOf(lower), median: bandOf(median), upper: bandOf(upper) };
};

const bandJson = (bands: readonly string[], { value, symbol }: Printed): MedianJson =>
  value === null
    ? { categoryCode: null, status: SYMBOL_WORDS[symbol] }
    : { categoryCode: bands[value]!, status: 'shown' };

/** A borough’s own figures of what is shown; null for the programme, and where its returns do not reach. */
export const ownJson = ({ breakdown }: AskedFigures, { own }: ShownFigures): OwnFigureJson[] | null => {
  const counts = own?.counts;
  if (!counts) return null;
  return [breakdown.whole, ...breakdown.parts].map(({ code, label }) => ({
    categoryCode: code,
    category: label,
    value: counts.get(code) ?? 0,
  }));
};

/** A borough’s statistical neighbours as they were released; one that was chosen is among the figures itself, with London. */
export const neighboursJson = (
  asked: AskedFigures,
  { own, neighbours, release, printed }: ShownFigures,
): NeighboursJson | null => {
  if (!neighbours) return null;
  const breakdown = breakdownOfBoroughs(asked);
  const { boroughId, itself, beside, areas, outside } = neighbours;
  const released = own?.boroughId === boroughId ? areas : [...itself, ...beside, ...areas];
  return {
    of: authorityById(boroughId).name,
    outsideLondon: outside,
    notInFigures: absentWords(
      release,
      areas.flatMap(({ boroughs }) => boroughs),
    ),
    figures: released.flatMap((area) =>
      breakdown
        ? [breakdown.whole, ...breakdown.parts].map((category) =>
            figureLine({ ...release, printed }, area, category),
          )
        : [],
    ),
  };
};

export const monthsJson = ({ asked, months }: LondonMonthsAnswer): LondonMonthsJson => ({
  figures: months.flatMap(({ on, printed }) =>
    asked.areas.map((area) =>
      figureLine({ cube: asked.cube.code, product: asked.product, on, printed }, area, asked.category),
    ),
  ),
});
