import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { MadeWorkstream } from '@lib/measures/workstreams/made-workstream';
import { MOST_FIGURES, MOST_LETTERS, MOST_REPORTS } from '@lib/measures/workstreams/workstream-problems';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { reportByCode } from '@lib/reports/report-register';
import { workstreamsPaths } from '../workstreams.paths';
import { FIGURE_CHOICES, figureWords, REPORT_CHOICES } from './choices';

/** A list of which each place is a question of its own, in the order of the page. */
interface Places {
  readonly name: 'figures' | 'reports';
  readonly legend: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly places: readonly { readonly id: string; readonly label: string; readonly value: string }[];
  readonly choices: readonly Choice[];
}

interface VersionCard {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

export interface ChangeModel {
  readonly title: string;
  readonly caption: string;
  readonly back: { readonly href: string };
  readonly action: string;
  readonly form: FormModel;
  readonly lists: readonly Places[];
  readonly letters: number;
  readonly versions: readonly VersionCard[];
}

/** The form of a workstream, with what was typed or what it shows now, and every version of it. */
export const presentChange = (versions: readonly MadeWorkstream[], form: FormModel): ChangeModel => {
  const { code, title } = versions[0]!;
  return {
    title: 'Change what this workstream shows',
    caption: title,
    back: { href: workstreamsPaths.workstream(code) },
    action: workstreamsPaths.change(code),
    form,
    lists: [
      places(form, 'figures', {
        legend: 'Figures, in the order of the page',
        hint: `Up to ${MOST_FIGURES}. The first stands in the list of workstreams. Keep at least one about enough homes, one about outcomes and one about the price.`,
        one: 'Figure',
        most: MOST_FIGURES,
        choices: FIGURE_CHOICES,
      }),
      places(form, 'reports', {
        legend: 'Reports, in the order of the workbook',
        hint: `Up to ${MOST_REPORTS}.`,
        one: 'Report',
        most: MOST_REPORTS,
        choices: REPORT_CHOICES,
      }),
    ],
    letters: MOST_LETTERS,
    versions: versions.map(versionCard),
  };
};

const places = (
  { values, errors }: FormModel,
  name: Places['name'],
  { one, most, ...words }: Pick<Places, 'legend' | 'hint' | 'choices'> & { one: string; most: number },
): Places => {
  const chosen = [values[name] ?? []].flat().filter((value) => value !== '');
  return {
    ...words,
    name,
    error: errors[name],
    places: Array.from({ length: most }, (_, at) => ({
      id: at === 0 ? name : `${name}-${at + 1}`,
      label: `${one} ${at + 1}`,
      value: typeof chosen[at] === 'string' ? chosen[at] : '',
    })),
  };
};

const versionCard = (made: MadeWorkstream): VersionCard => ({
  title: `Version ${made.version}`,
  rows: [
    {
      label: 'Made',
      value:
        made.madeAt === null
          ? 'Came with the service'
          : `${formatMoment(made.madeAt)}, by ${made.madeByName}`,
    },
    ...(made.validFrom === null
      ? []
      : [
          { label: 'Counts from', value: formatDay(made.validFrom) },
          { label: 'Why', value: made.because ?? '' },
        ]),
    { label: 'Question', value: made.question },
    { label: 'Figures', items: made.figures.map(figureWords) },
    made.reports.length === 0
      ? { label: 'Reports', value: 'None' }
      : { label: 'Reports', items: made.reports.map((code) => reportByCode(code).title) },
  ],
});
