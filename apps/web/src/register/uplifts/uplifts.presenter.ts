import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { UpliftEffect } from '@lib/high-cost/uplifts/uplift-effect';
import { UPLIFT_REASONS, UPLIFT_STATES } from '@lib/high-cost/uplifts/uplift-request';
import { UpliftLine, UpliftList } from '@lib/high-cost/uplifts/uplifts.service';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { dated, numbered, selected, written } from '../outcomes/form-field';
import { registerPaths } from '../register.paths';

/** Every request that stands, those that wait first. */
export const presentUplifts = ({ uplifts }: UpliftList): object => {
  const open = uplifts.filter(({ state }) => state === 'asked');
  return {
    title: 'Increases that providers ask for',
    back: { href: registerPaths.list },
    sentence:
      uplifts.length === 0
        ? null
        : `${uplifts.length === 1 ? '1 request' : `${uplifts.length} requests`}, ${open.length} of them to decide.`,
    table: uplifts.length === 0 ? null : tableOf(uplifts),
    addHref: registerPaths.addUplift,
  };
};

const tableOf = (uplifts: readonly UpliftLine[]): DataTable => ({
  caption: 'Requests for increases',
  hideCaption: true,
  small: true,
  stacks: true,
  columns: [
    { text: 'Setting' },
    { text: 'Asked' },
    { text: 'Increase', numeric: true },
    { text: 'Holds from' },
    { text: 'What became of it' },
    { text: 'A year, before VAT', numeric: true },
  ],
  rows: uplifts.map((one): TableRow => [
    { text: one.settingName, href: registerPaths.uplift(one.id), note: one.providerName ?? undefined },
    { text: formatDay(one.askedOn), note: UPLIFT_REASONS[one.reason] },
    percentWords(one),
    formatDay(one.appliesFrom),
    {
      text: UPLIFT_STATES[one.state],
      note: one.decidedOn === null ? undefined : formatDay(one.decidedOn),
    },
    one.effect.placements === 0
      ? 'No core fee there'
      : { text: formatPounds(one.effect.yearlyPence), note: placementsWords(one.effect) },
  ]),
});

const percentWords = ({ askedPercent, agreedPercent, state }: UpliftLine): string =>
  state === 'agreed in part' ? `${agreedPercent}% of ${askedPercent}% asked` : `${askedPercent}%`;

const placementsWords = ({ placements }: UpliftEffect): string =>
  placements === 1 ? '1 placement' : `${placements} placements`;

const formOf = (form: FormModel, href: string): object => ({
  back: { href: registerPaths.uplifts },
  action: href,
  form,
});

/** The form of what a provider asks for. */
export const presentAddUplift = ({ settings }: UpliftList, form: FormModel): object => ({
  ...formOf(form, registerPaths.addUplift),
  title: 'Record an increase a provider asks for',
  lead: [
    settings.length === 0
      ? 'No placement of your borough is at a setting that the directory knows by its URN, so that there is none to choose.'
      : 'The settings are those at which your borough has placements, or had one within a year.',
  ],
  sections: [
    {
      fields: [
        selected('settingId', 'Setting', Object.fromEntries(settings.map(({ id, name }) => [id, name])), {
          blank: 'Choose one',
        }),
        dated('askedOn', 'Day the provider asked', 'For example, 2 3 2026'),
        numbered('askedPercent', 'Increase of the core fee', {
          decimal: true,
          suffix: '%',
          hint: 'For example, 4.5',
        }),
        dated('appliesFrom', 'Day it is to hold from', 'For example, 1 4 2026'),
        selected('reason', 'Reason the provider gives', UPLIFT_REASONS, { blank: 'Choose one' }),
      ],
    },
  ],
  button: 'Save the request',
});

/** A request, with what it comes to and what became of it. */
export const presentUplift = (uplift: UpliftLine, form: FormModel): object => {
  const { effect } = uplift;
  return {
    ...formOf(form, registerPaths.uplift(uplift.id)),
    title: 'What became of an increase',
    caption: uplift.settingName,
    lead: [],
    recordedTitle: 'The request',
    recorded: [
      { label: 'Provider', value: uplift.providerName },
      {
        label: 'Asked',
        value: `${formatDay(uplift.askedOn)}: ${uplift.askedPercent}% from ${formatDay(uplift.appliesFrom)}`,
      },
      { label: 'Reason', value: UPLIFT_REASONS[uplift.reason] },
      { label: 'State', value: UPLIFT_STATES[uplift.state] },
      {
        label: 'Your placements there',
        items:
          effect.placements === 0
            ? ['None with a core fee, so it costs nothing today']
            : [
                `${placementsWords(effect)}, core fees of ${formatPounds(effect.corePence)} a week`,
                `${formatPounds(effect.weeklyPence)} a week more, ${formatPounds(effect.yearlyPence)} a year of 365 nights`,
              ],
      },
      { label: 'Recorded by', value: uplift.enteredByName },
    ],
    sections: [
      {
        text: 'What was agreed is paid by a cost line: end the core fee of each placement and add the new one.',
        fields: [
          selected(
            'state',
            'What became of it?',
            { ...UPLIFT_STATES, wrong: 'It was entered by mistake: take it back' },
            { blank: 'Choose one' },
          ),
          dated('decidedOn', 'Day it was decided', 'Leave it empty while nothing is decided'),
          numbered('agreedPercent', 'Agreed increase', {
            decimal: true,
            suffix: '%',
            hint: 'Leave it empty if nothing was agreed',
          }),
          written('evidence', 'Where the decision is kept (optional)', 'A reference, not the text'),
        ],
      },
    ],
    button: 'Save',
    version: uplift.version,
  };
};

/** What is recorded, as the form has it. */
export const formOfUplift = ({ state, decidedOn, agreedPercent, evidence }: UpliftLine): object => ({
  state,
  decidedOn: decidedOn ?? '',
  agreedPercent: agreedPercent === null ? '' : String(agreedPercent),
  evidence: evidence ?? '',
});
