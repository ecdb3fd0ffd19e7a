import { formatDay } from '@lib/kernel/london-format';
import { Day } from '@lib/kernel/day';
import { formatPounds, wholePounds } from '@lib/kernel/pounds';
import { RegisterPicture } from '@lib/high-cost/picture/register-picture.service';
import { Chart } from '@lib/web-kit/charts/chart';
import { drawBarChart } from '@lib/web-kit/charts/draw-bar-chart';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { FilterPanel } from '@lib/web-kit/paging/filter-panel';
import { Query } from '@lib/web-kit/paging/list-filter';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { definitionSentence } from '../register/definition-sentence';
import { registerPaths } from '../register/register.paths';
import { PictureTable } from './picture-table';
import { pictureTables } from './picture-tables';
import { picturePaths } from './picture.paths';

export interface PictureModel {
  readonly title: string;
  readonly form: FormModel;
  readonly sentence: string;
  readonly definition: string;
  readonly notInForce: string | null;
  readonly coverage: readonly string[];
  readonly headlines: readonly { readonly label: string; readonly number: string; readonly note: string }[];
  readonly filter: FilterPanel;
  readonly versions: readonly { readonly value: string; readonly text: string }[];
  readonly figures: readonly PictureFigure[];
  readonly registerHref: string;
}

export interface PictureFigure {
  readonly id: string;
  readonly heading: string;
  readonly sentence: string;
  readonly source: string;
  readonly chart: Chart | null;
  readonly table: DataTable;
  readonly csvHref: string;
}

/** The picture of a register as a page. */
export const presentPicture = (
  of: RegisterPicture,
  { query, form, today }: { query: Query; form: FormModel; today: Day },
): PictureModel => {
  const address = withQuery(picturePaths.picture, query as Record<string, string>);
  const { definition, definitions, inForce, on } = of;
  return {
    title: 'Your high-cost placements in figures',
    form,
    sentence: sentenceOf(of, today),
    definition: definitionSentence(definition),
    notInForce: inForce
      ? null
      : `Counted under version ${definition.version}, which was not in force on ${formatDay(on)}.`,
    coverage: coverageOf(of),
    headlines: headlinesOf(of),
    filter: filterOf(of, { form, address, today }),
    versions: definitions.map(({ version, validFrom }) => ({
      value: String(version),
      text: `Version ${version}, from ${formatDay(validFrom)}`,
    })),
    figures: pictureTables(of).map((table) => figureOf(table, query)),
    registerHref: registerPaths.list,
  };
};

const sentenceOf = ({ picture, on }: RegisterPicture, today: Day): string => {
  const { placements, weeklyPence, spread } = picture;
  const day = on === today ? 'today' : `on ${formatDay(on)}`;
  if (placements === 0) return `No placement is in ${day}.`;
  const many = placements === 1 ? '1 placement is' : `${placements.toLocaleString('en-GB')} placements are`;
  const half =
    spread === null ? '' : ` Half of them cost ${formatPounds(wholePounds(spread.median))} a week or more.`;
  return `${many} in ${day}, for ${formatPounds(weeklyPence)} a week before VAT.${half}`;
};

const coverageOf = ({ picture, returnsTrueAt }: RegisterPicture): string[] => [
  picture.unpriced === 0
    ? 'Every placement that is in has a weekly price.'
    : `For ${picture.unpriced} of ${picture.placements} no weekly price is recorded: they are counted, and are in no amount.`,
  returnsTrueAt === null
    ? 'No return has been imported: only placements entered on pages are counted.'
    : `Placements are from returns true up to ${formatDay(returnsTrueAt)} and from what was entered since; costs and facts as they are recorded now.`,
  'Your borough’s own figures, exact and worked out now. They can be about single children: do not pass them on.',
];

const headlinesOf = ({ picture }: RegisterPicture): PictureModel['headlines'] => {
  const { placements, weeklyPence, yearlyPence, committedPence, spread } = picture;
  const pounds = (pence: number): string => formatPounds(wholePounds(pence));
  return [
    { label: 'Placements', number: placements.toLocaleString('en-GB'), note: 'in on the day' },
    { label: 'A week', number: pounds(weeklyPence), note: 'before VAT' },
    { label: 'A year at this rate', number: pounds(yearlyPence), note: '365 nights at that week' },
    {
      label: 'Committed for twelve months',
      number: pounds(committedPence),
      note: 'by the lines recorded, from the day',
    },
    ...(spread === null
      ? []
      : [
          {
            label: 'The middle week',
            number: pounds(spread.median),
            note: `a quarter cost ${pounds(spread.lower)} or less, a quarter ${pounds(spread.upper)} or more`,
          },
        ]),
  ];
};

const BOXES = { on: null, 'on-day': null, 'on-month': null, 'on-year': null };

const filterOf = (
  { on, definition, inForce }: RegisterPicture,
  { form, address, today }: { form: FormModel; address: string; today: Day },
): FilterPanel => ({
  action: picturePaths.picture,
  form,
  applied: [
    ...(on === today
      ? []
      : [{ heading: 'Day', items: [{ text: formatDay(on), href: withQuery(address, BOXES) }] }]),
    ...(inForce
      ? []
      : [
          {
            heading: 'Definition',
            items: [
              { text: `Version ${definition.version}`, href: withQuery(address, { definition: null }) },
            ],
          },
        ]),
  ],
  clearHref: picturePaths.picture,
});

const figureOf = (table: PictureTable, query: Query): PictureFigure => ({
  id: `picture-${table.name}`,
  heading: table.heading,
  sentence: table.finding,
  source: `${table.counted}`,
  chart: table.lines.some(({ placements, pence }) => placements || pence) ? chartOf(table) : null,
  table: tableOf(table),
  csvHref: withQuery(picturePaths.download, { ...(query as Record<string, string>), table: table.name }),
});

/** Amounts are drawn in thousands of pounds, so that their labels have room. */
const chartOf = ({ heading, on, drawn, lines }: PictureTable): Chart => ({
  ...drawBarChart({
    title: `${heading}, ${formatDay(on)}${drawn === 'pence' ? ', in thousands of pounds' : ', placements'}`,
    series: [drawn === 'pence' ? 'Thousands of pounds' : 'Placements'],
    unit: 'count',
    about: drawn === 'pence',
    categories: lines.map(({ label, placements, pence }) => ({
      label,
      values: [
        { value: drawn === 'pence' ? Math.round((pence ?? 0) / 100_000) : (placements ?? 0), symbol: null },
      ],
    })),
  }),
  notes: drawn === 'pence' ? ['The bars are in thousands of pounds.'] : [],
});

const tableOf = ({ heading, on, of, amounts, lines }: PictureTable): DataTable => {
  const withPlacements = lines.some(({ placements }) => placements !== null);
  return {
    caption: `${heading}, ${formatDay(on)}`,
    hideCaption: true,
    small: true,
    stacks: false,
    columns: [
      { text: of },
      ...(withPlacements ? [{ text: 'Placements', numeric: true }] : []),
      ...(amounts === null ? [] : [{ text: amounts.replace(' (£)', ''), numeric: true }]),
    ],
    rows: lines.map(({ label, placements, pence, href }) => [
      href === null ? label : { text: label, href },
      ...(withPlacements ? [placements] : []),
      ...(amounts === null ? [] : [pence === null ? 'Not recorded' : formatPounds(pence)]),
    ]),
  };
};
