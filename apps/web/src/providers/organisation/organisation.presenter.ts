import { Viewer } from '@lib/access/viewer';
import { formatDay } from '@lib/kernel/london-format';
import { ProviderSince, ProviderWithSettings } from '@lib/provision/providers/provider';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { notUndone } from '../merging/not-undone';
import { organisationAct, providersPaths } from '../providers.paths';
import { EntryLink } from '../setting/setting-acts';
import { settingsTable } from '../setting-rows';

/** Its page. */
export const ORGANISATION = 'providers/organisation/organisation.njk';

export interface OrganisationModel {
  readonly title: string;
  readonly facts: readonly SummaryRow[];
  /** Null when it has none. */
  readonly settings: DataTable | null;
  /** How many are not shown, of very many. */
  readonly more: number;
  readonly form: FormModel;
  readonly mayManage: boolean;
  readonly acts: readonly EntryLink[];
  readonly bringBackPath: string | null;
  /** Providers that are part of it now. */
  readonly parts: readonly {
    readonly name: string;
    readonly since: string;
    readonly undoPath: string;
    /** Why it cannot be undone; empty when it can. */
    readonly notUndone: string;
  }[];
  /** Providers it owns now; null when it owns none. */
  readonly members: DataTable | null;
  readonly namesPath: string;
  readonly back: { readonly href: string };
}

/** A provider as a page. */
export const presentOrganisation = (
  provider: ProviderWithSettings,
  viewer: Pick<Viewer, 'permissions'>,
  form: FormModel,
): OrganisationModel => ({
  title: provider.name,
  facts: [
    provider.aliases.length > 0
      ? { label: 'Also known as', items: provider.aliases }
      : { label: 'Also known as', value: 'No other name' },
    ...(provider.earlierNames.length > 0
      ? [
          {
            label: 'Earlier names',
            items: provider.earlierNames.map(({ name, until }) => `Until ${formatDay(until)}: ${name}`),
          },
        ]
      : []),
    ...groupRows(provider),
    ...(provider.archivedOn === null
      ? []
      : [
          {
            label: 'Archived',
            value: `${formatDay(provider.archivedOn)} by ${provider.archivedByName}: ${provider.archivedReason}`,
          },
        ]),
    { label: 'Settings in the directory', value: provider.settings },
    { label: 'Registered now', value: provider.registered },
  ],
  settings:
    provider.settings > 0 ? settingsTable(provider.itsSettings, `Settings of ${provider.name}`) : null,
  more: provider.settings - provider.itsSettings.length,
  form,
  mayManage: viewer.permissions.has('manage providers'),
  acts: organisationActs(provider),
  bringBackPath: provider.archivedOn === null ? null : organisationAct('bringBack', provider.id),
  parts: provider.parts.map(({ id, name, since, hangs }) => ({
    name,
    since: formatDay(since),
    undoPath: organisationAct('undoMerge', id),
    notUndone: notUndone(hangs),
  })),
  members: provider.members.length > 0 ? membersTable(provider.members) : null,
  namesPath: providersPaths.organisationNames(provider.id),
  back: { href: providersPaths.directory },
});

const groupRows = ({ groups }: ProviderWithSettings): SummaryRow[] => {
  const now = groups.find(({ to }) => to === null);
  const before = groups.filter(({ to }) => to !== null);
  return [
    ...(now
      ? [
          {
            label: 'Group',
            value: `${now.groupName}, since ${formatDay(now.from)}`,
            href: providersPaths.organisation(now.groupId),
          },
        ]
      : []),
    ...(before.length > 0
      ? [
          {
            label: 'Earlier groups',
            items: before.map(
              ({ groupName, from, to }) => `${groupName}, ${formatDay(from)} to before ${formatDay(to!)}`,
            ),
          },
        ]
      : []),
  ];
};

const membersTable = (members: readonly ProviderSince[]): DataTable => ({
  caption: 'Providers it owns',
  hideCaption: true,
  columns: [{ text: 'Provider' }, { text: 'Since' }],
  rows: members.map(({ id, name, since }) => [
    { text: name, href: providersPaths.organisation(id) },
    formatDay(since),
  ]),
});

const organisationActs = ({ id, archivedOn }: ProviderWithSettings): readonly EntryLink[] => [
  { text: 'Rename it', href: organisationAct('rename', id) },
  { text: 'Say which group it belongs to', href: organisationAct('group', id) },
  ...(archivedOn === null
    ? [
        { text: 'Merge it with another provider', href: organisationAct('merge', id) },
        { text: 'Archive it', href: organisationAct('archive', id) },
      ]
    : []),
];
