import { formatMoment } from '@lib/kernel/london-format';
import { KeptScenario } from '@lib/measures/what-if/kept-scenario';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { Choice } from '@lib/web-kit/govuk/choice';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { needPaths } from '../need-and-room.paths';
import { changeWords } from '../what-if/what-if-words';

export interface SavedModel {
  readonly title: string;
  readonly back: { readonly href: string };
  readonly whose: string;
  readonly table: DataTable | null;
  readonly newHref: string;
  readonly compare: {
    readonly action: string;
    readonly form: FormModel;
    readonly choices: readonly Choice[];
  } | null;
}

/** The scenarios that were kept, the latest first. */
export const presentSaved = (kept: readonly KeptScenario[], isBorough: boolean): SavedModel => ({
  title: 'Scenarios that were kept',
  back: { href: needPaths.whatIf },
  whose: isBorough
    ? 'People of your borough see these, and nobody else.'
    : 'People of the programme see these. Boroughs see their own.',
  table: kept.length === 0 ? null : table(kept),
  newHref: needPaths.whatIf,
  compare:
    kept.length < 2
      ? null
      : {
          action: needPaths.compare,
          form: { values: { one: kept[0]!.id, other: kept[1]!.id }, errors: {} },
          choices: scenarioChoices(kept),
        },
});

export const scenarioChoices = (kept: readonly KeptScenario[]): Choice[] =>
  kept.map(({ id, name }) => ({ value: id, text: name }));

const table = (kept: readonly KeptScenario[]): DataTable => ({
  caption: 'Scenarios',
  hideCaption: true,
  stacks: true,
  columns: [{ text: 'Name', width: 'one-third' }, { text: 'What changes' }, { text: 'Last changed' }],
  rows: kept.map(({ id, name, changes, roomOn, changedAt, changedByName }): TableCell[] => [
    { text: name, href: needPaths.scenario(id) },
    changes.map((change) => changeWords(change, roomOn)).join('; '),
    { text: formatMoment(changedAt), note: changedByName },
  ]),
});
