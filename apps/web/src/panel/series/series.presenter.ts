import { AREAS } from '@lib/access/panels/panel-seat';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import { SkippedDate } from '@lib/panel/series/meeting-days';
import { SeriesAsKept } from '@lib/panel/series/series.query';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { panelPaths } from '../panel.paths';
import { dayWithWeekday, timeInWords, WEEKDAYS } from '../panel-words';

export const WEEKDAY_CHOICES: readonly Choice[] = WEEKDAYS.map((text, at) => ({
  value: String(at + 1),
  text,
}));

export const AREA_CHOICES: readonly Choice[] = Object.entries(AREAS).map(([value, text]) => ({
  value,
  text,
}));

export interface SeriesModel {
  readonly title: string;
  readonly name: string;
  readonly form: FormModel;
  readonly weekdays: readonly Choice[];
  readonly areas: readonly Choice[];
  /** What stands now, for somebody whose change came second. */
  readonly meanwhile: readonly SummaryRow[] | null;
  readonly [name: string]: unknown;
}

export interface SeriesPageParts {
  readonly skipped: readonly SkippedDate[];
  readonly form: FormModel;
  readonly skipForm: FormModel;
  readonly isConflict?: boolean;
}

/** The settings of a series. */
export const presentSeries = (
  series: SeriesAsKept,
  { skipped, form, skipForm, isConflict = false }: SeriesPageParts,
): SeriesModel => ({
  title: 'Panel settings',
  name: series.name,
  form: {
    values: { ...form.values, ...skipForm.values },
    errors: { ...form.errors, ...skipForm.errors },
  },
  rules: form,
  skipForm,
  weekdays: WEEKDAY_CHOICES,
  areas: AREA_CHOICES,
  meanwhile: isConflict ? rowsOf(series) : null,
  changed: `Last changed at ${formatMoment(series.changedAt)} by ${series.changedByName}.`,
  version: series.version,
  paused: series.state === 'paused',
  skipped: skipped.map(({ day, reason }) => ({ day, text: dayWithWeekday(day), reason })),
  actions: {
    save: panelPaths.series(series.id),
    state: panelPaths.seriesState(series.id),
    skip: panelPaths.seriesDates(series.id),
    meet: panelPaths.seriesDateBack(series.id),
    members: panelPaths.members(series.id),
    sections: panelPaths.seriesSections(series.id),
  },
  back: { href: panelPaths.home },
});

/** A series in words. */
export const rowsOf = (series: SeriesAsKept): SummaryRow[] => [
  { label: 'Name', value: series.name },
  { label: 'What it hears', value: series.remit },
  {
    label: 'Meets',
    value: `${WEEKDAYS[series.weekday - 1]}, ${timeInWords(series.startsAt)}, ${
      series.everyWeeks === 1 ? 'every week' : `every ${series.everyWeeks} weeks`
    } from ${formatDay(series.firstOn)}`,
  },
  { label: 'Length', value: `${series.minutes} minutes` },
  {
    label: 'Papers close',
    value: `${timeInWords(series.cutOff.at)}, ${series.cutOff.workingDays} working ${
      series.cutOff.workingDays === 1 ? 'day' : 'days'
    } before`,
  },
  {
    label: 'Quorum',
    value: `${series.quorum.least} members${
      series.quorum.areas.length > 0
        ? `, with ${series.quorum.areas.map((area) => AREAS[area]).join(' and ')}`
        : ''
    }`,
  },
  { label: 'Sections of the agenda', value: series.sections.map(({ title }) => title).join('; ') },
];
