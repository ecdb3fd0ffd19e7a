import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { SettingLine, settingTitle } from '@lib/provision/settings/setting';
import { REGISTERED } from '@lib/provision/settings/settings.query';
import { Status } from '@lib/web-kit/govuk/tag';
import { DataTable, TableRow } from '@lib/web-kit/tables/data-table';
import { providersPaths } from './providers.paths';

/** How a registration stands: what is in order needs no colour. */
export const registrationStatus = (registration: string): Status => ({
  text: registration,
  kind:
    registration === REGISTERED ? 'done' : registration.startsWith('Not on the list') ? 'waiting' : 'problem',
});

/**
 * Settings as a table: the same wherever they are listed.
 * @param on the day their registration is of; null for now
 */
export const settingsTable = (
  settings: readonly SettingLine[],
  caption: string,
  on: Day | null = null,
): DataTable => ({
  caption,
  hideCaption: true,
  columns: [
    { text: 'Setting', width: 'one-third' },
    { text: 'Provider' },
    { text: 'Local authority' },
    { text: 'Places', numeric: true },
    { text: on === null ? 'Registration' : `Registration on ${formatDay(on)}` },
  ],
  rows: settings.map(rowOf),
});

const rowOf = (setting: SettingLine): TableRow => [
  {
    text: settingTitle(setting),
    href: providersPaths.setting(setting.id),
    note: noteOf(setting),
  },
  setting.providerId === null
    ? 'Not known'
    : { text: setting.providerName, href: providersPaths.organisation(setting.providerId) },
  setting.localAuthority,
  setting.places ?? 'None given',
  { status: registrationStatus(setting.registration) },
];

const noteOf = ({ provisionType, supportedCategory, urn, name, aliases, archivedOn }: SettingLine): string =>
  [
    provisionType + (supportedCategory === null ? '' : `, category ${supportedCategory}`),
    urn ? `URN ${urn}` : 'No URN',
    ...(name !== null && aliases.length > 0 ? [`also ${aliases.join(', ')}`] : []),
    ...(archivedOn === null ? [] : ['archived']),
    ...(name === null && aliases.length > 0 ? ['registered name withheld by Ofsted'] : []),
  ].join(', ');
