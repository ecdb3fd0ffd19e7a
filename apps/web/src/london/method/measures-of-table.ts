import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { MeasureDefinition } from '@lib/measures/measure';
import { FIGURES } from '@lib/measures/workstreams/figure-catalogue';
import { nearbyMeasure } from '@lib/measures/workstreams/nearby-measures';
import { CubeDefinition } from '@lib/releases/cubes/cube';

/** A measure of the matter of a table. */
export interface MeasureOfTable extends Pick<MeasureDefinition, 'code' | 'name'> {
  /** How it counts otherwise, after “It”; null where a figure of the table is the measure itself. */
  readonly differs: string | null;
}

type Named = Omit<MeasureOfTable, 'name'>;

/** The measures a table’s figures are, and those nearest to its others, each once. */
export const measuresOfTable = ({ code: table }: Pick<CubeDefinition, 'code'>): readonly MeasureOfTable[] => {
  const found = FIGURES.filter(({ cube }) => cube === table).flatMap((figure): Named[] => {
    const nearby = figure.measure === null ? nearbyMeasure(figure) : null;
    return figure.measure === null ? (nearby ? [nearby] : []) : [{ code: figure.measure, differs: null }];
  });
  const same = found.filter(({ differs }) => differs === null);
  const nearby = found.filter(({ code }) => !same.some((one) => one.code === code));
  return [...new Map([...same, ...nearby].map((one) => [one.code, one] as const)).values()].flatMap(
    ({ code, differs }) => {
      const measure = MEASURES_DEFINED.find((one) => one.code === code);
      return measure ? [{ code, name: measure.name, differs }] : [];
    },
  );
};
