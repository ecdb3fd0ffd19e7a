import { medianBand } from '@lib/measures/cubes/median-band';
import { percentOfPrinted } from '@lib/measures/cubes/percent-of-printed';
import { Printed } from '@lib/measures/cubes/printed';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { Breakdown } from '../asked/breakdown';
import { AskedFigures } from '../asked/asked-figures';
import { ShownFigures } from '../figures/shown-figures';
import { periodWords, tableWords } from '../tables/table-words';
import { figureCell } from './figure-words';
import { subjectOf } from './finding';

export interface StepsModel {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly table: DataTable;
}

/** A way of taking a number apart that is by days. */
export type Step = Breakdown & Required<Pick<Breakdown, 'days'>>;

/** The ways of a table that are by days, in its order. */
export const stepsIn = (breakdowns: readonly Breakdown[]): Step[] =>
  breakdowns.filter((one): one is Step => one.days !== undefined);

/** How long every step took, in bands of days and with the band of the median; null for a table without steps. */
export const stepsOf = ({ cube, breakdowns }: AskedFigures, shown: ShownFigures): StepsModel | null => {
  const steps = stepsIn(breakdowns);
  if (steps.length === 0) return null;
  const heading = `How long each step took: ${subjectOf(shown).name}`;
  return {
    heading,
    sentences: steps.map((step) => medianWords(step, shown)),
    table: {
      caption: `${heading}, ${periodWords(tableWords(cube.code), shown.release.on)}`,
      hideCaption: true,
      small: true,
      stacks: false,
      columns: [{ text: 'Step' }, { text: tableWords(cube.code).counted, numeric: true }],
      rows: steps.flatMap((step) => rowsOf(step, shown)),
    },
  };
};

/** A row for each band, with its share of all. */
const rowsOf = ({ whole, parts }: Step, { printed, areas }: ShownFigures): TableRow[] => {
  const area = subjectOf({ areas });
  return parts.map(({ code, label }): TableRow => {
    const part = printed.at(area, code);
    return [label, figureCell(part, percentOfPrinted(part, printed.at(area, whole.code)))];
  });
};

/** “From referral to an agenda, the median is in the band “…”.” Said of printed numbers only. */
const medianWords = (step: Step, shown: ShownFigures): string => {
  const { measured, bands } = step.days;
  const { value, symbol } = medianIn(step, shown);
  if (value !== null) {
    const { label } = step.parts.find(({ code }) => code === bands[value])!;
    return `${measured}: the median is in the band “${label}”.`;
  }
  if (symbol === 'z') return `${measured}: there is no median, because none got so far.`;
  return symbol === 'c'
    ? `${measured}: the band of the median cannot be told from what is shown.`
    : `${measured}: the median is not available.`;
};

/** The position of the band of the median, of the area the page is about. */
export const medianIn = (step: Step, shown: ShownFigures): Printed => medianBand(printedBands(step, shown));

const printedBands = (
  { whole, parts, days }: Step,
  shown: ShownFigures,
): { whole: Printed; bands: Printed[]; others: Printed[] } => {
  const area = subjectOf(shown);
  const at = (code: string): Printed => shown.printed.at(area, code);
  return {
    whole: at(whole.code),
    bands: days.bands.map(at),
    others: parts.filter(({ code }) => !days.bands.includes(code)).map(({ code }) => at(code)),
  };
};
