import { Viewer } from '@lib/access/viewer';
import { Day } from '@lib/kernel/day';
import { formatDay, formatMoment } from '@lib/kernel/london-format';
import {
  NAME_WITHHELD,
  Setting,
  SETTING_FIELDS,
  SettingChange,
  SettingPart,
  SettingRegistration,
  settingTitle,
} from '@lib/provision/settings/setting';
import { agesWords } from '@lib/provision/settings/registered-ages';
import { categoryWords } from '@lib/provision/settings/supported-category';
import { holdsOn, ImposedBy, restrictionWords } from '@lib/provision/statements/restriction';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable, TableCell } from '@lib/web-kit/tables/data-table';
import { roomPaths } from '../../room/room.paths';
import { factWords } from '../fact-words';
import { notUndone } from '../merging/not-undone';
import { providersPaths, settingAct } from '../providers.paths';
import { registrationStatus } from '../setting-rows';
import { notesTable, restrictionsTable, specialismsTable } from '../statements/statement-tables';
import { EntryLink, settingActs } from './setting-acts';

/** Its page. */
export const SETTING = 'providers/setting/setting.njk';

export interface SettingModel {
  readonly title: string;
  /** What everybody has to know before anything else: what it may not do now, and that it is archived. */
  readonly warnings: readonly string[];
  readonly facts: readonly SummaryRow[];
  readonly registrations: DataTable;
  readonly legalRoutes: readonly string[];
  readonly specialisms: DataTable | null;
  readonly restrictions: DataTable | null;
  readonly notes: DataTable | null;
  readonly parts: readonly PartModel[];
  readonly changes: DataTable | null;
  /** Null for whoever may not see it. */
  readonly roomPath: string | null;
  /** What a keeper can do; the act that brings an archived one back stands for itself. */
  readonly acts: readonly EntryLink[];
  readonly bringBackPath: string | null;
  readonly form: FormModel;
  readonly mayManage: boolean;
  readonly namesPath: string;
  readonly back: { readonly href: string };
}

/** A setting that is part of this one now. */
export interface PartModel {
  readonly title: string;
  readonly since: string;
  readonly undoPath: string;
  /** Why it cannot be undone; empty when it can. */
  readonly notUndone: string;
  readonly registrations: DataTable;
}

/** A setting as a page. */
export const presentSetting = (
  setting: Setting,
  viewer: Pick<Viewer, 'permissions'>,
  form: FormModel,
  today: Day,
): SettingModel => ({
  title: settingTitle(setting),
  warnings: warningsOf(setting, today),
  facts: factsOf(setting),
  registrations: registrationsTable(setting.registrations),
  legalRoutes: setting.registrations.flatMap(({ to, record }) =>
    to === null && record?.legalRoute ? [record.legalRoute] : [],
  ),
  specialisms: setting.specialisms.length > 0 ? specialismsTable(setting.specialisms) : null,
  restrictions: setting.restrictions.length > 0 ? restrictionsTable(setting.restrictions) : null,
  notes: setting.notes.length > 0 ? notesTable(setting.notes) : null,
  parts: setting.parts.map(partOf),
  changes: setting.changes.length > 0 ? changesTable(setting.changes) : null,
  form,
  mayManage: viewer.permissions.has('manage providers'),
  acts: viewer.permissions.has('manage providers') ? settingActs(setting) : [],
  roomPath: viewer.permissions.has('see room') ? roomPaths.setting(setting.id) : null,
  bringBackPath: setting.archivedOn === null ? null : settingAct('bringBack', setting.id),
  namesPath: providersPaths.settingNames(setting.id),
  back: { href: providersPaths.directory },
});

const warningsOf = (setting: Setting, today: Day): string[] => [
  ...(setting.archivedOn === null
    ? []
    : [
        `Archived on ${formatDay(setting.archivedOn)} by ${setting.archivedByName}: ${setting.archivedReason}`,
      ]),
  ...setting.restrictions
    .filter((one) => holdsOn(one, today))
    .map((one) => `${restrictionWords(one)} since ${formatDay(one.from)}. ${SAYS[one.imposedBy]}`),
];

const SAYS: Readonly<Record<ImposedBy, string>> = {
  ofsted: 'Ofsted says so.',
  commissioner: 'A commissioner says so.',
  provider: 'The provider itself says so.',
};

const partOf = ({ id, title, mergedOn, registrations, hangs }: SettingPart): PartModel => ({
  title,
  since: formatDay(mergedOn),
  undoPath: settingAct('undoMerge', id),
  notUndone: notUndone(hangs),
  registrations: {
    ...registrationsTable(registrations),
    caption: `How the registration of ${title} has stood`,
  },
});

const factsOf = (setting: Setting): SummaryRow[] => [
  { label: 'Registered name', value: setting.name ?? NAME_WITHHELD },
  setting.aliases.length > 0
    ? { label: 'Also known as', items: setting.aliases }
    : { label: 'Also known as', value: 'No other name' },
  ...(setting.earlierNames.length > 0
    ? [
        {
          label: 'Earlier names',
          items: setting.earlierNames.map(({ name, until }) => `Until ${formatDay(until)}: ${name}`),
        },
      ]
    : []),
  { label: 'URN', value: setting.urn ?? 'None' },
  { label: 'Type', value: setting.provisionType },
  ...(setting.supportedCategory === null
    ? []
    : [{ label: 'Category', value: categoryWords(setting.supportedCategory) }]),
  {
    label: 'Provider',
    value: setting.providerName,
    ...(setting.providerId === null ? {} : { href: providersPaths.organisation(setting.providerId) }),
  },
  { label: 'Sector', value: setting.sector },
  { label: 'Local authority', value: setting.localAuthority },
  { label: 'Region', value: setting.region },
  ...(setting.outwardCode === null ? [] : [{ label: 'Postcode area', value: setting.outwardCode }]),
  { label: 'Places', value: setting.places ?? 'None given' },
  {
    label: 'Registered for ages',
    value:
      setting.youngestAge === null || setting.oldestAge === null
        ? 'Not recorded'
        : agesWords(setting.youngestAge, setting.oldestAge),
  },
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
  rows: registrations.map((one) => [
    one.status,
    formatDay(one.from),
    one.to === null ? 'Now' : `Before ${formatDay(one.to)}`,
    knownFrom(one),
  ]),
});

const knownFrom = ({ listAsAt, record }: SettingRegistration): TableCell => {
  if (record)
    return {
      text: record.source,
      note: [record.evidence, `recorded by ${record.recordedByName}`].filter(Boolean).join(', '),
    };
  return listAsAt === null ? 'Entered by hand' : `The list of ${formatDay(listAsAt)}`;
};

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
