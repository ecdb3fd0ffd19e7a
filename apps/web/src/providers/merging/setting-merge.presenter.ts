import { SettingUse } from '@lib/provision/directory/archive-reasons';
import { MergePreview } from '@lib/provision/directory/merges.service';
import { Setting, SettingLine, settingTitle } from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { providersPaths, settingAct } from '../providers.paths';

interface Found {
  readonly typed: string;
  readonly found: readonly SettingLine[];
  readonly most: number;
}

/** Which setting it is to be part of. */
export const presentChoice = (setting: Setting, { typed, found, most }: Found): object => ({
  title: 'Merge with another setting',
  about: settingTitle(setting),
  back: { href: providersPaths.setting(setting.id) },
  action: settingAct('merge', setting.id),
  label: 'The setting it is part of',
  hint: 'Words of its name, its URN, its provider or its area',
  form: { values: { q: typed }, errors: {} },
  asked: typed !== '',
  more: found.length > most,
  choices: found
    .filter(({ id }) => id !== setting.id)
    .slice(0, most)
    .map((one) => ({
      text: settingTitle(one),
      href: withQuery(settingAct('merge', setting.id), { into: one.id }),
      note: [one.provisionType, one.urn ? `URN ${one.urn}` : 'No URN', one.providerName, one.localAuthority]
        .filter(Boolean)
        .join(', '),
    })),
});

/** What would lead to the other setting, before it is confirmed. */
export const presentMerge = ({ from, into, uses, reasons, seen }: MergePreview, form: FormModel): object => ({
  title: `Make it part of ${settingTitle(into)}`,
  about: settingTitle(from),
  back: { href: settingAct('merge', from.id) },
  action: settingAct('merge', from.id),
  into: into.id,
  seen,
  reasons,
  table: sidesTable(from, into),
  uses: uses.map((use) => USE_WORDS[use]),
  what: 'setting',
  form,
});

const USE_WORDS: Readonly<Record<SettingUse, string>> = {
  placements: 'Children are placed at its URN now',
  options: 'Open cases have it as an option, or wait for its start',
  searches: 'Open cases have it in their search',
  blocks: 'Boroughs pay for blocks of places there',
  requests: 'Its provider was asked to confirm its places',
};

const sidesTable = (from: Setting, into: Setting): DataTable => {
  const row = (label: string, of: (setting: Setting) => string | number): (string | number)[] => [
    label,
    of(from),
    of(into),
  ];
  return {
    caption: 'What is known of the two',
    columns: [{ text: 'Fact' }, { text: 'This one' }, { text: 'The one that stays' }],
    rows: [
      row('Name', settingTitle),
      row(
        'Other names',
        ({ aliases, earlierNames }) =>
          [...aliases, ...earlierNames.map(({ name }) => name)].join(', ') || 'None',
      ),
      row('URN', ({ urn }) => urn ?? 'None'),
      row('Type', ({ provisionType }) => provisionType),
      row('Provider', ({ providerName }) => providerName ?? 'Not known'),
      row('Local authority', ({ localAuthority }) => localAuthority),
      row('Registration', ({ registration }) => registration),
      row('Entries of its registration', ({ registrations }) => registrations.length),
      row('Specialisms', ({ specialisms }) => specialisms.length),
      row('Restrictions', ({ restrictions }) => restrictions.length),
      row('Notes of quality', ({ notes }) => notes.length),
      row(
        'Settings that are part of it',
        ({ parts }) => parts.map(({ title }) => title).join(', ') || 'None',
      ),
    ],
  };
};
