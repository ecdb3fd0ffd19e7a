import { Viewer } from '@lib/access/viewer';
import { ProviderWithSettings } from '@lib/provision/providers/provider';
import { FormModel } from '@lib/web-kit/forms/form-model';
import { SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { providersPaths } from '../providers.paths';
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
    { label: 'Settings in the directory', value: provider.settings },
    { label: 'Registered now', value: provider.registered },
  ],
  settings:
    provider.settings > 0 ? settingsTable(provider.itsSettings, `Settings of ${provider.name}`) : null,
  more: provider.settings - provider.itsSettings.length,
  form,
  mayManage: viewer.permissions.has('manage providers'),
  namesPath: providersPaths.organisationNames(provider.id),
  back: { href: providersPaths.directory },
});
