import { Viewer } from '@lib/access/viewer';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import {
  NAME_WITHHELD,
  Setting,
  SETTING_FIELDS,
  SettingChange,
  SettingRegistration,
  settingTitle,
} from '@lib/provision/settings/setting';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { factWords } from '../fact-words';
import { providersPaths } from '../providers.paths';
import { registrationStatus } from '../setting-rows';

/** Its page. */
export const SETTING = 'providers/setting/setting.njk';

export interface SettingModel {
  readonly title: string;
  readonly facts: readonly SummaryRow[];
  readonly registrations: DataTable;
  readonly changes: DataTable | null;
  readonly form: FormModel;
  readonly mayManage: boolean;
  readonly namesPath: string;
  readonly back: { readonly href: string };
}

/** A setting as a page. */
export const presentSetting = (
  setting: Setting,
  viewer: Pick<Viewer, 'permissions'>,
  form: FormModel,
): SettingModel => ({
  title: settingTitle(setting),
  facts: factsOf(setting),
  registrations: registrationsTable(setting.registrations),
  changes: setting.changes.length > 0 ? changesTable(setting.changes) : null,
  form,
  mayManage: viewer.permissions.has('manage providers'),
  namesPath: providersPaths.settingNames(setting.id),
  back: { href: providersPaths.directory },
});

const factsOf = (setting: Setting): SummaryRow[] => [
  { label: 'Registered name', value: setting.name ?? NAME_WITHHELD },
  setting.aliases.length > 0
    ? { label: 'Also known as', items: setting.aliases }
    : { label: 'Also known as', value: 'No other name' },
  { label: 'URN', value: setting.urn ?? 'None' },
  { label: 'Type', value: setting.provisionType },
  {
    label: 'Provider',
    value: setting.providerName,
    ...(setting.providerId === null ? {} : { href: providersPaths.organisation(setting.providerId) }),
  },
  { label: 'Sector', value: setting.sector },
  { label: 'Local authority', value: setting.localAuthority },
  { label: 'Region', value: setting.region },
  { label: 'Places', value: setting.places ?? 'None given' },
  { label: 'Registration', status: registrationStatus(setting.registration) },
  { label: 'Registered on', value: setting.registeredOn && formatDay(setting.registeredOn) },
  ...(setting.shortBreaksOnly ? [{ label: 'Short breaks', value: 'Only for short breaks' }] : []),
  ...(setting.multiBuilding ? [{ label: 'Buildings', value: 'More than one' }] : []),
  ...(setting.reason === null ? [] : [{ label: 'Why it was entered', value: setting.reason }]),
  {
    label: 'In the directory since',
    value: `${formatMoment(setting.addedAt)}, ${setting.reason === null ? 'from' : 'entered by'} ${setting.addedByName}`,
  },
];

const registrationsTable = (registrations: readonly SettingRegistration[]): DataTable => ({
  caption: 'How the registration has stood',
  hideCaption: true,
  columns: [{ text: 'Registration' }, { text: 'From' }, { text: 'Until' }, { text: 'Known from' }],
  rows: registrations.map(({ status, from, to, listAsAt }) => [
    status,
    formatDay(from),
    to === null ? 'Now' : `Before ${formatDay(to)}`,
    listAsAt === null ? 'Entered by hand' : `The list of ${formatDay(listAsAt)}`,
  ]),
});

const changesTable = (changes: readonly SettingChange[]): DataTable => ({
  caption: 'What lists changed',
  hideCaption: true,
  columns: [{ text: 'Fact' }, { text: 'Before' }, { text: 'After' }, { text: 'List' }],
  rows: changes.map(({ field, before, after, asAt }) => [
    SETTING_FIELDS[field],
    factWords(before),
    factWords(after),
    formatDay(asAt),
  ]),
});
