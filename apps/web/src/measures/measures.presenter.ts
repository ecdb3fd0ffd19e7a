import { Aim, AIMS, MeasureDefinition } from '@lib/measures/measure';
import { isWorkedOut, MEASURES_DEFINED } from '@lib/measures/measure-register';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { CUBES } from '@lib/measures/cubes/cube-register';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { londonPaths } from '../london/london.paths';
import { measuresPaths } from './measures.paths';

/** The programme’s aims, as headings. */
export const AIM_WORDS: Readonly<Record<Aim, string>> = {
  sufficiency: 'Are there enough of the right homes?',
  outcomes: 'Are outcomes good?',
  value: 'Is the price fair?',
};

interface AimShown {
  readonly heading: string;
  readonly table: DataTable;
}

interface MeasuresPage {
  readonly title: string;
  readonly aims: readonly AimShown[];
  /** The tables that are released across boroughs, each with its definition. */
  readonly tables: DataTable;
}

/** Every measure, under the aim it serves. */
export const presentMeasures = (): MeasuresPage => ({
  title: 'How figures are worked out',
  tables: tablesOfLondon(),
  aims: AIMS.map((aim) => ({ aim, measures: MEASURES_DEFINED.filter((one) => one.aim === aim) }))
    .filter(({ measures }) => measures.length > 0)
    .map(({ aim, measures }) => ({ heading: AIM_WORDS[aim], table: tableOf(AIM_WORDS[aim], measures) })),
});

const tableOf = (caption: string, measures: readonly MeasureDefinition[]): DataTable => ({
  caption,
  hideCaption: true,
  columns: [
    { text: 'Measure', width: 'one-third' },
    { text: 'What it tells' },
    { text: 'Where it comes from' },
  ],
  rows: measures.map((measure) => [
    { text: measure.name, href: measuresPaths.measure(measure.code), note: numberWords(measure) },
    measure.purpose,
    isWorkedOut(measure) ? 'Worked out here' : 'Published figures only',
  ]),
});

const tablesOfLondon = (): DataTable => ({
  caption: 'Tables of London',
  hideCaption: true,
  columns: [{ text: 'Table', width: 'one-third' }, { text: 'What it tells' }],
  rows: CUBES.map(({ code, title, purpose }) => [
    { text: title, href: withQuery(londonPaths.method, { table: code }) },
    purpose,
  ]),
});

/** Its number in the catalogue of measures, where it has one. */
export const numberWords = ({ id }: Pick<MeasureDefinition, 'id'>): string | undefined =>
  /^M\d+$/.test(id) ? id : undefined;
