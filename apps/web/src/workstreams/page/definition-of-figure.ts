import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { nearbyMeasure } from '@lib/measures/workstreams/nearby-measures';
import { CubeDefinition } from '@lib/releases/cubes/cube';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { londonPaths } from '../../london/london.paths';
import { measuresPaths } from '../../measures/measures.paths';
import { FigureShown } from '../figures/figure-shown';

/** A link to a measure, by its name. */
interface MeasureLink {
  readonly name: string;
  readonly href: string;
}

/** What a figure is, word for word, and where all of it is said. */
export interface DefinitionOfFigure extends Pick<
  CubeDefinition,
  'purpose' | 'counted' | 'exclusions' | 'source'
> {
  /** What is counted, and of what: “Foster placements”, of “Children looked after”. */
  readonly is: string;
  readonly method: MeasureLink;
  /** The measure the figure is; null where its table’s own definition is all there is. */
  readonly measure: MeasureLink | null;
  /** The measure nearest to it where it is none, and how that counts otherwise. */
  readonly nearby: (MeasureLink & { readonly differs: string }) | null;
}

export const definitionOfFigure = ({ figure, asked }: FigureShown): DefinitionOfFigure => {
  const { cube, breakdown } = asked;
  const { whole, parts } = breakdown;
  const part = parts.find(({ code }) => code === figure.category);
  const { purpose, counted, exclusions, source, title, code } = cube;
  const nearby = figure.measure === null ? nearbyMeasure(figure) : null;
  const near = nearby && linkOf(nearby.code);
  return {
    purpose,
    counted,
    exclusions,
    source,
    is: part ? `It counts “${part.label}”, of “${whole.label}”.` : `It counts “${whole.label}”.`,
    method: { name: title, href: withQuery(londonPaths.method, { table: code }) },
    measure: linkOf(figure.measure),
    nearby: near && { ...near, differs: nearby.differs },
  };
};

const linkOf = (code: string | null): MeasureLink | null => {
  const found = MEASURES_DEFINED.find((one) => one.code === code);
  return found ? { name: found.name, href: measuresPaths.measure(found.code) } : null;
};
